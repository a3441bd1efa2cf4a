package io.concordat.testkit.conformance;

import io.concordat.testkit.conformance.TestRun.Result;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a report as JSON (RFC 8259). Written by hand because the kits bring no JSON library to whoever inherits them. */
final class ReportJson {

    private ReportJson() {}

    static String of(ConformanceReport report) {
        return "{\n  \"adapterTest\": " + text(report.adapterTest()) + ",\n  \"port\": " + text(report.port())
                + ",\n  \"conforms\": " + report.conforms() + ",\n  \"passed\": " + report.count(Result.PASSED)
                + ",\n  \"failed\": " + report.count(Result.FAILED) + ",\n  \"skipped\": "
                + report.count(Result.SKIPPED)
                + ",\n  \"promises\": [\n" + list(report.verdicts(), ReportJson::verdict, ",\n") + "\n  ]\n}\n";
    }

    private static String verdict(Verdict verdict) {
        return "    {\"number\": " + text(verdict.number()) + ", \"text\": " + text(verdict.text()) + ", \"result\": "
                + text(verdict.result().name()) + ", \"reason\": " + text(verdict.reason()) + ", \"tests\": ["
                + list(verdict.tests(), ReportJson::test, ", ") + "]}";
    }

    private static String test(TestRun test) {
        return "{\"name\": " + text(test.name()) + ", \"result\": "
                + text(test.result().name()) + ", \"reason\": " + text(test.reason()) + "}";
    }

    private static <T> String list(List<T> items, Function<T, String> write, String between) {
        return items.stream().map(write).collect(Collectors.joining(between));
    }

    private static String text(@Nullable String value) {
        if (value == null) {
            return "null";
        }
        return value.chars().mapToObj(ReportJson::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int character) {
        if (character == '"' || character == '\\') {
            return "\\" + (char) character;
        }
        return character < ' ' ? "\\u%04x".formatted(character) : String.valueOf((char) character);
    }
}
