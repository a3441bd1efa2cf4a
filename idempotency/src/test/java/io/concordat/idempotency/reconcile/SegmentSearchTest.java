package io.concordat.idempotency.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.concordat.model.value.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sides compared by checksums of segments. */
class SegmentSearchTest {

    private static final int ROWS = 1_000_000;
    private static final int PLANTED = 100;

    /** T23. */
    @Test
    void findsAHundredDifferencesInAMillionRowsReadingFewerThanOneInTwenty() {
        List<Row> left = new ArrayList<>(ROWS);
        List<Row> right = new ArrayList<>(ROWS);
        TreeSet<String> expected = new TreeSet<>();
        for (int i = 0; i < ROWS; i++) {
            Row row = Row.of("K" + (10_000_000 + i));
            // 9973 is prime: the planted rows are not where segments are cut
            int number = i / 9_973;
            if (i % 9_973 == 4_711 && number < PLANTED) {
                expected.add(plant(number % 4, row, left, right));
            } else {
                left.add(row);
                right.add(row);
            }
        }
        Table one = new Table(left);
        Table other = new Table(right);
        Found found = new Found();

        BisectionSummary summary = Row.everything().build().bisect(one, other, found);

        assertThat(found.all).hasSize(PLANTED);
        assertThat(new TreeSet<>(found.all.stream()
                        .map(each -> (Difference<?, ?, ?>) each)
                        .map(each -> each.kind() + " " + each.key())
                        .collect(Collectors.toSet())))
                .isEqualTo(expected);
        assertThat(summary.read().differences())
                .isEqualTo(Map.of(
                        DifferenceKind.MISSING_RIGHT, 25L,
                        DifferenceKind.MISSING_LEFT, 25L,
                        DifferenceKind.AMOUNT, 25L,
                        DifferenceKind.TIME, 25L));
        System.out.println("segments: " + summary.queries() + " queries, " + one.rowsRead + " and " + other.rowsRead
                + " rows read of " + ROWS + " a side");
        assertThat(one.rowsRead).isLessThan(ROWS / 20);
        assertThat(other.rowsRead).isLessThan(ROWS / 20);
        int logarithm = 32 - Integer.numberOfLeadingZeros(ROWS);
        assertThat(one.queries + other.queries).isLessThan(PLANTED * logarithm);
    }

    /** Missing, extra, changed, late. */
    private static String plant(int how, Row row, List<Row> left, List<Row> right) {
        switch (how) {
            case 0 -> left.add(row);
            case 1 -> right.add(row);
            case 2 -> {
                left.add(row);
                right.add(row.withTotal("100.02"));
            }
            default -> {
                left.add(row);
                right.add(row.withAt(Row.LONG_AGO.plus(Duration.ofHours(3))));
            }
        }
        return List.of("MISSING_RIGHT ", "MISSING_LEFT ", "AMOUNT ", "TIME ").get(how) + row.key();
    }

    @Test
    void asksTwoQueriesWhenNothingDiffers() {
        Table one = new Table(List.of(Row.of("a"), Row.of("b")));
        Table other = new Table(List.of(Row.of("a"), Row.of("b")));
        Found found = new Found();

        BisectionSummary summary = Row.everything().build().bisect(one, other, found);

        assertThat(found.all).isEmpty();
        assertThat(summary.queries()).isEqualTo(2);
        assertThat(summary.rowsAlike()).isEqualTo(2);
    }

    @Test
    void readsWhatIsWithinToleranceAndFindsNothing() {
        Table one = new Table(List.of(Row.of("a")));
        Table other = new Table(List.of(Row.of("a").withTotal(Money.of("100.01", "EUR"))));
        Found found = new Found();

        BisectionSummary summary = Row.everything().build().bisect(one, other, found);

        assertThat(found.all).isEmpty();
        assertThat(summary.read().matches()).isEqualTo(1);
    }

    @Test
    void readsASideThatHasNothingToCompareWithAtOnce() {
        List<Row> rows = Stream.of("a", "b", "c", "d").map(Row::of).toList();
        Table one = new Table(rows);
        Table other = new Table(List.of());
        Found found = new Found();

        BisectionSummary summary = Row.everything().build().bisect(one, other, new Bisection(2, 1), found);

        assertThat(found.all).hasSize(4);
        assertThat(summary.segmentsRead()).isEqualTo(1);
    }

    @Test
    void refusesCutsThatAreNotWithinTheRange() {
        Table wrong = new Table(List.of(Row.of("a"), Row.of("b"), Row.of("c"))) {
            @Override
            public List<String> cut(KeyRange<String> range, int parts) {
                return List.of("c", "b");
            }
        };
        Table other = new Table(List.of(Row.of("a")));

        assertThatIllegalStateException()
                .isThrownBy(() -> Row.everything().build().bisect(wrong, other, new Bisection(2, 1), new Found()))
                .withMessageContaining("payments cut [, ) at 'b'");
    }

    @Test
    void refusesRowsOfAnotherRange() {
        Table wrong = new Table(List.of(Row.of("a"), Row.of("b"), Row.of("c"))) {
            @Override
            public Stream<Row> rows(KeyRange<String> range) {
                return super.rows(KeyRange.all());
            }
        };
        Table other = new Table(List.of(Row.of("a"), Row.of("b")));

        assertThatIllegalStateException()
                .isThrownBy(() -> Row.everything().build().bisect(wrong, other, new Bisection(2, 1), new Found()))
                .withMessageContaining("payments gave a row with key 'a'");
    }

    @Test
    void refusesDigestsThatAreTooFew() {
        Table wrong = new Table(List.of()) {
            @Override
            public List<SegmentDigest> digests(List<KeyRange<String>> ranges) {
                return List.of();
            }
        };

        assertThatIllegalStateException()
                .isThrownBy(() -> Row.everything().build().bisect(new Table(List.of()), wrong, new Found()))
                .withMessageContaining("ERP gave 0 digests for 1 ranges");
    }

    /** A side that cuts off one row at a time must not end in a stack overflow. */
    @Test
    void readsTheRestOfASideThatCutsBadly() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            rows.add(Row.of("K" + (100_000 + i)));
        }
        Table bad = new Table(rows) {
            @Override
            public List<String> cut(KeyRange<String> range, int parts) {
                String from = range.from() == null ? "K100000" : range.from();
                return List.of("K" + (Integer.parseInt(from.substring(1)) + 1));
            }
        };
        Table other = new Table(rows.subList(0, rows.size() - 1));
        Found found = new Found();

        BisectionSummary summary = Row.everything().build().bisect(bad, other, found);

        assertThat(found.all).hasSize(1);
        assertThat(summary.segmentsRead()).isEqualTo(1);
    }

    @Test
    void refusesSettingsThatWouldNotEnd() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Bisection(1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bisection(2, 0));
    }
}
