package io.concordat.json.compatibility;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reports for people and for tools. */
final class Printing {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Printing() {}

    static String text(List<Step> steps) {
        return steps.isEmpty()
                ? "nothing to compare: the newest version is the first of its major"
                : steps.stream().map(Printing::text).collect(Collectors.joining(System.lineSeparator()));
    }

    private static String text(Step step) {
        CompatibilityReport report = step.report();
        StringBuilder text = new StringBuilder(step.from() + " -> " + step.to() + ": ")
                .append(step.isAllowed() ? "allowed" : "NOT ALLOWED")
                .append(" as a " + step.claimed() + " step; takes a " + report.release() + " one")
                .append("; new readers of old documents: " + word(report.isReaderCompatible()))
                .append("; old readers of new documents: " + word(report.isWriterCompatible()));
        report.differences()
                .forEach(d -> text.append(System.lineSeparator()).append("  ").append(d));
        return text.toString();
    }

    private static String word(boolean compatible) {
        return compatible ? "yes" : "no";
    }

    static String json(List<Step> steps) {
        ArrayNode all = MAPPER.createArrayNode();
        steps.forEach(step -> all.add(json(step)));
        ObjectNode root = MAPPER.createObjectNode();
        root.put("allowed", steps.stream().allMatch(Step::isAllowed));
        root.set("steps", all);
        return root.toPrettyString();
    }

    private static ObjectNode json(Step step) {
        ObjectNode node = MAPPER.createObjectNode()
                .put("from", step.from())
                .put("to", step.to())
                .put("allowed", step.isAllowed())
                .put("claimed", step.claimed().name())
                .put("release", step.report().release().name())
                .put("readerCompatible", step.report().isReaderCompatible())
                .put("writerCompatible", step.report().isWriterCompatible());
        ArrayNode differences = node.putArray("differences");
        step.report().differences().forEach(d -> differences.add(json(d)));
        return node;
    }

    private static ObjectNode json(Difference d) {
        return MAPPER.createObjectNode()
                .put("kind", d.kind().name())
                .put("keyword", d.keyword())
                .put("oldPointer", d.oldPointer())
                .put("newPointer", d.newPointer())
                .put("before", d.before())
                .put("after", d.after())
                .put("reader", d.reader())
                .put("writer", d.writer())
                .put("release", d.release().name());
    }
}
