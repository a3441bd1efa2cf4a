package com.example;

import io.concordat.idempotency.IdempotentExecutor;
import io.concordat.idempotency.Outcome;
import io.concordat.idempotency.store.InMemoryIdempotencyStore;
import io.concordat.json.CanonicalJson;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.derive.Axis;
import io.concordat.model.derive.StatusPolicy;
import io.concordat.model.event.Aggregate;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventRef;
import io.concordat.model.event.EventTypes;
import io.concordat.model.event.OrderEvent;
import io.concordat.model.order.SalesOrder;
import io.concordat.visibility.OrderTimeline;
import io.concordat.visibility.Timelines;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

public class FiveMinutes {

    public static void main(String[] args) throws Exception {
        // read and check a document: an order, or every violation with its place and rule
        CanonicalJson json = CanonicalJson.standard();
        SalesOrder order = json.read(Files.readAllBytes(Path.of(args[0])), SalesOrder.class);

        // do an effect on another system once, however often the message is delivered
        Clock clock = Clock.systemUTC();
        IdempotentExecutor once =
                IdempotentExecutor.builder(new InMemoryIdempotencyStore(clock)).build();
        for (int delivery = 1; delivery <= 3; delivery++) {
            Outcome<String> outcome = once.execute(
                    IdempotencyKey.of("erp.submit", order.id()), order, call -> "ERP-" + order.header().orderNumber());
            System.out.println("delivery " + delivery + ": " + outcome.getClass().getSimpleName());
        }

        // tell the timeline what happened, in any order, as often as you like
        OffsetDateTime at = order.header().orderedAt();
        Event<?> accepted = Event.fact(new EventRef("urn:erp", "2"), EventTypes.ORDER_ACCEPTED, order.id().value(),
                at.plusHours(1), new OrderEvent.Accepted(Aggregate.at(order.id(), 1), List.of()));
        Event<?> received = Event.fact(new EventRef("urn:edi", "1"), EventTypes.ORDER_RECEIVED, order.id().value(),
                at, new OrderEvent.Received(Aggregate.created(order.id()), order));
        Timelines timelines = new Timelines(StatusPolicy.standard());
        timelines.record(List.of(accepted, received, accepted));

        // ask where it is, why, and what comes next
        OrderTimeline timeline = timelines.of(order.id());
        System.out.println(timeline.status().stage().value());
        System.out.println(timeline.explain(Axis.FULFILMENT));
        timeline.nextSteps(clock.instant()).forEach(step -> System.out.println(step.owner() + ": " + step.what()));
    }
}
