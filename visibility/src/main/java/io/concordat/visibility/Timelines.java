package io.concordat.visibility;

import io.concordat.model.derive.StatusPolicy;
import io.concordat.model.event.Event;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Id;
import io.concordat.visibility.observe.Observations;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Collects events and tells the timeline of each order. Events may be recorded in any order, as often as you like, in any
 * number of instances that are merged later: the timelines are the same, byte for byte.
 *
 * <p>Nothing is ever thrown away and no event is refused. Thread-safe. Memory grows with the number of distinct events.
 */
public final class Timelines {

    private final StatusPolicy policy;
    private final Observations observations = new Observations();
    private final Map<Id<SalesOrder>, OrderTimeline> projected = new HashMap<>();

    /** No events yet; statuses will be derived under this policy and each order's own terms. */
    public Timelines(StatusPolicy policy) {
        this.policy = Objects.requireNonNull(policy, "policy");
    }

    /** Adds what happened. An event that is known already changes nothing. */
    public synchronized void record(Collection<? extends Event<?>> events) {
        boolean news = false;
        for (Event<?> event : events) {
            news |= observations.add(event);
        }
        if (news) {
            projected.clear();
        }
    }

    /** Adds everything another instance knows. */
    public void merge(Timelines other) {
        record(other.everything());
    }

    private synchronized Collection<Event<?>> everything() {
        return observations.everything();
    }

    /** The timeline of an order; an empty one when nothing is known of it. */
    public synchronized OrderTimeline of(Id<SalesOrder> order) {
        return projected.computeIfAbsent(
                order,
                id -> new OrderTimeline(
                        id, new Projection(new History(id.value(), observations.evidenceOf(id.value())), policy)));
    }

    /** Every order anything was said about, sorted by id. */
    public synchronized List<Id<SalesOrder>> orders() {
        return observations.orders().stream().map(Id::<SalesOrder>of).toList();
    }
}
