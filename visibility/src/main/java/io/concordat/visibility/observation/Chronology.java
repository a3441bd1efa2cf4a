package io.concordat.visibility.observation;

import io.concordat.model.event.Event;
import io.concordat.model.event.EventType;
import io.concordat.model.event.EventTypes;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The order of events on a timeline and of variants of one event; nothing in it depends on arrival. */
final class Chronology {

    /**
     * By time of occurrence, then by the order in which an order meets the facts, then by source and id: a total order
     * on events with different identities.
     */
    static final Comparator<Observed> TIMELINE = Comparator.comparing(Observed::event, Chronology::compare);

    /** The variant that counts is the last: recorded last, then happened last, then by content. */
    static final Comparator<Event<?>> VARIANTS = Comparator.<Event<?>, java.time.Instant>comparing(
                    event -> event.recordedTime().toInstant())
            .thenComparing(event -> event.time().toInstant())
            .thenComparing(event -> event.type().name())
            .thenComparing(Event::toString);

    private static final Map<Class<?>, Integer> RANKS = ranks();

    private Chronology() {}

    private static int compare(Event<?> left, Event<?> right) {
        int byTime = left.time().toInstant().compareTo(right.time().toInstant());
        if (byTime != 0) {
            return byTime;
        }
        int byRank = Integer.compare(rank(left), rank(right));
        if (byRank != 0) {
            return byRank;
        }
        int bySource = left.source().compareTo(right.source());
        return bySource != 0 ? bySource : left.id().compareTo(right.id());
    }

    private static int rank(Event<?> event) {
        return RANKS.getOrDefault(event.type().dataType(), Integer.MAX_VALUE);
    }

    private static Map<Class<?>, Integer> ranks() {
        Map<Class<?>, Integer> ranks = new HashMap<>();
        List<EventType<?>> types = EventTypes.all();
        for (int i = 0; i < types.size(); i++) {
            ranks.put(types.get(i).dataType(), i);
        }
        return Map.copyOf(ranks);
    }
}
