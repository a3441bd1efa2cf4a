package io.concordat.visibility.page;

import java.util.Set;

/** Which colour a status word has. */
enum Tone {
    GOOD,
    BUSY,
    WAIT,
    BAD;

    private static final Set<String> GOOD_WORDS = Set.of(
            "COMPLETED",
            "PAID",
            "APPROVED",
            "RELEASED",
            "DELIVERED",
            "FULLY_DELIVERED",
            "INVOICED",
            "ACCEPTED",
            "NONE",
            "CLOSED",
            "NOT_REQUIRED",
            "NOTHING_TO_INVOICE",
            "NOT_DUE",
            "FULLY_CREDITED");
    private static final Set<String> WAIT_WORDS = Set.of(
            "CREDIT_HOLD",
            "ON_HOLD",
            "AWAITING_STOCK",
            "BACKORDERED",
            "PENDING",
            "HELD",
            "SUBMITTED",
            "UNPAID",
            "TO_INVOICE",
            "CANCEL_REQUESTED",
            "OPEN",
            "PARTIALLY_RELEASED",
            "INVOICE_BLOCKED");
    private static final Set<String> BAD_WORDS = Set.of(
            "REJECTED",
            "DENIED",
            "EXPIRED",
            "EXCEPTION",
            "OVER_INVOICED",
            "OVERPAID",
            "FAILED",
            "DISPUTED",
            "IN_DISPUTE",
            "LOST",
            "DAMAGED");

    static Tone of(Object status) {
        String word = status.toString();
        if (GOOD_WORDS.contains(word)) {
            return GOOD;
        }
        if (BAD_WORDS.contains(word)) {
            return BAD;
        }
        return WAIT_WORDS.contains(word) ? WAIT : BUSY;
    }

    String css() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
