package io.concordat.testkit.tck.erp;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.erp.OrderChangeAcknowledgement;
import io.concordat.adapter.erp.OrderChangeSink;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.FailureKind;
import io.concordat.model.change.ChangeResponse;
import io.concordat.model.change.ChangeResponse.LineResult;
import io.concordat.model.change.ChangeResponse.Result;
import io.concordat.model.change.LineChange;
import io.concordat.model.change.OrderChange;
import io.concordat.model.change.OrderChangeBuilder;
import io.concordat.model.order.LineProgress;
import io.concordat.model.order.OrderAmounts;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.rule.Rules;
import io.concordat.model.value.Id;
import io.concordat.testkit.conformance.Proves;
import io.concordat.testkit.tck.KeyedSinkTck;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every {@link OrderChangeSink} promises. A change to test with is for the revision in force of an order of its own;
 * best it changes the quantity of a line and adds another.
 */
@Proves(OrderChangeSink.class)
public abstract class OrderChangeSinkTck
        extends KeyedSinkTck<OrderChangeSink, OrderChange, OrderChangeAcknowledgement> {

    /** For the test framework. */
    protected OrderChangeSinkTck() {}

    /** The order as the system has it now, with what of its lines is cancelled: ask the system, not the adapter. */
    protected abstract SalesOrder inForce(Id<SalesOrder> order);

    /** A change of two lines: the first to less than has left of it, the second can be made. */
    protected abstract OrderChange ofALineThatLeft();

    @Override
    protected final OrderChangeAcknowledgement send(OrderChangeSink port, OrderChange change, CallContext call) {
        return port.change(change, call);
    }

    @Test
    void erp28DoesForEachLineWhatItAnswers() {
        OrderChange change = document();
        SalesOrder before = inForce(change.base().order());
        ChangeResponse response = port().change(change, call()).response();
        SalesOrder after = inForce(change.base().order());
        for (LineChange wish : change.lines()) {
            String id = wish.lineId();
            Result result = response.resultFor(id);
            OrderLine was = before.line(id).orElse(null);
            OrderLine agreed = response.lineResult(id).map(LineResult::agreed).orElse(wish.after());
            OrderLine expected = result == Result.REJECTED || agreed == null ? was : agreed;
            OrderLine is = after.line(id).orElse(null);
            assertThat(agreement(is))
                    .as("ERP-28: line %s after %s was answered to %s", id, result, wish.action())
                    .isEqualTo(agreement(expected));
            assertThat(cancelled(is))
                    .as("ERP-28: cancelled of line %s after %s was answered to %s", id, result, wish.action())
                    .matches(now -> isLikely(wish.action(), result, now.compareTo(cancelled(was))));
        }
    }

    @Test
    void erp29ChangesNothingThatHasLeft() {
        OrderChange change = ofALineThatLeft();
        LineChange tooMuch = change.lines().get(0);
        SalesOrder before = inForce(change.base().order());
        ChangeResponse response = port().change(change, call()).response();
        assertThat(response.resultFor(tooMuch.lineId()))
                .as("ERP-29: answer to a wish for less than has left")
                .isNotEqualTo(Result.ACCEPTED);
        assertThat(response.resultFor(change.lines().get(1).lineId()))
                .as("ERP-29: answer for the other line")
                .isNotEqualTo(Result.REJECTED);
        if (response.resultFor(tooMuch.lineId()) == Result.REJECTED) {
            assertThat(agreement(inForce(before.id()).line(tooMuch.lineId()).orElse(null)))
                    .as("ERP-29: the line that left")
                    .isEqualTo(agreement(before.line(tooMuch.lineId()).orElse(null)));
        }
    }

    @Test
    void erp30NamesTheChangeAndTheRevisionItMade() {
        OrderChange change = document();
        OrderChangeAcknowledgement answer = port().change(change, call());
        assertThat(answer.change().id()).as("ERP-30: change acknowledged").isEqualTo(change.id());
        assertThat(answer.order().id())
                .as("ERP-30: order acknowledged")
                .isEqualTo(change.base().order());
        assertThat(answer.order().revision())
                .as("ERP-30: revision acknowledged")
                .isEqualTo(change.base().revision() + 1)
                .isEqualTo(inForce(change.base().order()).meta().revision());
    }

    @Test
    void erp31SaysWhatTheOrderComesTo() {
        OrderChange change = document();
        SalesOrder before = inForce(change.base().order());
        OrderAmounts answered = port().change(change, call()).response().amounts();
        SalesOrder after = inForce(change.base().order());
        OrderAmounts said = Stream.of(answered, change.amounts(), before.amounts())
                .filter(amounts -> amounts != null)
                .findFirst()
                .orElseThrow();
        assertThat(said.totals().payable())
                .as("ERP-31: what the order comes to, as answered")
                .usingComparator((one, other) -> one.compareTo(other))
                .isEqualTo(after.amounts().totals().payable());
        assertThat(Rules.check(after)).as("ERP-31: rules the order breaks then").isEmpty();
    }

    @Test
    void erp32DoesNotKnowAnOrderThatIsNotInTheBook() {
        OrderChange unknown = OrderChangeBuilder.builder(document())
                .base(new OrderChange.BaseRevision(Id.of("tck-nobody-has-this-id"), 1))
                .build();
        assertThat(kindOf(call -> port().change(unknown, call), call()))
                .as("ERP-32: failure for an unknown order")
                .isEqualTo(FailureKind.NOT_FOUND);
    }

    /** What is agreed of a line, as far as a change concerns it. */
    private static String agreement(@Nullable OrderLine line) {
        if (line == null) {
            return "no line";
        }
        var price = line.pricing().unitPrice();
        return line.quantity().value().stripTrailingZeros().toPlainString() + " "
                + line.quantity().unit() + " at "
                + (price == null
                        ? "no price"
                        : price.amount().stripTrailingZeros().toPlainString()) + " of "
                + line.item();
    }

    private static BigDecimal cancelled(@Nullable OrderLine line) {
        LineProgress progress = line == null ? null : line.progress();
        return progress == null ? BigDecimal.ZERO : progress.quantities().cancelled();
    }

    private static boolean isLikely(LineChange.Action action, Result result, int more) {
        if (result == Result.REJECTED) {
            return more == 0;
        }
        return switch (action) {
            case CANCEL -> more > 0;
            case REOPEN -> more < 0;
            case ADD, UPDATE, KEEP -> more == 0;
        };
    }
}
