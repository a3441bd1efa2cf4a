package io.concordat.examples;

import io.concordat.model.event.Event;
import io.concordat.model.event.EventData;
import io.concordat.model.event.EventRef;
import io.concordat.model.event.EventTypes;
import io.concordat.model.event.Trace;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Id;
import io.concordat.visibility.Timelines;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

/** Writes what the flow itself learns into the timelines, under ids that are the same however often it learns it. */
public final class Journal {

    private static final String SOURCE = "urn:concordat:example:order-desk";

    private final Timelines timelines;
    private final Clock clock;

    /** Writes into these timelines, by this clock. */
    public Journal(Timelines timelines, Clock clock) {
        this.timelines = timelines;
        this.clock = clock;
    }

    /**
     * Records a fact about an order.
     *
     * @param detail tells apart several facts of one type about one order, such as a line id; empty if there is one
     */
    <D extends EventData> void record(Id<SalesOrder> order, D data, String detail, OffsetDateTime at) {
        @SuppressWarnings("unchecked")
        Class<D> dataType = (Class<D>) data.getClass();
        var type = EventTypes.of(dataType);
        String id = type.fact() + ":" + order + (detail.isEmpty() ? "" : "/" + detail);
        Event<D> event = Event.fact(new EventRef(SOURCE, id), type, order.value(), at, data)
                .withTrace(Trace.of(order.value(), null));
        timelines.record(List.of(event));
    }

    /** Records a fact that is learned now. */
    <D extends EventData> void record(Id<SalesOrder> order, D data, String detail) {
        record(order, data, detail, now());
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
