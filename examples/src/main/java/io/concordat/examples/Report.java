package io.concordat.examples;

import io.concordat.adapter.MappingNote;
import io.concordat.model.derive.Axis;
import io.concordat.model.derive.Explained;
import io.concordat.testkit.fault.FaultKind;
import io.concordat.visibility.Anomaly;
import io.concordat.visibility.LineStatus;
import io.concordat.visibility.NextStep;
import io.concordat.visibility.OrderTimeline;
import io.concordat.visibility.TimelineEntry;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Prints a run for a person at a terminal. */
final class Report {

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void mapping(List<MappingNote> notes) {
        title("What the mapping could not carry over as it was (" + notes.size() + ")");
        notes.stream().limit(8).forEach(note -> out.println("  " + note));
        if (notes.size() > 8) {
            out.println("  ... and " + (notes.size() - 8) + " more");
        }
    }

    void timeline(OrderTimeline timeline) {
        title("What happened");
        for (TimelineEntry entry : timeline.entries()) {
            String source = entry.event().source();
            out.printf(
                    Locale.ROOT,
                    "  %1$tF %1$tR  %2$-11s %3$s%n",
                    entry.event().time(),
                    source.substring(source.lastIndexOf(':') + 1),
                    entry.headline());
        }
    }

    void status(OrderTimeline timeline) {
        title("Where it stands");
        print("STAGE", timeline.status().stage());
        for (Axis axis : Axis.values()) {
            print(axis.name(), timeline.explain(axis));
        }
        for (LineStatus line : timeline.lines()) {
            out.printf(
                    Locale.ROOT,
                    "  line %-6s %s: %s; %s%n",
                    line.lineId(),
                    line.itemName(),
                    line.fulfilment().reason(),
                    line.invoicing().reason());
        }
        for (Anomaly anomaly : timeline.anomalies()) {
            out.println("  ! " + anomaly.code() + ": " + anomaly.text() + " (" + anomaly.owner() + ")");
        }
    }

    void next(String when, OrderTimeline timeline, Instant asOf) {
        title("What is due next, and by whom, " + when);
        List<NextStep> steps = timeline.nextSteps(asOf);
        if (steps.isEmpty()) {
            out.println("  nothing: the order is done");
        }
        for (NextStep step : steps) {
            out.println("  " + step.what() + " - " + step.owner() + " in " + step.system()
                    + (step.due() == null ? "" : ", by " + step.due())
                    + (step.overdue() ? " (overdue)" : ""));
        }
    }

    void counts(Run run) {
        title("What it took");
        out.println("  " + run.counts());
        StringBuilder faults = new StringBuilder();
        for (FaultKind kind : FaultKind.values()) {
            faults.append(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .append(' ')
                    .append(run.faults().of(kind))
                    .append(", ");
        }
        out.println("  faults injected: " + faults + "in all " + run.faults().total());
        out.println("  events delivered by feeds: " + run.deliveries() + ", on the timeline: "
                + run.timeline().entries().size());
        title(run.findings().isEmpty() ? "Nothing was lost, nothing was doubled" : "LOST OR DOUBLED");
        run.findings().forEach(finding -> out.println("  " + finding));
    }

    private void print(String name, Explained<?> explained) {
        out.printf(Locale.ROOT, "  %-11s %s (%s)%n", name, explained.reason(), explained.rule());
    }

    private void title(String text) {
        out.println();
        out.println(text);
    }
}
