package io.concordat.model.amend;

import java.util.Locale;

/** Why a change gives no next revision. */
enum Refusal {
    /** The change is about another order. */
    OTHER_ORDER,
    /** The order has moved on since the change was made. */
    STALE_REVISION,
    /** Nobody accepted the change. */
    NOT_ACCEPTED,
    /** The order has no such line. */
    UNKNOWN_LINE,
    /** The id belongs to a line of the order, now or in another change of the same request. */
    LINE_ID_IN_USE,
    /** The quantity cannot be taken out, put back, or changed to that. */
    QUANTITY;

    /** As violations cite it. */
    String keyword() {
        return "change-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
