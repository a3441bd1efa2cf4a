package io.concordat.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.derive.ReturnProgress;
import io.concordat.model.derive.StatusPolicy;
import io.concordat.model.dispute.Dispute;
import io.concordat.model.event.Aggregate;
import io.concordat.model.event.DisputeEvent;
import io.concordat.model.event.Event;
import io.concordat.model.event.InvoiceEvent;
import io.concordat.model.event.QuoteEvent;
import io.concordat.model.event.ReturnEvent;
import io.concordat.model.quote.QuoteAcceptance;
import io.concordat.model.status.BuyerResponse;
import io.concordat.model.status.DisputeStatus;
import io.concordat.model.status.InvoiceIssuance;
import io.concordat.model.status.LineQuantities;
import io.concordat.model.status.PaymentDisposition;
import io.concordat.model.status.ShipmentStatus;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the receiver signed, what the buyer answered and disputes, what comes back. */
class CustomerSideTest {

    private static OrderTimeline timeline(Event<?>... more) {
        List<Event<?>> events = new ArrayList<>(List.of(
                Story.received("so-1", 0, "1"),
                Story.accepted("so-1", 1),
                Story.dispatched("sh-1", 5, Story.line("so-1", "1", "10")),
                Papers.invoiced("inv-1", 7, "10")));
        events.addAll(List.of(more));
        Timelines timelines = new Timelines(StatusPolicy.standard());
        timelines.record(events);
        return timelines.of(Story.order("so-1"));
    }

    private static PaymentDisposition payment(OrderTimeline timeline) {
        return timeline.status().payment().value();
    }

    private static Event<?> answered(int minute, BuyerResponse response) {
        return Story.event(
                "answer-" + minute,
                minute,
                new InvoiceEvent.Responded(Aggregate.at(Id.of("inv-1"), 1), response, List.of(), null, null));
    }

    private static Event<?> opened(int minute) {
        Dispute dispute = Papers.dispute("d-1", "inv-1");
        return Story.event("opened", minute, new DisputeEvent.Opened(Aggregate.created(dispute.id()), dispute));
    }

    private static Event<?> decided(int minute, DisputeStatus status) {
        return Story.event(
                "decided-" + minute,
                minute,
                new DisputeEvent.Responded(Aggregate.at(Id.of("d-1"), 1), status, null, Money.of("20", "EUR"), null));
    }

    @Test
    void whatWasSignedForSaysMoreThanThatItArrived() {
        OrderTimeline timeline = timeline(Story.delivered("sh-1", 20), Papers.proof("sh-1", 21, "10", "7", "3"));
        LineQuantities line = timeline.lines().get(0).quantities();
        assertThat(line.delivered()).isEqualByComparingTo("7");
        assertThat(line.undeliverable()).isEqualByComparingTo("3");
        assertThat(timeline.shipments().get(0).status()).isEqualTo(ShipmentStatus.DELIVERED);
        assertThat(timeline.entries()).anyMatch(entry -> entry.headline().endsWith("signed for, not all of it taken"));
    }

    @Test
    void aShipmentOfWhichNothingWasTakenIsRefused() {
        OrderTimeline timeline = timeline(Papers.proof("sh-1", 21, "10", "0", "10"));
        assertThat(timeline.shipments().get(0).status()).isEqualTo(ShipmentStatus.REFUSED);
        assertThat(timeline.lines().get(0).quantities().undeliverable()).isEqualByComparingTo("10");
    }

    @Test
    void aDisputedInvoiceMakesTheOrderDisputedUntilSomebodyDecides() {
        assertThat(payment(timeline())).isEqualTo(PaymentDisposition.UNPAID);
        OrderTimeline open = timeline(opened(10));
        assertThat(payment(open)).isEqualTo(PaymentDisposition.DISPUTED);
        assertThat(open.status().payment().evidence()).anyMatch(ref -> ref.id().equals("opened"));
        assertThat(open.entries()).anyMatch(entry -> entry.headline().equals("dispute of 20 EUR opened: price"));
        assertThat(payment(timeline(decided(11, DisputeStatus.DENIED), opened(10))))
                .isEqualTo(PaymentDisposition.UNPAID);
    }

    @Test
    void aDisputeThatWasTakenBackIsNotOpenedAgainByALateAnswer() {
        OrderTimeline timeline =
                timeline(opened(10), decided(11, DisputeStatus.WITHDRAWN), decided(12, DisputeStatus.RESEARCHING));
        assertThat(payment(timeline)).isEqualTo(PaymentDisposition.UNPAID);
        assertThat(timeline.anomalies()).anyMatch(anomaly -> anomaly.code().equals("ILLEGAL_TRANSITION"));
    }

    @Test
    void aQueryOfTheBuyerDisputesUntilItAccepts() {
        OrderTimeline asked = timeline(answered(10, BuyerResponse.UNDER_QUERY));
        assertThat(payment(asked)).isEqualTo(PaymentDisposition.DISPUTED);
        assertThat(asked.invoices().get(0).issuance()).isEqualTo(InvoiceIssuance.ISSUED);
        assertThat(payment(timeline(answered(10, BuyerResponse.UNDER_QUERY), answered(11, BuyerResponse.ACCEPTED))))
                .isEqualTo(PaymentDisposition.UNPAID);
    }

    @Test
    void aRefusedInvoiceThatIsCreditedInFullDisputesNothing() {
        OrderTimeline timeline =
                timeline(answered(10, BuyerResponse.REJECTED), Papers.credited("cm-1", "inv-1", 12, "10"));
        assertThat(payment(timeline)).isNotEqualTo(PaymentDisposition.DISPUTED);
    }

    @Test
    void theQuoteStandsOnTheTimelineOfTheOrderMadeFromIt() {
        QuoteAcceptance acceptance =
                new QuoteAcceptance(null, Story.START, List.of(), List.of(Ref.to(Story.order("so-1"))));
        Event<?> accepted = Story.event("quote", 0, new QuoteEvent.Accepted(Aggregate.at(Id.of("q-1"), 1), acceptance));
        Event<?> expired = Story.event("late", 30, new QuoteEvent.Expired(Aggregate.at(Id.of("q-1"), 1)));
        assertThat(timeline(accepted, expired).entries())
                .extracting(TimelineEntry::headline)
                .contains("Quote q-1 accepted", "Quote q-1 expired");
    }

    @Test
    void aReturnGoesFromTheWishToTheClosing() {
        Event<?> requested = Story.event(
                "requested",
                20,
                new ReturnEvent.Requested(Aggregate.created(Id.of("rma-1")), List.of(Papers.of("2")), null, null));
        OrderTimeline asked = timeline(requested);
        assertThat(asked.lines().get(0).quantities().returnAuthorised()).isZero();
        assertThat(asked.entries()).anyMatch(entry -> entry.headline().equals("Return rma-1 requested"));

        OrderTimeline back =
                timeline(requested, Papers.returnAuthorised("rma-1", 21, "2"), Papers.returned("rma-1", 25, "2"));
        assertThat(back.lines().get(0).quantities().returned()).isEqualByComparingTo("2");
        assertThat(back.status().returns().value()).isEqualTo(ReturnProgress.OPEN);
    }
}
