package io.concordat.idempotency.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** What holds for any two sides. */
class ReconciliationLawsTest {

    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Property(seed = "20261121", tries = 3_000)
    void findsWhatTwoMapsWouldFind(@ForAll("sides") List<Row> left, @ForAll("sides") List<Row> right) {
        Found found = Row.compare(left, right);

        assertThat(found.all).isEqualTo(NaiveReconciliation.of(left, right));
        Statistics.collect(found.all.isEmpty() ? "nothing" : found.all.size() < 5 ? "few" : "many");
    }

    @Property(seed = "20261121", tries = 1_000)
    void countsEveryRowOnce(@ForAll("sides") List<Row> left, @ForAll("sides") List<Row> right) {
        Found found = Row.compare(left, right);
        Summary summary = found.summary;

        assertThat(summary.leftRows()).isEqualTo(left.size());
        assertThat(summary.rightRows()).isEqualTo(right.size());
        long pairs = summary.matches() + summary.mismatches();
        assertThat(pairs
                        + inAll(summary, DifferenceKind.MISSING_RIGHT)
                        + summary.differences(DifferenceKind.DUPLICATE_LEFT))
                .isEqualTo(left.size());
        assertThat(pairs
                        + inAll(summary, DifferenceKind.MISSING_LEFT)
                        + summary.differences(DifferenceKind.DUPLICATE_RIGHT))
                .isEqualTo(right.size());
        assertThat(summary.differencesInAll() + summary.pendingInAll()).isEqualTo(found.all.size());
        assertThat(summary.differences())
                .isEqualTo(found.all.stream()
                        .filter(each -> each instanceof Difference)
                        .collect(Collectors.groupingBy(
                                each -> ((Difference<?, ?, ?>) each).kind(), Collectors.counting())));
    }

    @Property(seed = "20261121", tries = 1_000)
    void differencesExplainWhatTheBooksAreApart(@ForAll("sides") List<Row> left, @ForAll("sides") List<Row> right) {
        for (AmountTotal total : Row.compare(left, right).summary.amounts()) {
            Predicate<Row> inCurrency = row -> row.total() != null
                    && row.total().currency().equals(total.left().currency());
            assertThat(total.left()).isEqualByComparingTo(sum(left, inCurrency, total));
            assertThat(total.right()).isEqualByComparingTo(sum(right, inCurrency, total));
            assertThat(total.left().minus(total.right()))
                    .isEqualByComparingTo(
                            total.differences().plus(total.pending()).plus(total.tolerated()));
        }
    }

    @Property(seed = "20261121", tries = 3_000)
    void twoPartsFindWhatOneRunFinds(
            @ForAll("sides") List<Row> left,
            @ForAll("sides") List<Row> right,
            @ForAll @IntRange(min = 1, max = 6) int every,
            @ForAll @IntRange(min = 1, max = 60) int crashAt,
            @ForAll boolean fromTheKey) {
        Found unbroken = Row.compare(left, right);
        Reconciliation<String, Row, Row> books =
                Row.everything().checkpointEvery(every).build();
        Found parts = new Found();
        AtomicInteger rows = new AtomicInteger();
        Checkpoint<String> last;
        try {
            parts.summary = books.run(crashing(left, rows, crashAt), crashing(right, rows, crashAt), parts);
            last = parts.rollBack();
            Statistics.collect("at the end");
        } catch (Crash e) {
            last = parts.rollBack();
            Statistics.collect(last == null ? "before a checkpoint" : "after a checkpoint");
        }
        if (last == null) {
            parts.summary = books.run(left.stream(), right.stream(), parts);
        } else {
            parts.summary = books.resume(last, rest(left, last, fromTheKey), rest(right, last, fromTheKey), parts);
        }

        assertThat(parts.all).isEqualTo(unbroken.all);
        assertThat(byCurrency(parts.summary)).isEqualTo(byCurrency(unbroken.summary));
        assertThat(withoutAmounts(parts.summary)).isEqualTo(withoutAmounts(unbroken.summary));
    }

    @Property(seed = "20261121", tries = 1_000)
    void segmentsFindWhatOneRunFindsButForDuplicatesAlike(
            @ForAll("sides") List<Row> left,
            @ForAll("sides") List<Row> right,
            @ForAll @IntRange(min = 2, max = 4) int parts,
            @ForAll @IntRange(min = 1, max = 4) int readAt) {
        Found found = new Found();
        Table one = new Table(left);
        Table other = new Table(right);
        BisectionSummary summary = Row.everything().build().bisect(one, other, new Bisection(parts, readAt), found);

        assertThat(NaiveReconciliation.of(left, right)).containsAll(found.all);
        assertThat(found.all)
                .containsAll(NaiveReconciliation.of(left, right).stream()
                        .filter(each -> !alike(each, left, right))
                        .toList());
        assertThat(summary.read().leftRows() + summary.rowsAlike()).isEqualTo(left.size());
        assertThat(summary.read().rightRows() + summary.rowsAlike()).isEqualTo(right.size());
        assertThat(summary.queries()).isEqualTo(one.queries + other.queries);
        assertThat(summary.read().leftRows() + summary.read().rightRows()).isEqualTo(one.rowsRead + other.rowsRead);
    }

    @Provide
    Arbitrary<List<Row>> sides() {
        Arbitrary<Row> rows = Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m"),
                        Arbitraries.of(
                                        Money.of("5", "EUR"),
                                        Money.of("5.01", "EUR"),
                                        Money.of("5.02", "EUR"),
                                        Money.of("5", "USD"))
                                .injectNull(0.1),
                        Arbitraries.of(Quantity.of("1", "C62"), Quantity.of("2", "C62"), Quantity.of("1", "KGM"))
                                .injectNull(0.1),
                        Arbitraries.of("PAID", "OPEN").injectNull(0.1),
                        Arbitraries.of("x", "y").injectNull(0.1),
                        Arbitraries.of(0, 1, 2, 3, 5, 6, 7, -1)
                                .map(hours -> Row.NOW.minus(Duration.ofHours(hours)))
                                .injectNull(0.1))
                .as(Row::new);
        Arbitrary<Row> plain = Arbitraries.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m")
                .map(Row::of);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(1, rows), net.jqwik.api.Tuple.of(2, plain))
                .list()
                .ofMaxSize(24)
                .map(list ->
                        list.stream().sorted(Comparator.comparing(Row::key)).toList());
    }

    private static long inAll(Summary summary, DifferenceKind kind) {
        return summary.differences(kind) + summary.pending().getOrDefault(kind, 0L);
    }

    private static Money sum(List<Row> rows, Predicate<Row> which, AmountTotal total) {
        return Money.sum(
                rows.stream().filter(which).map(Row::total).toList(),
                total.left().currency());
    }

    private static Stream<Row> crashing(List<Row> rows, AtomicInteger count, int crashAt) {
        return rows.stream().peek(row -> {
            if (count.incrementAndGet() == crashAt) {
                throw new Crash();
            }
        });
    }

    private static Stream<Row> rest(List<Row> rows, Checkpoint<String> last, boolean fromTheKey) {
        return rows.stream()
                .filter(row ->
                        !fromTheKey || last.lastKey() == null || row.key().compareTo(last.lastKey()) > 0);
    }

    private static Map<String, AmountTotal> byCurrency(Summary summary) {
        return summary.amounts().stream()
                .collect(Collectors.toMap(total -> total.left().currency().getCurrencyCode(), total -> total));
    }

    private static Summary withoutAmounts(Summary it) {
        return new Summary(
                it.leftName(),
                it.rightName(),
                it.asOf(),
                it.leftRows(),
                it.rightRows(),
                it.matches(),
                it.mismatches(),
                it.differences(),
                it.pending(),
                List.of());
    }

    /** Whether both sides have the same rows of the key. */
    private static boolean alike(Object found, List<Row> left, List<Row> right) {
        String key = found instanceof Difference<?, ?, ?> difference
                ? (String) difference.key()
                : (String) ((Pending<?, ?, ?>) found).key();
        return of(key, left).equals(of(key, right));
    }

    private static Map<Row, Long> of(String key, List<Row> rows) {
        return rows.stream()
                .filter(row -> row.key().equals(key))
                .collect(Collectors.groupingBy(row -> row, Collectors.counting()));
    }
}
