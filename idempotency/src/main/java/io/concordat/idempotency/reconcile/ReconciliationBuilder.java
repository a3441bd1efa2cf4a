package io.concordat.idempotency.reconcile;

import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Unit;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Declares what is compared and who must act. Without any field only the presence of keys is compared. Not thread-safe.
 *
 * <p>A field that is absent (null) on both sides agrees; absent on one side alone it differs.
 *
 * @param <K> the key
 * @param <L> a row of the left side
 * @param <R> a row of the right side
 */
public final class ReconciliationBuilder<K, L, R> {

    private final Side<K, L> left;
    private final Side<K, R> right;
    private final Comparator<? super K> order;
    private final Clock clock;
    private final List<FieldComparison<L, R>> fields = new ArrayList<>();
    private final Map<DifferenceKind, String> owners = new EnumMap<>(DifferenceKind.class);
    private Duration grace = Duration.ZERO;
    private long checkpointEvery = 100_000;
    private @Nullable String ownerOfTheRest;

    ReconciliationBuilder(Side<K, L> left, Side<K, R> right, Comparator<? super K> order, Clock clock) {
        this.left = Objects.requireNonNull(left, "left");
        this.right = Objects.requireNonNull(right, "right");
        this.order = Objects.requireNonNull(order, "order");
        this.clock = Objects.requireNonNull(clock, "clock");
        owners.put(DifferenceKind.MISSING_LEFT, left.name());
        owners.put(DifferenceKind.DUPLICATE_LEFT, left.name());
        owners.put(DifferenceKind.MISSING_RIGHT, right.name());
        owners.put(DifferenceKind.DUPLICATE_RIGHT, right.name());
    }

    /**
     * Compares amounts by value. Another currency is a difference; nothing is converted.
     *
     * @param tolerances by how much amounts of the same currency may be apart, one for each currency; exact where none is given
     */
    public ReconciliationBuilder<K, L, R> amount(
            String name,
            Function<L, @Nullable Money> ofLeft,
            Function<R, @Nullable Money> ofRight,
            Money... tolerances) {
        Map<Currency, BigDecimal> most = new HashMap<>();
        for (Money tolerance : tolerances) {
            tolerate(name, most, tolerance.currency(), tolerance.amount());
        }
        return add(new FieldComparison.OfAmount<>(name, ofLeft, ofRight, Map.copyOf(most)));
    }

    /**
     * Compares quantities by value. Another unit is a difference; nothing is converted.
     *
     * @param tolerances by how much quantities of the same unit may be apart, one for each unit; exact where none is given
     */
    public ReconciliationBuilder<K, L, R> quantity(
            String name,
            Function<L, @Nullable Quantity> ofLeft,
            Function<R, @Nullable Quantity> ofRight,
            Quantity... tolerances) {
        Map<Unit, BigDecimal> most = new HashMap<>();
        for (Quantity tolerance : tolerances) {
            tolerate(name, most, tolerance.unit(), tolerance.value());
        }
        return add(new FieldComparison.OfQuantity<>(name, ofLeft, ofRight, Map.copyOf(most)));
    }

    /** Compares states by {@code equals}; both functions must give the same type, such as one enum or a code as text. */
    public ReconciliationBuilder<K, L, R> status(
            String name, Function<L, @Nullable Object> ofLeft, Function<R, @Nullable Object> ofRight) {
        return add(new FieldComparison.OfStatus<>(name, ofLeft, ofRight));
    }

    /** Compares texts, character by character. They are not quoted in messages. */
    public ReconciliationBuilder<K, L, R> text(
            String name, Function<L, @Nullable String> ofLeft, Function<R, @Nullable String> ofRight) {
        return add(new FieldComparison.OfText<>(name, ofLeft, ofRight));
    }

    /**
     * Compares moments, for what was booked on both sides but too late.
     *
     * @param most how far apart they may lie, whichever is earlier; not negative
     */
    public ReconciliationBuilder<K, L, R> time(
            String name, Function<L, @Nullable Instant> ofLeft, Function<R, @Nullable Instant> ofRight, Duration most) {
        requireNotNegative("the distance of field " + name, most);
        return add(new FieldComparison.OfTime<>(name, ofLeft, ofRight, most));
    }

    /**
     * How long after its moment a row may be missing on the other side; default zero. Until then it is {@link Pending}.
     *
     * @param length not negative
     */
    public ReconciliationBuilder<K, L, R> grace(Duration length) {
        requireNotNegative("the grace", length);
        this.grace = length;
        return this;
    }

    /** Who must act on some classes of difference. What is missing or doubled on a side is by default up to that side's name. */
    public ReconciliationBuilder<K, L, R> owner(String name, DifferenceKind kind, DifferenceKind... more) {
        Objects.requireNonNull(name, "name");
        owners.put(kind, name);
        for (DifferenceKind another : more) {
            owners.put(another, name);
        }
        return this;
    }

    /** Who must act on differences in fields for which no owner was named. */
    public ReconciliationBuilder<K, L, R> ownerOfTheRest(String name) {
        this.ownerOfTheRest = Objects.requireNonNull(name, "name");
        return this;
    }

    /** After how many rows of both sides together a checkpoint is offered; default 100,000. */
    public ReconciliationBuilder<K, L, R> checkpointEvery(long rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("a checkpoint every " + rows + " rows: at least 1 is needed");
        }
        this.checkpointEvery = rows;
        return this;
    }

    /**
     * The reconciliation.
     *
     * @throws IllegalStateException if a difference could have no owner, a grace has no moment to count from, or the sides or
     *     two fields have one name
     */
    public Reconciliation<K, L, R> build() {
        if (left.name().equals(right.name())) {
            throw new IllegalStateException("reconciling " + left.name() + " with itself: give the sides two names");
        }
        if (!grace.isZero() && (left.moment() == null || right.moment() == null)) {
            throw new IllegalStateException("reconciling " + left.name() + " with " + right.name() + ": a grace of "
                    + grace + " has no moment to count from; say with Side.at when a row came to be, on both sides");
        }
        Map<DifferenceKind, String> all = new EnumMap<>(owners);
        Set<DifferenceKind> orphans = new TreeSet<>();
        for (FieldComparison<L, R> field : fields) {
            if (!all.containsKey(field.kind()) && ownerOfTheRest != null) {
                all.put(field.kind(), ownerOfTheRest);
            } else if (!all.containsKey(field.kind())) {
                orphans.add(field.kind());
            }
        }
        if (!orphans.isEmpty()) {
            throw new IllegalStateException("reconciling " + left.name() + " with " + right.name()
                    + ": nobody owns differences of " + orphans + "; name who must act with owner or ownerOfTheRest");
        }
        return new Reconciliation<>(new Definition<>(
                left, right, order, clock, grace, checkpointEvery, List.copyOf(fields), Map.copyOf(all)));
    }

    private ReconciliationBuilder<K, L, R> add(FieldComparison<L, R> field) {
        Objects.requireNonNull(field.name(), "name");
        if (fields.stream().anyMatch(other -> other.name().equals(field.name()))) {
            throw new IllegalStateException("two fields are named " + field.name() + ": give each a name of its own");
        }
        fields.add(field);
        return this;
    }

    private static <X> void tolerate(String field, Map<X, BigDecimal> most, X unit, BigDecimal tolerance) {
        if (tolerance.signum() < 0 || most.putIfAbsent(unit, tolerance) != null) {
            throw new IllegalArgumentException("a tolerance of " + tolerance.toPlainString() + " " + unit
                    + " for field " + field + ": expected one for each currency or unit, and none below zero");
        }
    }

    private static void requireNotNegative(String what, Duration length) {
        if (length.isNegative()) {
            throw new IllegalArgumentException(what + " is " + length + ": expected zero or more");
        }
    }
}
