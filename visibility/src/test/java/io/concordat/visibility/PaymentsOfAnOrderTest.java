package io.concordat.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.derive.StatusPolicy;
import io.concordat.model.document.Appendix;
import io.concordat.model.document.Meta;
import io.concordat.model.document.Producer;
import io.concordat.model.event.Aggregate;
import io.concordat.model.event.CashEvent;
import io.concordat.model.event.Event;
import io.concordat.model.event.PaymentEvent;
import io.concordat.model.payment.CashApplication;
import io.concordat.model.payment.Payment;
import io.concordat.model.payment.Payment.Amounts;
import io.concordat.model.payment.PaymentTrace;
import io.concordat.model.status.PaymentDisposition;
import io.concordat.model.status.PaymentStatus;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import io.concordat.model.value.SystemRole;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A card payment of an order: authorised for 100, taken for 60, refunded by 10. */
class PaymentsOfAnOrderTest {

    private static final Aggregate<Payment> PAYMENT = Aggregate.at(Id.of("pay-1"), 1);
    private static final Producer PSP = Producer.of("psp", SystemRole.PAYMENT);

    private static final Event<?> AUTHORISED = Story.event(
            "auth",
            1,
            new PaymentEvent.Authorised(PAYMENT, payment(PaymentStatus.AUTHORISED, null, null), order("so-1")));
    private static final Event<?> RECEIVED = Story.event(
            "take", 2, new PaymentEvent.Received(PAYMENT, payment(PaymentStatus.CAPTURED, "60", null), order("so-1")));
    private static final Event<?> APPLIED = Story.event("cash", 3, applied());
    private static final Event<?> REFUNDED = Story.event("back", 4, refunded("so-1"));

    private static PaymentEvent.Refunded refunded(String... orders) {
        return new PaymentEvent.Refunded(PAYMENT, payment(PaymentStatus.PARTIALLY_REFUNDED, "60", "10"), order(orders));
    }

    private static List<Ref<io.concordat.model.order.SalesOrder>> order(String... ids) {
        return Arrays.stream(ids).map(id -> Ref.to(Story.order(id))).toList();
    }

    private static Payment payment(PaymentStatus status, @Nullable String captured, @Nullable String refunded) {
        return new Payment(
                Id.of("pay-1"),
                "P-1",
                new Payment.Parties(null, null),
                null,
                new Amounts(null, Money.of("100", "EUR"), money(captured), money(refunded)),
                new Payment.Dates(null, null, null),
                status,
                PaymentTrace.NONE,
                Appendix.EMPTY,
                Meta.first(Payment.class, PSP, Story.START));
    }

    private static @Nullable Money money(@Nullable String amount) {
        return amount == null ? null : Money.of(amount, "EUR");
    }

    private static CashEvent.Applied applied() {
        CashApplication application = new CashApplication(
                Id.of("ca-1"),
                Ref.to(Id.of("pay-1")),
                new CashApplication.Target(CashApplication.Target.Kind.ORDER, null, Ref.to(Story.order("so-1"))),
                CashApplication.Amounts.of(Money.of("60", "EUR")),
                null,
                new CashApplication.Decision(Story.START, "desk", null),
                null,
                true,
                Appendix.EMPTY,
                Meta.first(CashApplication.class, PSP, Story.START));
        return new CashEvent.Applied(Aggregate.created(application.id()), application);
    }

    private static OrderTimeline timeline(Event<?>... events) {
        Timelines timelines = new Timelines(StatusPolicy.standard());
        timelines.record(List.of(Story.received("so-1", 0, "1")));
        timelines.record(List.of(events));
        return timelines.of(Story.order("so-1"));
    }

    @Test
    void reservedMoneyIsShownAsReservedAndNotAsPaid() {
        OrderTimeline timeline = timeline(AUTHORISED);

        assertThat(timeline.status().payment().value()).isEqualTo(PaymentDisposition.AUTHORISED);
        assertThat(timeline.payments()).singleElement().satisfies(payment -> {
            assertThat(payment.amount()).isEqualTo(Money.of("100", "EUR"));
            assertThat(payment.unapplied().signum()).isZero();
        });
    }

    @Test
    void whatWasTakenCountsAndTheRestOfTheReservationDoesNot() {
        OrderTimeline timeline = timeline(AUTHORISED, RECEIVED, APPLIED);

        assertThat(timeline.status().payment().value()).isEqualTo(PaymentDisposition.PARTIALLY_PAID);
        assertThat(timeline.payments()).extracting(PaymentState::status).containsExactly(PaymentStatus.CAPTURED);
    }

    @Test
    void aRefundIsToldWithItsAmountWhateverTheOrderOfArrival() {
        for (OrderTimeline timeline : List.of(
                timeline(AUTHORISED, RECEIVED, APPLIED, REFUNDED), timeline(REFUNDED, APPLIED, RECEIVED, AUTHORISED))) {
            assertThat(timeline.status().payment().value()).isEqualTo(PaymentDisposition.PARTIALLY_REFUNDED);
            assertThat(timeline.status().payment().reason()).contains("10 of 60 EUR given back");
        }
    }

    @Test
    void theRefundOfAPaymentForTwoOrdersIsNoSingleOnes() {
        OrderTimeline timeline = timeline(RECEIVED, APPLIED, Story.event("back-2", 4, refunded("so-1", "so-2")));

        assertThat(timeline.status().payment().value()).isEqualTo(PaymentDisposition.PARTIALLY_PAID);
    }
}
