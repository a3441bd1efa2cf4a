package io.concordat.idempotency.reconcile;

import io.concordat.model.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts while a reconciliation runs. */
final class Tally<K, L, R> {

    private final String leftName;
    private final String rightName;
    private final Instant asOf;
    private final Map<DifferenceKind, Long> differences = new EnumMap<>(DifferenceKind.class);
    private final Map<DifferenceKind, Long> pending = new EnumMap<>(DifferenceKind.class);
    private final List<Amounts<L, R>> amounts;
    private long leftRows;
    private long rightRows;
    private long matches;
    private long mismatches;

    Tally(Definition<K, L, R> definition, Instant asOf) {
        this.leftName = definition.left().name();
        this.rightName = definition.right().name();
        this.asOf = asOf;
        this.amounts = definition.amounts().stream()
                .map(field -> new Amounts<>(field, new LinkedHashMap<>()))
                .toList();
    }

    /** Goes on from what was counted before. */
    static <K, L, R> Tally<K, L, R> of(Definition<K, L, R> definition, Summary before) {
        Tally<K, L, R> tally = new Tally<>(definition, before.asOf());
        List<String> fields =
                tally.amounts.stream().map(total -> total.field().name()).toList();
        boolean same = tally.leftName.equals(before.leftName())
                && tally.rightName.equals(before.rightName())
                && before.amounts().stream().map(AmountTotal::field).allMatch(fields::contains);
        if (!same) {
            throw new IllegalArgumentException("resuming " + tally.leftName + " with " + tally.rightName
                    + ", amounts " + fields + ": the checkpoint is of " + before.leftName() + " with "
                    + before.rightName() + ", amounts "
                    + before.amounts().stream()
                            .map(AmountTotal::field)
                            .distinct()
                            .toList()
                    + ". Resume with the reconciliation that made it");
        }
        tally.differences.putAll(before.differences());
        tally.pending.putAll(before.pending());
        before.amounts().forEach(tally::restore);
        tally.leftRows = before.leftRows();
        tally.rightRows = before.rightRows();
        tally.matches = before.matches();
        tally.mismatches = before.mismatches();
        return tally;
    }

    private void restore(AmountTotal total) {
        for (Amounts<L, R> each : amounts) {
            if (each.field().name().equals(total.field())) {
                Sums sums = each.of(total.left().currency());
                sums.left = total.left().amount();
                sums.right = total.right().amount();
                sums.differences = total.differences().amount();
                sums.pending = total.pending().amount();
                sums.tolerated = total.tolerated().amount();
            }
        }
    }

    Instant asOf() {
        return asOf;
    }

    long rows() {
        return leftRows + rightRows;
    }

    void reported(DifferenceKind kind) {
        differences.merge(kind, 1L, Long::sum);
    }

    void postponed(DifferenceKind kind) {
        pending.merge(kind, 1L, Long::sum);
    }

    /** A row of the left side that has no partner. */
    void leftAlone(L row, boolean due) {
        leftRows++;
        for (Amounts<L, R> each : amounts) {
            each.alone(each.field().left().apply(row), true, due);
        }
    }

    /** A row of the right side that has no partner. */
    void rightAlone(R row, boolean due) {
        rightRows++;
        for (Amounts<L, R> each : amounts) {
            each.alone(each.field().right().apply(row), false, due);
        }
    }

    void pair(L left, R right, boolean matched) {
        leftRows++;
        rightRows++;
        if (matched) {
            matches++;
        } else {
            mismatches++;
        }
        for (Amounts<L, R> each : amounts) {
            each.pair(left, right);
        }
    }

    Summary summary() {
        List<AmountTotal> totals = new ArrayList<>();
        for (Amounts<L, R> each : amounts) {
            each.sums()
                    .forEach((currency, sums) ->
                            totals.add(sums.total(each.field().name(), currency)));
        }
        return new Summary(
                leftName, rightName, asOf, leftRows, rightRows, matches, mismatches, differences, pending, totals);
    }

    private record Amounts<L, R>(FieldComparison.OfAmount<L, R> field, Map<Currency, Sums> sums) {

        Sums of(Currency currency) {
            return sums.computeIfAbsent(currency, any -> new Sums());
        }

        void alone(@Nullable Money amount, boolean left, boolean due) {
            if (amount == null) {
                return;
            }
            Sums in = of(amount.currency());
            BigDecimal higher = left ? amount.amount() : amount.amount().negate();
            in.add(amount.amount(), left);
            if (due) {
                in.differences = in.differences.add(higher);
            } else {
                in.pending = in.pending.add(higher);
            }
        }

        void pair(L leftRow, R rightRow) {
            Money left = field.left().apply(leftRow);
            Money right = field.right().apply(rightRow);
            if (left == null || right == null || !field.agree(left, right)) {
                alone(left, true, true);
                alone(right, false, true);
                return;
            }
            Sums in = of(left.currency());
            in.add(left.amount(), true);
            in.add(right.amount(), false);
            if (left.amount().compareTo(right.amount()) != 0) {
                in.tolerated = in.tolerated.add(left.amount().subtract(right.amount()));
            }
        }
    }

    private static final class Sums {

        private BigDecimal left = BigDecimal.ZERO;
        private BigDecimal right = BigDecimal.ZERO;
        private BigDecimal differences = BigDecimal.ZERO;
        private BigDecimal pending = BigDecimal.ZERO;
        private BigDecimal tolerated = BigDecimal.ZERO;

        void add(BigDecimal amount, boolean toLeft) {
            if (toLeft) {
                left = left.add(amount);
            } else {
                right = right.add(amount);
            }
        }

        AmountTotal total(String field, Currency currency) {
            return new AmountTotal(
                    field,
                    Money.of(left, currency),
                    Money.of(right, currency),
                    Money.of(differences, currency),
                    Money.of(pending, currency),
                    Money.of(tolerated, currency));
        }
    }
}
