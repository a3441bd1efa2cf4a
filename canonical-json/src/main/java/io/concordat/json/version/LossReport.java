package io.concordat.json.version;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a downcast lost, for machines and for people. Carries no value of the document. Immutable.
 *
 * @param contract name of the contract, or the fact of an event
 * @param from version of the document before
 * @param to version of the document after
 * @param losses in the order of the steps
 */
public record LossReport(String contract, String from, String to, List<Loss> losses) {

    /** Copies the list. */
    public LossReport {
        losses = List.copyOf(losses);
    }

    /** Whether a reader of the older form learns all the document says; renamed members are no loss. */
    public boolean isLossless() {
        return losses.stream().allMatch(loss -> loss.kind() == Loss.Kind.RENAMED);
    }

    /** {@code {"contract", "from", "to", "lossless", "losses": [{"path", "major", "kind", "severity", "text"}]}}. */
    public String toJson() {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("contract", contract).put("from", from).put("to", to).put("lossless", isLossless());
        ArrayNode entries = report.putArray("losses");
        for (Loss loss : losses) {
            entries.addObject()
                    .put("path", loss.path())
                    .put("major", loss.major())
                    .put("kind", loss.kind().name())
                    .put("severity", loss.severity().name())
                    .put("text", loss.text());
        }
        return JsonTree.text(report);
    }

    /** One line for each loss. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(contract + " " + from + " as " + to + ": " + losses.size() + " entries");
        losses.forEach(loss -> text.append("\n  ").append(loss));
        return text.toString();
    }
}
