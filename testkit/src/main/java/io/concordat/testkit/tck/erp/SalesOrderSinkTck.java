package io.concordat.testkit.tck.erp;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.erp.OrderAcknowledgement;
import io.concordat.adapter.erp.SalesOrderSink;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.Failure;
import io.concordat.model.order.LineAcknowledgement;
import io.concordat.model.order.LineAcknowledgement.Decision;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Quantity;
import io.concordat.testkit.conformance.Proves;
import io.concordat.testkit.tck.KeyedSinkTck;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every {@link SalesOrderSink} promises.
 *
 * <pre>
 * class AcmeOrdersTest extends SalesOrderSinkTck {
 *     protected SalesOrderSink port() { return new AcmeOrders(acme.url(), clock); }
 *     protected Clock clock() { return clock; }
 *     protected SalesOrder document() { return ...; }                      // one that Acme takes, a new one each time
 *     protected int effectsOf(SalesOrder order) { return acme.count(order.id()); }
 * }
 * </pre>
 *
 * <p>Best give orders with several lines, a fractional quantity and more than is in stock: promises of parts are tested with
 * them.
 */
@Proves(SalesOrderSink.class)
public abstract class SalesOrderSinkTck extends KeyedSinkTck<SalesOrderSink, SalesOrder, OrderAcknowledgement> {

    /** For the test framework. */
    protected SalesOrderSinkTck() {}

    /** An order of an unknown customer for known items; none unless overridden, and ERP-33 is skipped. */
    protected @Nullable SalesOrder ofAStranger() {
        return null;
    }

    /** An order of a known customer for an unknown item; none unless overridden, and ERP-33 is skipped. */
    protected @Nullable SalesOrder ofAnUnknownItem() {
        return null;
    }

    @Override
    protected final OrderAcknowledgement send(SalesOrderSink port, SalesOrder order, CallContext call) {
        return port.submit(order, call);
    }

    @Test
    void erp5AnswersEachLineToItsQuantity() {
        SalesOrder order = document();
        OrderAcknowledgement answer = port().submit(order, call());
        assertThat(answer.lines())
                .as("ERP-5: lines answered")
                .allSatisfy(line -> assertThat(order.line(line.lineId())).isPresent());
        for (OrderLine line : order.lines()) {
            Quantity sum = Quantity.zero(line.quantity().unit());
            for (LineAcknowledgement part : answer.line(line.lineId())) {
                assertThat(part.quantity().unit())
                        .as("ERP-5: unit answered for line " + line.lineId())
                        .isEqualTo(line.quantity().unit());
                sum = sum.plus(part.quantity());
            }
            assertThat(sum.value())
                    .as("ERP-5: sum of the answers to line " + line.lineId())
                    .isEqualByComparingTo(line.quantity().value());
        }
    }

    @Test
    void erp24NamesTheOrderAndTheRevisionThatWasBooked() {
        SalesOrder order = document();
        OrderAcknowledgement answer = port().submit(order, call());
        assertThat(answer.order().id()).as("ERP-24: order acknowledged").isEqualTo(order.id());
        assertThat(answer.order().revision())
                .as("ERP-24: revision acknowledged")
                .isEqualTo(order.meta().revision());
    }

    @Test
    void erp33SaysThatItDoesNotKnowTheCustomer() {
        SalesOrder order = orSkip(ofAStranger(), "ofAStranger");
        assertThat(reasons(order))
                .as("ERP-33: reasons to refuse an order of a stranger, of no line in particular")
                .anyMatch(reason -> reason.lineId() == null);
    }

    @Test
    void erp33SaysThatItDoesNotKnowAnItem() {
        SalesOrder order = orSkip(ofAnUnknownItem(), "ofAnUnknownItem");
        assertThat(reasons(order))
                .as("ERP-33: reasons to refuse an order for an unknown item, of its line")
                .anyMatch(reason -> reason.lineId() != null);
    }

    @Test
    void erp51AcceptsAnOrderOnlyAsItsLines() {
        OrderAcknowledgement answer = port().submit(document(), call());
        boolean accepted = answer.lines().stream().allMatch(line -> line.decision() == Decision.ACCEPTED);
        assertThat(accepted || answer.decision() != OrderAcknowledgement.Decision.ACCEPTED)
                .as("ERP-51: whether an order answered as %s has lines answered so", answer.decision())
                .isTrue();
    }

    private List<Failure.Rejected.Reason> reasons(SalesOrder order) {
        Failure failure = failureOf(call -> port().submit(order, call), call());
        assertThat(effectsOf(order)).as("ERP-33: bookings of that order").isZero();
        return failure instanceof Failure.Rejected rejected ? rejected.reasons() : List.of();
    }
}
