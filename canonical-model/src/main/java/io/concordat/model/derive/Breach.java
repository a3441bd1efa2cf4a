package io.concordat.model.derive;

import java.util.Objects;

/**
 * Something reported that cannot be. It is shown, never refused: what was reported stays.
 *
 * @param kind what cannot be
 * @param rule number of the rule, for example {@code LED-3}
 * @param text one sentence for people
 */
public record Breach(Kind kind, String rule, String text) {

    /** What cannot be. */
    public enum Kind {
        /** A quantity is below zero. */
        NEGATIVE_QUANTITY,
        /** More was cancelled than had not left yet. */
        CANCEL_AFTER_SHIP,
        /** More is set aside than wanted. */
        OVER_ALLOCATED,
        /** The customer has more than wanted. */
        OVER_SHIPPED,
        /** More arrived or got lost than left. */
        DELIVERED_EXCEEDS_SHIPPED,
        /** More came back than left. */
        RETURN_WITHOUT_SHIPMENT,
        /** More is billed than may be. */
        OVER_INVOICED,
        /** More is credited than was billed. */
        CREDIT_EXCEEDS_INVOICE,
        /** More is applied to an invoice than it asks for. */
        OVER_APPLIED,
        /** More of a payment is used than came in. */
        PAYMENT_AMOUNT,
        /** Amounts that belong together have several currencies. */
        CURRENCY_MISMATCH
    }

    /** Refuses missing parts. */
    public Breach {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(text, "text");
    }
}
