package io.concordat.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.derive.StatusPolicy;
import io.concordat.model.event.Aggregate;
import io.concordat.model.event.Event;
import io.concordat.model.event.LineQuantity;
import io.concordat.model.event.OrderEvent;
import io.concordat.model.event.PickEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Recording is commutative, associative and idempotent: permutations, duplicates and splits give the same bytes. */
class TimelineLawsTest {

    @Property(seed = "20261121", tries = 300)
    void anyArrivalGivesTheSameBytes(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 25) int size,
            @ForAll @IntRange(min = 0, max = 20) int copies,
            @ForAll @IntRange(min = 1, max = 4) int replicas) {
        List<Event<?>> events = story(new Random(seed), size);
        List<Event<?>> arrivals = new ArrayList<>(events);
        Random chance = new Random(seed + 1);
        for (int i = 0; i < copies; i++) {
            arrivals.add(events.get(chance.nextInt(events.size())));
        }
        Collections.shuffle(arrivals, chance);

        Timelines inOrder = new Timelines(StatusPolicy.standard());
        events.forEach(event -> inOrder.record(List.of(event)));
        Timelines merged = new Timelines(StatusPolicy.standard());
        for (int replica = 0; replica < replicas; replica++) {
            Timelines part = new Timelines(StatusPolicy.standard());
            for (int i = replica; i < arrivals.size(); i += replicas) {
                part.record(List.of(arrivals.get(i)));
            }
            merged.merge(part);
        }

        assertThat(text(merged)).isEqualTo(text(inOrder));
    }

    private static String text(Timelines timelines) {
        StringBuilder text = new StringBuilder();
        timelines.orders().forEach(id -> text.append(timelines.of(id).canonicalText()));
        return text.toString();
    }

    /** Random facts about two orders and three shared shipments, reused ids with other content and retractions included. */
    private static List<Event<?>> story(Random chance, int size) {
        List<Event<?>> events = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String order = "so-" + (1 + chance.nextInt(2));
            String shipment = "sh-" + (1 + chance.nextInt(3));
            int minute = chance.nextInt(60);
            events.add(
                    switch (chance.nextInt(8)) {
                        case 0 -> Story.received(order, minute, "1", "2");
                        case 1 -> Story.accepted(order, minute);
                        case 2 -> Story.delivered(shipment, minute);
                        case 3 -> Story.voided(shipment, minute);
                        case 4 ->
                            events.isEmpty()
                                    ? Story.accepted(order, minute)
                                    : Story.retracted(events.get(chance.nextInt(events.size())), minute);
                        case 5 -> picked(order, minute, chance.nextInt(12));
                        case 6 -> cancelled(order, minute);
                        default ->
                            Story.dispatched(
                                    shipment,
                                    minute,
                                    Story.line("so-1", "1", String.valueOf(chance.nextInt(12))),
                                    Story.line("so-2", "2", String.valueOf(chance.nextInt(12))));
                    });
        }
        return events;
    }

    private static Event<?> picked(String order, int minute, int quantity) {
        return Story.event(
                "picked-" + order,
                minute,
                new PickEvent.Completed(
                        Aggregate.at(Story.order(order), 1),
                        "pick",
                        List.of(new LineQuantity("1", Story.pieces(String.valueOf(quantity))))));
    }

    private static Event<?> cancelled(String order, int minute) {
        return Story.event(
                "cancelled-" + order + minute,
                minute,
                new OrderEvent.Cancelled(Aggregate.at(Story.order(order), 1), List.of(), null));
    }
}
