package io.concordat.visibility;

import io.concordat.model.event.ClaimKind;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventData;
import io.concordat.model.event.EventRef;
import io.concordat.model.event.EventType;
import io.concordat.model.event.EventTypes;
import io.concordat.model.order.SalesOrder;
import io.concordat.visibility.observe.Observations;
import io.concordat.visibility.observe.Variants;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What is known of one order in the order it happened: by time, then by what comes before what in the life of an order,
 * then by source and id. No time of arrival enters.
 */
final class History {

    private static final Map<EventType<?>, Integer> CAUSAL_RANK = causalRank();

    private static final Comparator<Event<?>> AS_IT_HAPPENED = Comparator.<Event<?>, java.time.Instant>comparing(
                    event -> event.time().toInstant())
            .thenComparing(event -> CAUSAL_RANK.getOrDefault(event.type(), Integer.MAX_VALUE))
            .thenComparing(Event::ref);

    private final String order;
    private final List<Event<?>> all;
    private final List<Event<?>> counting;
    private final Set<EventRef> retracted;
    private final List<EventRef> conflicts;

    History(String order, Observations.Evidence evidence) {
        this.order = order;
        this.retracted = evidence.retracted();
        this.all = evidence.events().stream()
                .<Event<?>>map(Variants::effective)
                .sorted(AS_IT_HAPPENED)
                .toList();
        this.counting = all.stream().filter(this::counts).toList();
        this.conflicts = evidence.events().stream()
                .filter(Variants::conflict)
                .map(variants -> variants.effective().ref())
                .sorted()
                .toList();
    }

    private boolean counts(Event<?> event) {
        boolean claims = event.claim() == ClaimKind.FACT || event.claim() == ClaimKind.SNAPSHOT;
        return claims && !retracted.contains(event.ref());
    }

    String order() {
        return order;
    }

    boolean isThisOrder(io.concordat.model.value.Id<SalesOrder> id) {
        return id.value().equals(order);
    }

    /** Everything, what no longer counts included. */
    List<Event<?>> all() {
        return all;
    }

    boolean isRetracted(Event<?> event) {
        return retracted.contains(event.ref());
    }

    /** Ids under which one revision was claimed with two contents. */
    List<EventRef> conflicts() {
        return conflicts;
    }

    /** The facts and snapshots that count, as they happened. */
    List<Event<?>> counting() {
        return counting;
    }

    /** Hands every counting event whose data is of a kind to a visitor, as it happened. */
    <D extends EventData> void each(Class<D> kind, BiConsumer<D, Event<?>> visitor) {
        for (Event<?> event : counting) {
            if (kind.isInstance(event.data())) {
                visitor.accept(kind.cast(event.data()), event);
            }
        }
    }

    /** References of the counting events whose data is of one of the kinds. */
    @SafeVarargs
    final List<EventRef> refs(Class<? extends EventData>... kinds) {
        List<EventRef> refs = new ArrayList<>();
        for (Class<? extends EventData> kind : kinds) {
            each(kind, (data, event) -> refs.add(event.ref()));
        }
        return refs;
    }

    private static Map<EventType<?>, Integer> causalRank() {
        Map<EventType<?>, Integer> ranks = new HashMap<>();
        for (EventType<?> type : EventTypes.all()) {
            ranks.put(type, ranks.size());
        }
        return Map.copyOf(ranks);
    }
}
