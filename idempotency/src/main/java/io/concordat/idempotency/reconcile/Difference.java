package io.concordat.idempotency.reconcile;

import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing two sides do not agree on, with the rows it was found in, so that it can be mapped to whatever mends it: a
 * replay, a posting, a case for a person. Immutable as far as the rows are.
 *
 * <p>{@code toString} is {@link #explain()} and quotes nothing of the rows but key, amounts, quantities, states and moments.
 *
 * @param <K> the key
 * @param <L> a row of the left side
 * @param <R> a row of the right side
 */
public sealed interface Difference<K, L, R> {

    /** What both sides call the thing. */
    K key();

    /** Which class of difference. */
    DifferenceKind kind();

    /** Who must act. */
    String owner();

    /** The left side's row; null if there is none, or if it is not what is wrong. */
    @Nullable
    L left();

    /** The right side's row; null if there is none, or if it is not what is wrong. */
    @Nullable
    R right();

    /** What is wrong and who must act, for people. */
    default String explain() {
        return Wording.of(this);
    }

    /** A key only the right side has. */
    record MissingLeft<K, L, R>(K key, R right, String owner) implements Difference<K, L, R> {
        @Override
        public DifferenceKind kind() {
            return DifferenceKind.MISSING_LEFT;
        }

        @Override
        public @Nullable L left() {
            return null;
        }

        @Override
        public String toString() {
            return explain();
        }
    }

    /** A key only the left side has. */
    record MissingRight<K, L, R>(K key, L left, String owner) implements Difference<K, L, R> {
        @Override
        public DifferenceKind kind() {
            return DifferenceKind.MISSING_RIGHT;
        }

        @Override
        public @Nullable R right() {
            return null;
        }

        @Override
        public String toString() {
            return explain();
        }
    }

    /**
     * A further row of the left side with a key it had before. Only the first is compared with the other side.
     *
     * @param first the row that was compared
     * @param left the row too many
     * @param occurrence 2 for the second row of the key
     */
    record DuplicateLeft<K, L, R>(K key, L first, L left, long occurrence, String owner)
            implements Difference<K, L, R> {
        @Override
        public DifferenceKind kind() {
            return DifferenceKind.DUPLICATE_LEFT;
        }

        @Override
        public @Nullable R right() {
            return null;
        }

        @Override
        public String toString() {
            return explain();
        }
    }

    /**
     * A further row of the right side with a key it had before. Only the first is compared with the other side.
     *
     * @param first the row that was compared
     * @param right the row too many
     * @param occurrence 2 for the second row of the key
     */
    record DuplicateRight<K, L, R>(K key, R first, R right, long occurrence, String owner)
            implements Difference<K, L, R> {
        @Override
        public DifferenceKind kind() {
            return DifferenceKind.DUPLICATE_RIGHT;
        }

        @Override
        public @Nullable L left() {
            return null;
        }

        @Override
        public String toString() {
            return explain();
        }
    }

    /** What all differences in a field have; rows that differ in several fields give one difference for each. */
    sealed interface InField {

        /** The field's name, as declared. */
        String field();

        /** What the left row says. */
        @Nullable
        Object leftValue();

        /** What the right row says. */
        @Nullable
        Object rightValue();
    }

    /** Amounts that differ by more than their tolerance, or in their currency, or of which only one is there. */
    record AmountDiffers<K, L, R>(
            K key,
            String field,
            L left,
            R right,
            @Nullable Money leftValue,
            @Nullable Money rightValue,
            String owner) implements Difference<K, L, R>, InField {
        @Override
        public DifferenceKind kind() {
            return DifferenceKind.AMOUNT;
        }

        @Override
        public String toString() {
            return explain();
        }
    }

    /** Quantities that differ by more than their tolerance, or in their unit, or of which only one is there. */
    record QuantityDiffers<K, L, R>(
            K key,
            String field,
            L left,
            R right,
            @Nullable Quantity leftValue,
            @Nullable Quantity rightValue,
            String owner)
            implements Difference<K, L, R>, InField {
        @Override
        public DifferenceKind kind() {
            return DifferenceKind.QUANTITY;
        }

        @Override
        public String toString() {
            return explain();
        }
    }

    /** States that are not equal. */
    record StatusDiffers<K, L, R>(
            K key,
            String field,
            L left,
            R right,
            @Nullable Object leftValue,
            @Nullable Object rightValue,
            String owner) implements Difference<K, L, R>, InField {
        @Override
        public DifferenceKind kind() {
            return DifferenceKind.STATUS;
        }

        @Override
        public String toString() {
            return explain();
        }
    }

    /** Texts that are not equal; they are not quoted, since they may be anything. */
    record TextDiffers<K, L, R>(
            K key,
            String field,
            L left,
            R right,
            @Nullable String leftValue,
            @Nullable String rightValue,
            String owner) implements Difference<K, L, R>, InField {
        @Override
        public DifferenceKind kind() {
            return DifferenceKind.TEXT;
        }

        @Override
        public String toString() {
            return explain();
        }
    }

    /** Moments further apart than they may be, or of which only one is there. */
    record TimeDiffers<K, L, R>(
            K key,
            String field,
            L left,
            R right,
            @Nullable Instant leftValue,
            @Nullable Instant rightValue,
            String owner)
            implements Difference<K, L, R>, InField {
        @Override
        public DifferenceKind kind() {
            return DifferenceKind.TIME;
        }

        @Override
        public String toString() {
            return explain();
        }
    }
}
