package io.concordat.json.cast;

import io.concordat.json.version.Downcaster;
import io.concordat.json.version.Loss;
import io.concordat.json.version.Losses;
import io.concordat.json.version.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Payment 2 to 1: the amount people name it by is kept, the other steps have no place. */
final class PaymentDown implements Downcaster {

    static final Step STEP = new Step("payment", 2, "1.0.0");

    private static final int DATE = "2026-11-21".length();

    @Override
    public Step step() {
        return STEP;
    }

    @Override
    public ObjectNode downcast(ObjectNode document, Losses losses) {
        if (document.get("amounts") instanceof ObjectNode amounts) {
            lowerAmounts(document, amounts, losses);
        }
        if (document.get("dates") instanceof ObjectNode dates && !dates.has("received")) {
            defaultReceived(document, dates, losses);
        }
        return document;
    }

    private static void lowerAmounts(ObjectNode document, ObjectNode amounts, Losses losses) {
        String headline = headline(amounts);
        boolean allBack = document.path("status").asString("").equals("REFUNDED")
                && amounts.path("captured").equals(amounts.path("refunded"));
        for (String name : List.of("requested", "authorised", "captured", "refunded")) {
            JsonNode amount = amounts.remove(name);
            if (amount != null && name.equals(headline)) {
                document.set("amount", amount);
                losses.renamed("/amounts/" + name, "is the amount of payment 1");
            } else if (amount != null && !(allBack && name.equals("refunded"))) {
                drop(name, losses);
            }
        }
        if (amounts.isEmpty()) {
            document.remove("amounts");
        }
    }

    private static void drop(String name, Losses losses) {
        if (name.equals("refunded")) {
            losses.dropped(
                    "/amounts/refunded", Loss.Severity.SERIOUS, "payment 1 reads as if nothing of it had gone back");
        } else {
            losses.dropped("/amounts/" + name, Loss.Severity.WARNING, "payment 1 has one amount only");
        }
    }

    private static @Nullable String headline(ObjectNode amounts) {
        String first = null;
        for (String name : List.of("captured", "authorised", "requested")) {
            if (amounts.has(name) && !isZero(amounts.path(name).path("amount"))) {
                return name;
            }
            first = first == null && amounts.has(name) ? name : first;
        }
        return first;
    }

    private static boolean isZero(JsonNode amount) {
        return amount.isNumber()
                ? amount.decimalValue().signum() == 0
                : amount.isString() && amount.stringValue().matches("-?[0.]+");
    }

    private static void defaultReceived(ObjectNode document, ObjectNode dates, Losses losses) {
        for (JsonNode day : List.of(
                dates.path("value"),
                dates.path("settlement"),
                document.path("meta").path("happenedAt"))) {
            if (day.isString() && day.stringValue().length() >= DATE) {
                dates.put("received", day.stringValue().substring(0, DATE));
                losses.defaulted(
                        "/dates/received",
                        Loss.Severity.WARNING,
                        "payment 1 wants a day it was received: the value day, the settlement day or the day it happened");
                return;
            }
        }
    }
}
