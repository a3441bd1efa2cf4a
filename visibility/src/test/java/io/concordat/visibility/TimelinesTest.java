package io.concordat.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.derive.Axis;
import io.concordat.model.derive.StatusPolicy;
import io.concordat.model.event.Aggregate;
import io.concordat.model.event.ClaimKind;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventBuilder;
import io.concordat.model.event.LineQuantity;
import io.concordat.model.event.OrderEvent;
import io.concordat.model.event.ShipmentEvent;
import io.concordat.model.status.FulfilmentStatus;
import io.concordat.model.status.Gate;
import io.concordat.model.status.Hold;
import io.concordat.model.status.OrderStatus;
import io.concordat.model.status.ShipmentStatus;
import io.concordat.model.status.Stage;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelinesTest {

    private static OrderTimeline timeline(Event<?>... events) {
        Timelines timelines = new Timelines(StatusPolicy.standard());
        timelines.record(List.of(events));
        return timelines.of(Story.order("so-1"));
    }

    private static FulfilmentStatus goods(OrderTimeline timeline) {
        return timeline.status().fulfilment().value().label();
    }

    private static BigDecimal shipped(OrderTimeline timeline) {
        return timeline.lines().get(0).quantities().shipped();
    }

    @Test
    void tellsNothingOfAnOrderNobodySpokeOf() {
        OrderTimeline nothing = timeline();
        assertThat(nothing.entries()).isEmpty();
        assertThat(nothing.order()).isEmpty();
        assertThat(nothing.status().order().value()).isEqualTo(OrderStatus.DRAFT);
    }

    @Test
    void showsTheSpanOfTheLinesAndWhatIsNext() {
        OrderTimeline timeline = timeline(
                Story.received("so-1", 0, "1", "2"),
                Story.accepted("so-1", 1),
                Story.dispatched("sh-1", 5, Story.line("so-1", "1", "10")));

        assertThat(goods(timeline)).isEqualTo(FulfilmentStatus.PARTIALLY_SHIPPED);
        assertThat(timeline.status().fulfilment().value().lowest()).isEqualTo(FulfilmentStatus.NOT_STARTED);
        assertThat(timeline.status().fulfilment().value().highest()).isEqualTo(FulfilmentStatus.SHIPPED);
        assertThat(timeline.explain(Axis.FULFILMENT).evidence()).isNotEmpty();
        assertThat(timeline.nextSteps(Story.START.toInstant()).stream().map(NextStep::what))
                .contains("promise a date for 10 of Item 2", "invoice 10 of Item 1")
                .anyMatch(step -> step.contains("confirm the delivery of shipment NO-sh-1"));
    }

    /** NEARBuilders/nearmerch.com #214: a "shipped" that came after "delivered" took the order back. */
    @Test
    void aLateShippedDoesNotUndoDelivered() {
        Event<?> late = Story.event(
                "late", 30, new ShipmentEvent.InTransit(Story.at("sh-1"), ShipmentStatus.IN_TRANSIT, null, null));
        OrderTimeline timeline = timeline(
                Story.received("so-1", 0, "1"),
                Story.dispatched("sh-1", 5, Story.line("so-1", "1", "10")),
                Story.delivered("sh-1", 20),
                late);

        assertThat(timeline.shipments().get(0).status()).isEqualTo(ShipmentStatus.DELIVERED);
        assertThat(goods(timeline)).isEqualTo(FulfilmentStatus.DELIVERED);
        assertThat(timeline.anomalies()).anyMatch(anomaly -> anomaly.code().equals("ILLEGAL_TRANSITION"));
    }

    /** mollie/magento2 #107: a late "processing" reopened a closed order. */
    @Test
    void aLateAcceptanceDoesNotReopenARejectedOrder() {
        Event<?> rejected = Story.event(
                "rejected",
                2,
                new OrderEvent.Rejected(
                        Aggregate.at(Story.order("so-1"), 1), io.concordat.model.value.Code.of("PRICE"), List.of()));
        OrderTimeline timeline = timeline(Story.accepted("so-1", 3), rejected, Story.received("so-1", 0, "1"));
        assertThat(timeline.status().order().value()).isEqualTo(OrderStatus.REJECTED);
        assertThat(timeline.status().stage().value()).isEqualTo(Stage.REJECTED);
    }

    @Test
    void aCarriersEventThatComesBeforeTheShipmentsDocumentAttachesLater() {
        Timelines timelines = new Timelines(StatusPolicy.standard());
        timelines.record(List.of(Story.delivered("sh-1", 20)));
        assertThat(timelines.orders()).isEmpty();
        timelines.record(
                List.of(Story.dispatched("sh-1", 5, Story.line("so-1", "1", "10")), Story.received("so-1", 0, "1")));
        assertThat(goods(timelines.of(Story.order("so-1")))).isEqualTo(FulfilmentStatus.DELIVERED);
    }

    @Test
    void aSharedShipmentGivesEachOrderItsOwnPartOnly() {
        Timelines timelines = new Timelines(StatusPolicy.standard());
        timelines.record(List.of(
                Story.received("so-1", 0, "1"),
                Story.received("so-2", 0, "1"),
                Story.received("so-3", 0, "1"),
                Story.dispatched("sh-1", 5, Story.line("so-1", "1", "4"), Story.line("so-2", "1", "10")),
                Story.dispatched("sh-2", 6, Story.line("so-2", "1", "0"), Story.line("so-3", "1", "7"))));

        OrderTimeline first = timelines.of(Story.order("so-1"));
        assertThat(shipped(first)).isEqualByComparingTo("4");
        assertThat(first.shipments()).hasSize(1);
        assertThat(first.entries()).anyMatch(entry -> entry.headline().contains("shared with other orders"));
        assertThat(shipped(timelines.of(Story.order("so-3")))).isEqualByComparingTo("7");
    }

    @Test
    void aVoidedShipmentTakesItsQuantitiesBackEvenWhenTheVoidCameFirst() {
        OrderTimeline timeline = timeline(
                Story.voided("sh-1", 9),
                Story.received("so-1", 0, "1"),
                Story.dispatched("sh-1", 5, Story.line("so-1", "1", "10")));
        assertThat(shipped(timeline)).isZero();
    }

    @Test
    void aRetractedEventStaysVisibleButDoesNotCount() {
        Event<?> wrong = Story.dispatched("sh-1", 5, Story.line("so-1", "1", "10"));
        OrderTimeline timeline = timeline(Story.retracted(wrong, 6), wrong, Story.received("so-1", 0, "1"));
        assertThat(shipped(timeline)).isZero();
        assertThat(timeline.entries()).anyMatch(TimelineEntry::retracted);
        assertThat(timeline.entries()).anyMatch(entry -> entry.headline().startsWith("Correction"));
    }

    @Test
    void anEstimateMovesNothing() {
        ShipmentEvent.Delivered data = new ShipmentEvent.Delivered(Story.at("sh-1"), List.of(), null);
        Event<?> estimate = EventBuilder.<ShipmentEvent.Delivered>builder(Story.event("eta", 20, data))
                .claim(ClaimKind.ESTIMATE)
                .build();
        OrderTimeline timeline = timeline(
                Story.received("so-1", 0, "1"), Story.dispatched("sh-1", 5, Story.line("so-1", "1", "10")), estimate);
        assertThat(goods(timeline)).isEqualTo(FulfilmentStatus.SHIPPED);
    }

    @Test
    void oneIdWithTwoContentsIsAConflictThatIsShownNotDropped() {
        Event<?> ten = Story.dispatched("sh-1", 5, Story.line("so-1", "1", "10"));
        Event<?> six = Story.dispatched("sh-1", 5, Story.line("so-1", "1", "6"));
        OrderTimeline oneWay = timeline(Story.received("so-1", 0, "1"), ten, six);
        OrderTimeline otherWay = timeline(six, ten, Story.received("so-1", 0, "1"));
        assertThat(oneWay.anomalies()).anyMatch(anomaly -> anomaly.code().equals("DUPLICATE_ID_CONFLICT"));
        assertThat(oneWay.digest()).isEqualTo(otherWay.digest());
    }

    @Test
    void aReleaseThatCameBeforeItsHoldReleasesIt() {
        Hold hold = new Hold(
                "h1",
                Hold.Type.PRICE,
                Hold.Scope.ORDER,
                List.of(Gate.RELEASE),
                null,
                "Pricing",
                Story.START,
                null,
                null);
        Aggregate<io.concordat.model.order.SalesOrder> order = Aggregate.at(Story.order("so-1"), 1);
        Event<?> held = Story.event("held", 2, new OrderEvent.Held(order, hold));
        Event<?> released = Story.event("released", 3, new OrderEvent.Released(order, "h1", "pricing desk"));
        Event<?> received = Story.received("so-1", 0, "1");

        assertThat(timeline(received, held).status().holds()).hasSize(1);
        assertThat(timeline(released, received, held).status().holds()).isEmpty();
    }

    @Test
    void cancellingWhatLeftIsReportedAndNotRefused() {
        Event<?> cancelled = Story.event(
                "cancelled",
                9,
                new OrderEvent.Cancelled(
                        Aggregate.at(Story.order("so-1"), 1),
                        List.of(new LineQuantity("1", Story.pieces("10"))),
                        null));
        OrderTimeline timeline = timeline(
                Story.received("so-1", 0, "1"), Story.dispatched("sh-1", 5, Story.line("so-1", "1", "10")), cancelled);
        assertThat(timeline.anomalies()).anyMatch(anomaly -> anomaly.code().equals("CANCEL_AFTER_SHIP"));
        assertThat(shipped(timeline)).isEqualByComparingTo("10");
    }
}
