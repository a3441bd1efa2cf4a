package io.concordat.json.cast;

import io.concordat.json.version.CastRefusedException;
import io.concordat.json.version.Change;
import io.concordat.json.version.Step;
import io.concordat.json.version.Upcaster;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Payment 1 to 2: the one amount becomes the step the status says it was. What the old form did not say is not invented: a
 * payment that was refunded in part has no refunded amount.
 */
final class PaymentUp implements Upcaster {

    static final Step STEP = new Step("payment", 1, "2.0.0");

    private static final String WHY = "one amount became one for each step; the status tells which step it was";

    @Override
    public Step step() {
        return STEP;
    }

    @Override
    public List<Change> changes() {
        return List.of(
                Change.moved("/amount", "/amounts", WHY),
                Change.moved(
                        "/amount",
                        "/amounts/requested",
                        "INITIATED, ACTION_REQUIRED, PENDING and CANCELLED: asked for"),
                Change.moved(
                        "/amount",
                        "/amounts/authorised",
                        "AUTHORISED, CAPTURE_PENDING and EXPIRED: reserved, not taken"),
                Change.moved("/amount", "/amounts/captured", "every other status: taken or come in"),
                Change.moved("/amount", "/amounts/refunded", "REFUNDED alone: all of it went back"));
    }

    @Override
    public ObjectNode upcast(ObjectNode document) {
        JsonNode amount = document.remove("amount");
        if (amount == null) {
            return document;
        }
        JsonNode status = document.path("status");
        ObjectNode amounts = amounts(document);
        String step = step(status.isString() ? status.stringValue() : "");
        put(amounts, step, amount);
        if (status.isString() && status.stringValue().equals("REFUNDED")) {
            put(amounts, "refunded", amount.deepCopy());
        }
        return document;
    }

    // Members nobody knew may have been carried here by a downcast, in an object that has only them.
    private static ObjectNode amounts(ObjectNode document) {
        JsonNode there = document.get("amounts");
        if (there == null) {
            return document.putObject("amounts");
        }
        if (there instanceof ObjectNode carried) {
            return carried;
        }
        throw new CastRefusedException(
                "/amounts",
                "a member payment 1 does not have",
                "no member of this name: payment 2 needs it for its own");
    }

    private static void put(ObjectNode amounts, String name, JsonNode amount) {
        if (amounts.has(name)) {
            throw new CastRefusedException(
                    "/amounts/" + name,
                    "a member payment 1 does not have, beside the amount",
                    "no member of this name: payment 2 needs it for its own");
        }
        amounts.set(name, amount);
    }

    private static String step(String status) {
        return switch (status) {
            case "INITIATED", "ACTION_REQUIRED", "PENDING", "CANCELLED" -> "requested";
            case "AUTHORISED", "CAPTURE_PENDING", "EXPIRED" -> "authorised";
            default -> "captured";
        };
    }
}
