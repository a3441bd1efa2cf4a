package io.concordat.idempotency.reconcile;

import org.jspecify.annotations.Nullable;

/** Says a difference in words. */
final class Wording {

    private Wording() {}

    static String of(Difference<?, ?, ?> difference) {
        return difference.key() + what(difference) + "; to be settled by " + difference.owner();
    }

    private static String what(Difference<?, ?, ?> difference) {
        if (difference instanceof Difference.MissingLeft) {
            return " is missing on the left";
        } else if (difference instanceof Difference.MissingRight) {
            return " is missing on the right";
        } else if (difference instanceof Difference.DuplicateLeft<?, ?, ?> duplicate) {
            return " is on the left, row " + duplicate.occurrence() + " of the key";
        } else if (difference instanceof Difference.DuplicateRight<?, ?, ?> duplicate) {
            return " is on the right, row " + duplicate.occurrence() + " of the key";
        } else if (difference instanceof Difference.TextDiffers<?, ?, ?> text) {
            // a text may be anything, also personal
            return ": " + text.field() + " is not the same on both sides";
        } else if (difference instanceof Difference.InField field) {
            return ": " + field.field() + " is " + value(field.leftValue()) + " on the left and "
                    + value(field.rightValue()) + " on the right";
        }
        throw new IllegalStateException("no words for " + difference.kind());
    }

    private static String value(@Nullable Object value) {
        return value == null ? "absent" : value.toString();
    }
}
