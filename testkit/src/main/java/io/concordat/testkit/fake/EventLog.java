package io.concordat.testkit.fake;

import io.concordat.adapter.Cursor;
import io.concordat.adapter.EventFeed;
import io.concordat.adapter.Page;
import io.concordat.model.call.CallContext;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventData;
import io.concordat.model.event.EventRef;
import io.concordat.model.event.EventType;
import io.concordat.model.event.Trace;

/**
 * The history of an in-memory system, as a feed: each event once and in order. Safe for use by several threads.
 *
 * @param <D> what its events say
 */
public final class EventLog<D extends EventData> implements EventFeed<D> {

    private final String source;
    private final Agenda agenda;
    private final FeedLog<Event<? extends D>> events;

    /**
     * An empty history.
     *
     * @param source URI of the system
     * @param agenda the system's agenda; events happen at its time
     */
    public EventLog(String source, Agenda agenda) {
        this.source = source;
        this.agenda = agenda;
        this.events = new FeedLog<>(source, agenda);
    }

    /** Writes down what happens now; to be called by work on the agenda. */
    public <E extends D> void record(EventType<E> type, String subject, E data) {
        long position = events.size() + 1L;
        EventRef ref = new EventRef(source, type.fact() + "-" + position);
        Trace trace = Trace.of(subject, null).withSequence(position);
        events.add(Event.fact(ref, type, subject, agenda.now(), data).withTrace(trace));
    }

    @Override
    public Page<Event<? extends D>> poll(Cursor since, int most, CallContext call) {
        return events.poll(since, most, call);
    }
}
