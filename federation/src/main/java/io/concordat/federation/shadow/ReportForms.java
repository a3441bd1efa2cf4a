package io.concordat.federation.shadow;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A report as text, JSON and HTML. */
final class ReportForms {

    private static final String STYLE =
            ":root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;"
                    + "max-width:70rem;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.3rem .6rem;"
                    + "border-bottom:1px solid #8886}.n{text-align:right;font-variant-numeric:tabular-nums}";

    private ReportForms() {}

    static String text(ShadowReport report) {
        StringBuilder text = new StringBuilder("Shadow " + report.shadow() + "\n");
        for (ShadowReport.PortCount port : report.ports()) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %s: %d the same, %d different, %d unanswered, %d skipped%n",
                    port.port(),
                    port.same(),
                    port.different(),
                    port.unanswered(),
                    port.skipped()));
        }
        for (ShadowReport.FieldCount field : report.fields()) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %s %s differs %d times (%s, %s), first for %s: %s, shadow %s%n",
                    field.port(),
                    place(field),
                    field.count(),
                    field.kind(),
                    field.owner(),
                    field.first().key(),
                    field.first().primary(),
                    field.first().shadow()));
        }
        return text.toString();
    }

    static String json(ShadowReport report) {
        return "{\"shadow\":" + quoted(report.shadow()) + ",\"ports\":"
                + report.ports().stream().map(ReportForms::json).collect(Collectors.joining(",", "[", "]"))
                + ",\"fields\":"
                + report.fields().stream().map(ReportForms::json).collect(Collectors.joining(",", "[", "]")) + "}";
    }

    private static String json(ShadowReport.PortCount port) {
        return "{\"port\":" + quoted(port.port()) + ",\"same\":" + port.same() + ",\"different\":" + port.different()
                + ",\"unanswered\":" + port.unanswered() + ",\"skipped\":" + port.skipped() + "}";
    }

    private static String json(ShadowReport.FieldCount field) {
        return "{\"port\":" + quoted(field.port()) + ",\"pointer\":" + quoted(field.pointer()) + ",\"kind\":"
                + quoted(field.kind().name()) + ",\"owner\":" + quoted(field.owner()) + ",\"count\":" + field.count()
                + ",\"first\":{\"key\":" + quoted(field.first().key().toString()) + ",\"primary\":"
                + quoted(field.first().primary()) + ",\"shadow\":"
                + quoted(field.first().shadow()) + "}}";
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    static String html(ShadowReport report) {
        String title = "Shadow " + report.shadow();
        StringBuilder html = new StringBuilder(
                        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
                .append(escaped(title))
                .append("</title>\n<style>" + STYLE + "</style>\n</head>\n<body>\n<h1>")
                .append(escaped(title))
                .append("</h1>\n<table>\n");
        row(html, "th", List.of("Port", "Same", "Different", "Unanswered", "Skipped"));
        report.ports()
                .forEach(port -> row(
                        html,
                        "td",
                        List.of(
                                port.port(),
                                String.valueOf(port.same()),
                                String.valueOf(port.different()),
                                String.valueOf(port.unanswered()),
                                String.valueOf(port.skipped()))));
        html.append("</table>\n<h2>Differences</h2>\n<table>\n");
        row(html, "th", List.of("Port", "Place", "Kind", "Owner", "Count", "First", "Primary", "Shadow"));
        report.fields()
                .forEach(field -> row(
                        html,
                        "td",
                        List.of(
                                field.port(),
                                place(field),
                                field.kind().name(),
                                field.owner(),
                                String.valueOf(field.count()),
                                field.first().key().toString(),
                                field.first().primary(),
                                field.first().shadow())));
        return html.append("</table>\n</body>\n</html>\n").toString();
    }

    private static String place(ShadowReport.FieldCount field) {
        return field.pointer().isEmpty() ? "the answer" : field.pointer();
    }

    private static void row(StringBuilder html, String cell, List<String> texts) {
        html.append("<tr>");
        for (String text : texts) {
            boolean number = !text.isEmpty() && text.chars().allMatch(Character::isDigit);
            html.append('<')
                    .append(cell)
                    .append(number ? " class=\"n\">" : ">")
                    .append(escaped(text))
                    .append("</" + cell + ">");
        }
        html.append("</tr>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
