package io.concordat.model.amend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.model.change.ChangeResponse;
import io.concordat.model.change.ChangeResponse.Decision;
import io.concordat.model.change.ChangeResponse.LineResult;
import io.concordat.model.change.ChangeResponse.Result;
import io.concordat.model.change.LineChange;
import io.concordat.model.change.LineChange.Action;
import io.concordat.model.order.LineProgress;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.OrderLineBuilder;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.rule.SalesOrderRules;
import io.concordat.model.rule.Violation;
import io.concordat.model.value.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AmendmentsTest {

    private final SalesOrder order = SampleChange.order(3);

    private SalesOrder accepted(LineChange... changes) {
        Amended amended = SampleChange.apply(order, SampleChange.answered(order, Decision.ACCEPTED, changes));
        assertThat(amended.violations()).isEmpty();
        return Objects.requireNonNull(amended.order());
    }

    private List<String> refusals(LineChange... changes) {
        Amended amended = SampleChange.apply(order, SampleChange.answered(order, Decision.ACCEPTED, changes));
        assertThat(amended.isRefused()).isTrue();
        return amended.violations().stream().map(AmendmentsTest::place).toList();
    }

    private static String place(Violation violation) {
        return violation.rule() + " " + violation.pointer();
    }

    private static LineChange change(
            String lineId, Action action, @Nullable OrderLine after, @Nullable String quantity) {
        Quantity much = quantity == null ? null : Quantity.of(quantity, "C62");
        return new LineChange(lineId, action, null, after, much, null);
    }

    private static BigDecimal cancelled(SalesOrder order, String lineId) {
        LineProgress progress = order.line(lineId).orElseThrow().progress();
        return progress == null ? BigDecimal.ZERO : progress.quantities().cancelled();
    }

    @Test
    void makesTheNextRevisionAndLeavesTheOldOneAsItIs() {
        SalesOrder before = SampleChange.order(3);
        SalesOrder next = accepted(change("2", Action.UPDATE, SampleChange.line("2", "4"), null));

        assertThat(next.meta().revision()).isEqualTo(2);
        assertThat(next.line("2").orElseThrow().quantity().value()).isEqualByComparingTo("4");
        assertThat(SalesOrderRules.checkSuccession(order, next)).isEmpty();
        assertThat(order).isEqualTo(before);
    }

    @Test
    void addsALineAtTheEnd() {
        assertThat(accepted(change("4", Action.ADD, SampleChange.line("4", "1"), null))
                        .lines())
                .extracting(OrderLine::lineId)
                .containsExactly("1", "2", "3", "4");
    }

    @Test
    void aCancelledLineStaysAndCanBeOpenedAgain() {
        SalesOrder gone = accepted(change("1", Action.CANCEL, null, null));
        assertThat(gone.lines()).hasSize(3);
        assertThat(cancelled(gone, "1")).isEqualByComparingTo("10");

        LineChange reopen = change("1", Action.REOPEN, null, "4");
        Amended back = SampleChange.apply(gone, SampleChange.answered(gone, Decision.ACCEPTED, reopen));
        assertThat(cancelled(Objects.requireNonNull(back.order()), "1")).isEqualByComparingTo("6");
    }

    @Test
    void whatIsKeptIsNotTouched() {
        assertThat(accepted(change("1", Action.KEEP, null, null)).lines()).isEqualTo(order.lines());
    }

    @Test
    void refusesAChangeOfAnotherOrderOrOfARevisionThatIsPast() {
        LineChange keep = change("1", Action.KEEP, null, null);
        SalesOrder later = accepted(keep);
        assertThat(SampleChange.apply(later, SampleChange.answered(order, Decision.ACCEPTED, keep))
                        .violations())
                .extracting(AmendmentsTest::place)
                .containsExactly("change-stale-revision /base/revision");

        SalesOrder other = SampleChange.other();
        assertThat(SampleChange.apply(other, SampleChange.answered(order, Decision.ACCEPTED, keep))
                        .violations())
                .extracting(AmendmentsTest::place)
                .containsExactly("change-other-order /base/order");
    }

    @ParameterizedTest
    @EnumSource(
            value = Decision.class,
            names = {"ACKNOWLEDGED", "REJECTED"})
    void refusesWhatNobodyAccepted(Decision decision) {
        LineChange keep = change("1", Action.KEEP, null, null);
        assertThat(SampleChange.apply(order, SampleChange.answered(order, decision, keep))
                        .violations())
                .extracting(AmendmentsTest::place)
                .containsExactly("change-not-accepted /response");
        assertThat(SampleChange.apply(order, SampleChange.unanswered(order, keep))
                        .violations())
                .extracting(AmendmentsTest::place)
                .containsExactly("change-not-accepted /response");
    }

    @Test
    void refusesLinesThatDoNotFitAllOfThemAtOnce() {
        assertThat(refusals(
                        change("1", Action.ADD, SampleChange.line("1", "1"), null),
                        change("9", Action.CANCEL, null, null),
                        change("2", Action.CANCEL, null, "11"),
                        change("3", Action.REOPEN, null, null),
                        change("3", Action.KEEP, null, null)))
                .containsExactly(
                        "change-line-id-in-use /lines/0/lineId",
                        "change-unknown-line /lines/1/lineId",
                        "change-quantity /lines/2/quantity",
                        "change-quantity /lines/3/quantity",
                        "change-line-id-in-use /lines/4/lineId");
    }

    @Test
    void refusesAnotherItemUnderALineId() {
        OrderLine other = OrderLineBuilder.builder(SampleChange.line("1", "10"))
                .item(SampleChange.line("2", "10").item())
                .build();
        assertThat(refusals(change("1", Action.UPDATE, other, null))).containsExactly("MET-5 /lines/0/item");
    }

    @Test
    void refusesAQuantityBelowWhatHasLeftOrIsCancelled() {
        SalesOrder shipped = SampleChange.shipped(order, "1", "6");
        LineChange five = change("1", Action.UPDATE, SampleChange.line("1", "5"), null);
        assertThat(SampleChange.apply(shipped, SampleChange.answered(shipped, Decision.ACCEPTED, five))
                        .violations())
                .extracting(AmendmentsTest::place)
                .containsExactly("change-quantity /lines/0/after/quantity");

        LineChange six = change("1", Action.UPDATE, SampleChange.line("1", "6"), null);
        SalesOrder next = Objects.requireNonNull(
                SampleChange.apply(shipped, SampleChange.answered(shipped, Decision.ACCEPTED, six))
                        .order());
        LineProgress progress = Objects.requireNonNull(next.lines().get(0).progress());
        assertThat(progress.quantities().ordered()).isEqualByComparingTo("6");
        assertThat(progress.quantities().shipped()).isEqualByComparingTo("6");
    }

    @Test
    void takesOverOnlyWhatWasAcceptedAndAsItWasAgreed() {
        ChangeResponse answer = SampleChange.answer(
                Decision.CONDITIONALLY_ACCEPTED,
                new LineResult("1", Result.AMENDED, SampleChange.line("1", "8"), null),
                new LineResult("2", Result.ACCEPTED, null, null));
        Amended amended = SampleChange.apply(
                order,
                SampleChange.with(
                        SampleChange.unanswered(
                                order,
                                change("1", Action.UPDATE, SampleChange.line("1", "5"), null),
                                change("2", Action.UPDATE, SampleChange.line("2", "5"), null),
                                change("3", Action.UPDATE, SampleChange.line("3", "5"), null)),
                        answer));
        assertThat(Objects.requireNonNull(amended.order()).lines())
                .extracting(line -> line.quantity().value().toPlainString())
                .containsExactly("8", "5", "10");
    }

    @Test
    void aChangeCarriesTheLineItNamesAndOnlyWhereOneIsWanted() {
        OrderLine line = SampleChange.line("1", "1");
        assertThatThrownBy(() -> change("2", Action.ADD, line, null)).hasMessageContaining("another line");
        assertThatThrownBy(() -> change("1", Action.UPDATE, null, null)).hasMessageContaining("UPDATE");
        assertThatThrownBy(() -> change("1", Action.CANCEL, line, null)).hasMessageContaining("CANCEL");
        assertThatThrownBy(() -> new LineResult("1", Result.AMENDED, null, null))
                .hasMessageContaining("AMENDED");
        assertThatThrownBy(() -> new LineResult("2", Result.AMENDED, line, null))
                .hasMessageContaining("another line");
    }

    /** Whatever is asked for again and again: lines only join, each keeps its item and place, revisions go up by one. */
    @Property(seed = "20261121", tries = 500)
    void noLineIsEverLostAndNoIdReused(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int steps) {
        Random chance = new Random(seed);
        SalesOrder current = SampleChange.order(2);
        for (int i = 0; i < steps; i++) {
            LineChange wish = wish(chance);
            Amended amended = SampleChange.apply(current, SampleChange.answered(current, Decision.ACCEPTED, wish));
            SalesOrder next = amended.order();
            if (next == null) {
                continue;
            }
            List<String> before = ids(current);
            assertThat(ids(next)).startsWith(before.toArray(String[]::new)).doesNotHaveDuplicates();
            assertThat(SalesOrderRules.checkSuccession(current, next)).isEmpty();
            assertThat(next.lines()).allSatisfy(AmendmentsTest::isConserved);
            current = next;
        }
    }

    private static List<String> ids(SalesOrder order) {
        return order.lines().stream().map(OrderLine::lineId).collect(Collectors.toList());
    }

    private static LineChange wish(Random chance) {
        String lineId = String.valueOf(1 + chance.nextInt(5));
        String quantity = String.valueOf(chance.nextInt(14));
        return switch (chance.nextInt(4)) {
            case 0 -> change(lineId, Action.ADD, SampleChange.line(lineId, "7"), null);
            case 1 -> change(lineId, Action.UPDATE, SampleChange.line(lineId, quantity), null);
            case 2 -> change(lineId, Action.CANCEL, null, chance.nextBoolean() ? null : quantity);
            default -> change(lineId, Action.REOPEN, null, chance.nextBoolean() ? null : quantity);
        };
    }

    private static void isConserved(OrderLine line) {
        LineProgress progress = line.progress();
        if (progress != null) {
            assertThat(progress.quantities().ordered())
                    .isEqualByComparingTo(line.quantity().value());
            assertThat(progress.quantities().cancelled())
                    .isBetween(BigDecimal.ZERO, line.quantity().value());
        }
    }
}
