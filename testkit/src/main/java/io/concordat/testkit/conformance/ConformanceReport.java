package io.concordat.testkit.conformance;

import io.concordat.adapter.Promise;
import io.concordat.testkit.conformance.TestRun.Result;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Which promises of a port an adapter keeps. The same runs always give the same report: it has no time and no place in it.
 *
 * @param adapterTest the test class that inherits from a kit
 * @param port the port's interface
 * @param verdicts one for each promise of the port
 */
public record ConformanceReport(String adapterTest, String port, List<Verdict> verdicts) {

    /** Copies the list. */
    public ConformanceReport {
        Objects.requireNonNull(adapterTest, "adapterTest");
        Objects.requireNonNull(port, "port");
        verdicts = List.copyOf(verdicts);
    }

    /** The report of what ran of a kit for a port. */
    public static ConformanceReport of(String adapterTest, Class<?> port, List<TestRun> runs) {
        return new ConformanceReport(
                adapterTest,
                port.getName(),
                PortPromises.of(port).stream()
                        .map(promise -> verdict(promise, runs))
                        .toList());
    }

    /** How many promises came out like this. */
    public long count(Result result) {
        return verdicts.stream().filter(verdict -> verdict.result() == result).count();
    }

    /** Whether no promise is broken and at least one is shown to be kept. */
    public boolean conforms() {
        return count(Result.FAILED) == 0 && count(Result.PASSED) > 0;
    }

    /** The report as a page that needs nothing else. */
    public String toHtml() {
        return ReportPage.of(this);
    }

    /** The report as a JSON document: {@code adapterTest}, {@code port}, {@code conforms}, counts and {@code promises}. */
    public String toJson() {
        return ReportJson.of(this);
    }

    private static Verdict verdict(Promise promise, List<TestRun> runs) {
        List<TestRun> tests = runs.stream()
                .filter(run -> PortPromises.numberOf(run.name()).equals(promise.number()))
                .sorted(Comparator.comparing(TestRun::name))
                .toList();
        return new Verdict(promise.number(), promise.text(), promise.untestable(), tests);
    }
}
