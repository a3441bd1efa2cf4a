package io.concordat.idempotency.reconcile;

import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Unit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One named field, compared in every pair of rows. */
sealed interface FieldComparison<L, R> {

    String name();

    DifferenceKind kind();

    /** What the two rows differ in, or null. */
    <K> @Nullable Difference<K, L, R> compare(K key, L left, R right, String owner);

    record OfAmount<L, R>(
            String name,
            Function<L, @Nullable Money> left,
            Function<R, @Nullable Money> right,
            Map<Currency, BigDecimal> tolerances)
            implements FieldComparison<L, R> {

        @Override
        public DifferenceKind kind() {
            return DifferenceKind.AMOUNT;
        }

        @Override
        public <K> Difference.@Nullable AmountDiffers<K, L, R> compare(K key, L leftRow, R rightRow, String owner) {
            Money one = left.apply(leftRow);
            Money other = right.apply(rightRow);
            return agree(one, other)
                    ? null
                    : new Difference.AmountDiffers<>(key, name, leftRow, rightRow, one, other, owner);
        }

        boolean agree(@Nullable Money one, @Nullable Money other) {
            if (one == null || other == null) {
                return one == null && other == null;
            }
            return one.currency().equals(other.currency())
                    && within(one.amount(), other.amount(), tolerances.get(one.currency()));
        }
    }

    record OfQuantity<L, R>(
            String name,
            Function<L, @Nullable Quantity> left,
            Function<R, @Nullable Quantity> right,
            Map<Unit, BigDecimal> tolerances)
            implements FieldComparison<L, R> {

        @Override
        public DifferenceKind kind() {
            return DifferenceKind.QUANTITY;
        }

        @Override
        public <K> Difference.@Nullable QuantityDiffers<K, L, R> compare(K key, L leftRow, R rightRow, String owner) {
            Quantity one = left.apply(leftRow);
            Quantity other = right.apply(rightRow);
            return agree(one, other)
                    ? null
                    : new Difference.QuantityDiffers<>(key, name, leftRow, rightRow, one, other, owner);
        }

        private boolean agree(@Nullable Quantity one, @Nullable Quantity other) {
            if (one == null || other == null) {
                return one == null && other == null;
            }
            return one.unit().equals(other.unit()) && within(one.value(), other.value(), tolerances.get(one.unit()));
        }
    }

    record OfStatus<L, R>(String name, Function<L, @Nullable Object> left, Function<R, @Nullable Object> right)
            implements FieldComparison<L, R> {

        @Override
        public DifferenceKind kind() {
            return DifferenceKind.STATUS;
        }

        @Override
        public <K> Difference.@Nullable StatusDiffers<K, L, R> compare(K key, L leftRow, R rightRow, String owner) {
            Object one = left.apply(leftRow);
            Object other = right.apply(rightRow);
            return Objects.equals(one, other)
                    ? null
                    : new Difference.StatusDiffers<>(key, name, leftRow, rightRow, one, other, owner);
        }
    }

    record OfText<L, R>(String name, Function<L, @Nullable String> left, Function<R, @Nullable String> right)
            implements FieldComparison<L, R> {

        @Override
        public DifferenceKind kind() {
            return DifferenceKind.TEXT;
        }

        @Override
        public <K> Difference.@Nullable TextDiffers<K, L, R> compare(K key, L leftRow, R rightRow, String owner) {
            String one = left.apply(leftRow);
            String other = right.apply(rightRow);
            return Objects.equals(one, other)
                    ? null
                    : new Difference.TextDiffers<>(key, name, leftRow, rightRow, one, other, owner);
        }
    }

    record OfTime<L, R>(
            String name, Function<L, @Nullable Instant> left, Function<R, @Nullable Instant> right, Duration most)
            implements FieldComparison<L, R> {

        @Override
        public DifferenceKind kind() {
            return DifferenceKind.TIME;
        }

        @Override
        public <K> Difference.@Nullable TimeDiffers<K, L, R> compare(K key, L leftRow, R rightRow, String owner) {
            Instant one = left.apply(leftRow);
            Instant other = right.apply(rightRow);
            return agree(one, other)
                    ? null
                    : new Difference.TimeDiffers<>(key, name, leftRow, rightRow, one, other, owner);
        }

        private boolean agree(@Nullable Instant one, @Nullable Instant other) {
            if (one == null || other == null) {
                return one == null && other == null;
            }
            return Duration.between(one, other).abs().compareTo(most) <= 0;
        }
    }

    private static boolean within(BigDecimal one, BigDecimal other, @Nullable BigDecimal tolerance) {
        if (tolerance == null) {
            return one.compareTo(other) == 0;
        }
        return one.subtract(other).abs().compareTo(tolerance) <= 0;
    }
}
