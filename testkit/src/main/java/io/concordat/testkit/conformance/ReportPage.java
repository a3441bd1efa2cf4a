package io.concordat.testkit.conformance;

import io.concordat.testkit.conformance.TestRun.Result;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws a report as one page, without scripts and without anything from elsewhere. */
final class ReportPage {

    private static final String STYLE =
            "body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem}"
                    + "table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #ccc;padding:.4rem .6rem;"
                    + "text-align:left;vertical-align:top}.passed{color:#176f2c}.failed{color:#b00020;font-weight:bold}"
                    + ".skipped{color:#6b5a00}code{font-family:ui-monospace,monospace}small{color:#555}";

    private ReportPage() {}

    static String of(ConformanceReport report) {
        String title = "Conformance of " + escaped(report.adapterTest());
        return "<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>" + title + "</title><style>"
                + STYLE + "</style></head>\n<body>\n<h1>" + title + "</h1>\n<p>Port <code>" + escaped(report.port())
                + "</code>: " + counts(report) + ".</p>\n<table>\n<thead><tr><th>promise</th><th>text</th>"
                + "<th>result</th><th>why</th></tr></thead>\n<tbody>\n"
                + report.verdicts().stream().map(ReportPage::row).collect(Collectors.joining())
                + "</tbody>\n</table>\n</body>\n</html>\n";
    }

    private static String counts(ConformanceReport report) {
        return report.count(Result.PASSED) + " promises kept, " + report.count(Result.FAILED) + " broken, "
                + report.count(Result.SKIPPED) + " not tested";
    }

    private static String row(Verdict verdict) {
        String result = verdict.result().name().toLowerCase(Locale.ROOT);
        String tests =
                verdict.tests().stream().map(test -> escaped(test.name())).collect(Collectors.joining("<br>"));
        return "<tr id=\"" + escaped(verdict.number()) + "\"><td>" + escaped(verdict.number()) + "</td><td>"
                + withCode(escaped(verdict.text())) + "<br><small>" + tests + "</small></td><td class=\"" + result
                + "\">" + result + "</td><td>" + withCode(escaped(verdict.reason())) + "</td></tr>\n";
    }

    private static String withCode(String text) {
        return text.replaceAll("`([^`]*)`", "<code>$1</code>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
