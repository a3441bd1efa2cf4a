package io.concordat.model.derive;

import java.util.EnumSet;
import java.util.Set;

/** What is known of a line beside its quantities. */
public enum LineCondition {
    /** There is nothing to ship: a service, a charge, a comment. */
    NOTHING_TO_SHIP,
    /** What is still open was given up. */
    SHORT_CLOSED,
    /** Availability was checked and not all of it was there. */
    FOUND_SHORT;

    /** Nothing special. */
    public static Set<LineCondition> none() {
        return EnumSet.noneOf(LineCondition.class);
    }
}
