package io.concordat.idempotency.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What comes of a pair of sides, by example. */
class ReconciliationTest {

    private static final Clock CLOCK = Clock.fixed(Row.NOW, ZoneOffset.UTC);

    private static ReconciliationBuilder<String, Row, Row> plain() {
        return Reconciliation.between(Side.of("payments", Row::key), Side.of("ERP", Row::key), CLOCK);
    }

    private static String explained(Row left, Row right) {
        return Row.compare(List.of(left), List.of(right)).all.toString();
    }

    @Test
    void findsNothingWhereBothSidesAgree() {
        Found found = Row.compare(List.of(Row.of("1"), Row.of("2")), List.of(Row.of("1"), Row.of("2")));

        assertThat(found.all).isEmpty();
        assertThat(found.summary.matches()).isEqualTo(2);
        assertThat(found.summary.asOf()).isEqualTo(Row.NOW);
    }

    @Test
    void namesWhoMustActOnWhatIsMissing() {
        Found found = Row.compare(List.of(Row.of("1"), Row.of("3")), List.of(Row.of("2"), Row.of("3")));

        assertThat(found.all)
                .containsExactly(
                        new Difference.MissingRight<String, Row, Row>("1", Row.of("1"), "ERP"),
                        new Difference.MissingLeft<String, Row, Row>("2", Row.of("2"), "payments"));
        assertThat(found.all.get(0)).hasToString("1 is missing on the right; to be settled by ERP");
    }

    @Test
    void reportsEveryDifferenceOfAPairNotTheFirst() {
        Row other = Row.of("1")
                .withTotal("90")
                .withUnits(Quantity.of("4", "C62"))
                .withState("OPEN")
                .withNote("card")
                .withAt(Row.NOW);

        Found found = Row.compare(List.of(Row.of("1")), List.of(other));

        assertThat(found.summary.differences())
                .isEqualTo(Map.of(
                        DifferenceKind.AMOUNT, 1L,
                        DifferenceKind.QUANTITY, 1L,
                        DifferenceKind.STATUS, 1L,
                        DifferenceKind.TEXT, 1L,
                        DifferenceKind.TIME, 1L));
        assertThat(found.summary.mismatches()).isEqualTo(1);
        assertThat(found.summary.matches()).isZero();
    }

    @Test
    void comparesAmountsByValueWithinTheToleranceOfTheirCurrency() {
        assertThat(explained(Row.of("1"), Row.of("1").withTotal("100.0"))).isEqualTo("[]");
        assertThat(explained(Row.of("1"), Row.of("1").withTotal("100.01"))).isEqualTo("[]");
        assertThat(explained(Row.of("1"), Row.of("1").withTotal("100.011")))
                .isEqualTo(
                        "[1: total is 100.00 EUR on the left and 100.011 EUR on the right; to be settled by Billing]");
        Row dollars = Row.of("1").withTotal(Money.of("5", "USD"));
        assertThat(explained(dollars, dollars.withTotal(Money.of("5.01", "USD"))))
                .contains("5 USD on the left and 5.01 USD on the right");
    }

    @Test
    void takesAnotherCurrencyOrUnitForADifferenceAndConvertsNothing() {
        assertThat(explained(Row.of("1"), Row.of("1").withTotal(Money.of("100.00", "USD"))))
                .contains("100.00 EUR on the left and 100.00 USD on the right");
        assertThat(explained(Row.of("1"), Row.of("1").withUnits(Quantity.of("5", "KGM"))))
                .contains("5 C62 on the left and 5 KGM on the right");
    }

    @Test
    void takesWhatIsAbsentOnOneSideForADifference() {
        assertThat(explained(Row.of("1"), Row.of("1").withTotal((Money) null)))
                .contains("total is 100.00 EUR on the left and absent on the right");
        assertThat(explained(Row.of("1").withTotal((Money) null), Row.of("1").withTotal((Money) null)))
                .isEqualTo("[]");
    }

    @Test
    void toleratesQuantitiesOfCatchWeight() {
        Reconciliation<String, Row, Row> books = plain().quantity(
                        "weight", Row::units, Row::units, Quantity.of("0.5", "KGM"))
                .ownerOfTheRest("Warehouse")
                .build();
        Found found = new Found();

        books.run(
                Stream.of(Row.of("1").withUnits(Quantity.of("10.0", "KGM"))),
                Stream.of(Row.of("1").withUnits(Quantity.of("10.5", "KGM"))),
                found);

        assertThat(found.all).isEmpty();
    }

    @Test
    void doesNotQuoteTexts() {
        assertThat(explained(Row.of("1"), Row.of("1").withNote("from Jane Doe")))
                .isEqualTo("[1: note is not the same on both sides; to be settled by Billing]");
    }

    @Test
    void reportsEachFurtherRowOfAKeyAndComparesTheFirst() {
        Found found = Row.compare(
                List.of(Row.of("1")), List.of(Row.of("1"), Row.of("1").withTotal("7"), Row.of("1"), Row.of("2")));

        assertThat(found.all)
                .containsExactly(
                        new Difference.DuplicateRight<String, Row, Row>(
                                "1", Row.of("1"), Row.of("1").withTotal("7"), 2, "ERP"),
                        new Difference.DuplicateRight<String, Row, Row>("1", Row.of("1"), Row.of("1"), 3, "ERP"),
                        new Difference.MissingLeft<String, Row, Row>("2", Row.of("2"), "payments"));
    }

    @Test
    void whatIsMissingWithinTheGraceIsPendingUntilItIsDue() {
        Instant moment = Row.NOW.minus(Duration.ofHours(6)).plusNanos(1);
        Row young = Row.of("1").withAt(moment);
        Row due = Row.of("2").withAt(Row.NOW.minus(Duration.ofHours(6)));

        Found found = Row.compare(List.of(young, due), List.of());

        assertThat(found.all)
                .containsExactly(
                        new Pending<String, Row, Row>(
                                "1", DifferenceKind.MISSING_RIGHT, young, null, Row.NOW.plusNanos(1), "ERP"),
                        new Difference.MissingRight<String, Row, Row>("2", due, "ERP"));
        assertThat(found.summary.pending()).isEqualTo(Map.of(DifferenceKind.MISSING_RIGHT, 1L));
        assertThat(found.summary.amounts().get(0).pending()).isEqualTo(Money.of("100.00", "EUR"));
        assertThat(found.summary.amounts().get(0).differences()).isEqualTo(Money.of("100.00", "EUR"));
        assertThat(found.all.get(0))
                .hasToString(
                        "1 is missing on the right, due there at 2026-03-01T12:00:00.000000001Z; then to be settled"
                                + " by ERP");
    }

    @Test
    void aLambdaIsToldDifferencesOnly() {
        List<String> keys = new ArrayList<>();

        Summary summary = Row.everything()
                .build()
                .run(
                        Stream.of(Row.of("1").withAt(Row.NOW), Row.of("2")),
                        Stream.of(),
                        difference -> keys.add(difference.key()));

        assertThat(keys).containsExactly("2");
        assertThat(summary.pendingInAll()).isEqualTo(1);
    }

    @Test
    void refusesASideThatIsOutOfOrderNamingSidePositionAndKeys() {
        assertThatExceptionOfType(OutOfOrderException.class)
                .isThrownBy(() -> Row.compare(List.of(Row.of("1")), List.of(Row.of("1"), Row.of("3"), Row.of("2"))))
                .withMessageContaining("row 3 of side ERP has key '2' after key '3'")
                .withMessageContaining("Sort the side by the key")
                .satisfies(e -> assertThat(e.side()).isEqualTo("ERP"))
                .satisfies(e -> assertThat(e.position()).isEqualTo(3));
    }

    @Test
    void comparesInAnyOrderItIsTold() {
        Reconciliation<String, Row, Row> books = Reconciliation.between(
                        Side.of("payments", Row::key),
                        Side.of("ERP", Row::key),
                        Comparator.<String>reverseOrder(),
                        CLOCK)
                .build();
        Found found = new Found();

        books.run(Stream.of(Row.of("b"), Row.of("a")), Stream.of(Row.of("c"), Row.of("a")), found);

        assertThat(found.all)
                .containsExactly(
                        new Difference.MissingLeft<String, Row, Row>("c", Row.of("c"), "payments"),
                        new Difference.MissingRight<String, Row, Row>("b", Row.of("b"), "ERP"));
    }

    @Test
    void refusesARowWithoutAKey() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Row.compare(List.of(Row.of("1"), Row.of(null)), List.of()))
                .withMessageContaining("row 2 of side payments has no key");
    }

    @Test
    void closesBothSidesAlsoWhenItFails() {
        List<String> closed = new ArrayList<>();
        Stream<Row> left = Stream.of(Row.of("2"), Row.of("1")).onClose(() -> closed.add("left"));
        Stream<Row> right = Stream.<Row>of().onClose(() -> closed.add("right"));

        assertThatExceptionOfType(OutOfOrderException.class)
                .isThrownBy(() -> plain().build().run(left, right, new Found()));

        assertThat(closed).containsExactlyInAnyOrder("left", "right");
    }

    @Test
    void offersACheckpointAfterTheRowsItWasToldAndAtTheEnd() {
        Found found = new Found();
        List<Row> rows = Stream.of("1", "2", "3", "4", "5").map(Row::of).toList();

        plain().checkpointEvery(4).build().run(rows.stream(), rows.stream(), found);

        assertThat(found.checkpoints).extracting(Checkpoint::lastKey).containsExactly("2", "4", "5");
        assertThat(found.checkpoints)
                .extracting(checkpoint -> checkpoint.soFar().leftRows())
                .containsExactly(2L, 4L, 5L);
    }

    @Test
    void judgesGraceInAResumedRunByTheTimeTheFirstBegan() {
        Found found = new Found();
        Row.everything().build().run(Stream.of(), Stream.of(), found);
        Reconciliation<String, Row, Row> tomorrow = Reconciliation.between(
                        Side.of("payments", Row::key).at(Row::at),
                        Side.of("ERP", Row::key).at(Row::at),
                        Clock.fixed(Row.NOW.plus(Duration.ofDays(1)), ZoneOffset.UTC))
                .grace(Duration.ofHours(6))
                .build();

        Summary summary =
                tomorrow.resume(found.checkpoints.get(0), Stream.of(Row.of("1").withAt(Row.NOW)), Stream.of(), found);

        assertThat(summary.pendingInAll()).isEqualTo(1);
        assertThat(summary.asOf()).isEqualTo(Row.NOW);
    }

    @Test
    void refusesTheCheckpointOfAnotherReconciliation() {
        Found found = new Found();
        Row.everything().build().run(Stream.of(Row.of("1")), Stream.of(), found);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain().build().resume(found.checkpoints.get(0), Stream.of(), Stream.of(), found))
                .withMessageContaining("Resume with the reconciliation that made it");
    }

    @Test
    void refusesDifferencesNobodyOwns() {
        assertThatIllegalStateException()
                .isThrownBy(() -> plain().amount("total", Row::total, Row::total)
                        .status("state", Row::state, Row::state)
                        .owner("Billing", DifferenceKind.AMOUNT)
                        .build())
                .withMessageContaining("nobody owns differences of [STATUS]");
    }

    @Test
    void refusesDeclarationsThatContradictThemselves() {
        assertThatIllegalStateException()
                .isThrownBy(() -> plain().grace(Duration.ofHours(1)).build())
                .withMessageContaining("no moment to count from");
        assertThatIllegalStateException()
                .isThrownBy(() -> plain().text("note", Row::note, Row::note).text("note", Row::note, Row::note))
                .withMessageContaining("two fields are named note");
        assertThatIllegalStateException()
                .isThrownBy(() -> Reconciliation.between(Side.of("ERP", Row::key), Side.of("ERP", Row::key), CLOCK)
                        .build())
                .withMessageContaining("with itself");
        assertThatIllegalArgumentException().isThrownBy(() -> Side.of(" ", Row::key));
        assertThatIllegalArgumentException().isThrownBy(() -> plain().grace(Duration.ofHours(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> plain().checkpointEvery(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain().amount("total", Row::total, Row::total, Money.of("-1", "EUR")));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        plain().amount("total", Row::total, Row::total, Money.of("1", "EUR"), Money.of("2", "EUR")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain().time("at", Row::at, Row::at, Duration.ofHours(-1)));
    }
}
