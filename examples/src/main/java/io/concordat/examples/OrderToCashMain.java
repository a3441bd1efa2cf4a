package io.concordat.examples;

import io.concordat.adapter.Mapped;
import io.concordat.model.order.SalesOrder;
import io.concordat.testkit.fault.FaultPlan;
import io.concordat.visibility.page.TimelinePage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/**
 * Takes a real purchase order from intake to cash while the systems around it misbehave.
 *
 * <p>Exit code 0: nothing was lost or doubled. 1: something was. 2: the input was refused.
 */
public final class OrderToCashMain {

    private OrderToCashMain() {}

    /** See {@code --help}. */
    public static void main(String[] arguments) throws IOException {
        int code = run(List.of(arguments), Clock.systemUTC(), System.out, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(List<String> arguments, Clock clock, PrintStream out, PrintStream err) throws IOException {
        try {
            Options options = Options.parse(arguments);
            return run(options, clock, out);
        } catch (IllegalArgumentException | Intake.RefusedException e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    private static int run(Options options, Clock clock, PrintStream out) throws IOException, Intake.RefusedException {
        String name = Objects.requireNonNullElse(options.order(), Intake.EXAMPLE);
        Mapped<SalesOrder> mapped = new Intake(clock).read(name);
        Run run = Run.of(mapped.value(), plan(options));
        Report report = new Report(out);
        out.println("Order " + run.order().header().orderNumber() + " (" + name + "), seed " + options.seed());
        report.mapping(mapped.notes());
        report.timeline(run.timeline());
        report.next(
                "when the first goods had left",
                run.midway().timeline(),
                run.midway().at());
        report.status(run.timeline());
        report.next("now", run.timeline(), run.endedAt());
        report.counts(run);
        out.println();
        out.println("Page: " + write(run, options.page()));
        return run.findings().isEmpty() ? 0 : 1;
    }

    static FaultPlan plan(Options options) {
        return switch (options.faults()) {
            case "none" -> FaultPlan.none(options.seed());
            case "rough" -> FaultPlan.rough(options.seed());
            default -> FaultPlan.usual(options.seed());
        };
    }

    private static Path write(Run run, Path page) throws IOException {
        Path folder = page.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(page, TimelinePage.of(run.timeline(), run.endedAt(), ZoneOffset.UTC));
        Path halfway = page.resolveSibling(page.getFileName().toString().replace(".html", "-midway.html"));
        Files.writeString(
                halfway, TimelinePage.of(run.midway().timeline(), run.midway().at(), ZoneOffset.UTC));
        return page;
    }
}
