package io.concordat.federation.shadow;

import io.concordat.idempotency.reconcile.Difference;
import io.concordat.model.Classification;
import io.concordat.model.Discreet;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A place two answers differ at. */
record Field(Answers answers, String pointer, Classification classification, String owner) {

    /** The answers to one call. */
    record Answers(IdempotencyKey key, Object left, Object right) {}

    /** What is there on each side, not equal. */
    record Seen(@Nullable Object left, @Nullable Object right) {

        boolean are(Class<?> type) {
            return (left == null || type.isInstance(left)) && (right == null || type.isInstance(right));
        }
    }

    Difference<IdempotencyKey, Object, Object> difference(Seen seen) {
        if (classification.isConfidential()) {
            return text(new Seen(masked(seen.left()), masked(seen.right())));
        } else if (seen.are(Money.class)) {
            return new Difference.AmountDiffers<>(
                    answers.key(),
                    pointer,
                    answers.left(),
                    answers.right(),
                    (Money) seen.left(),
                    (Money) seen.right(),
                    owner);
        } else if (seen.are(Quantity.class)) {
            return new Difference.QuantityDiffers<>(
                    answers.key(),
                    pointer,
                    answers.left(),
                    answers.right(),
                    (Quantity) seen.left(),
                    (Quantity) seen.right(),
                    owner);
        } else if (seen.are(OffsetDateTime.class)) {
            return new Difference.TimeDiffers<>(
                    answers.key(),
                    pointer,
                    answers.left(),
                    answers.right(),
                    instant(seen.left()),
                    instant(seen.right()),
                    owner);
        }
        return seen.are(String.class) ? text(seen) : state(seen);
    }

    private Difference<IdempotencyKey, Object, Object> text(Seen seen) {
        return new Difference.TextDiffers<>(
                answers.key(),
                pointer,
                answers.left(),
                answers.right(),
                (String) seen.left(),
                (String) seen.right(),
                owner);
    }

    private Difference<IdempotencyKey, Object, Object> state(Seen seen) {
        return new Difference.StatusDiffers<>(
                answers.key(),
                pointer,
                answers.left(),
                answers.right(),
                shown(seen.left()),
                shown(seen.right()),
                owner);
    }

    // of a part that only one side has, its kind: what is in it may be confidential
    private static @Nullable Object shown(@Nullable Object value) {
        if (value instanceof Record part && !part.getClass().getPackageName().endsWith("model.value")) {
            return part.getClass().getSimpleName();
        }
        return value;
    }

    private static @Nullable String masked(@Nullable Object value) {
        return value == null ? null : Discreet.MASK;
    }

    private static @Nullable Instant instant(@Nullable Object value) {
        return value instanceof OffsetDateTime moment ? moment.toInstant() : null;
    }
}
