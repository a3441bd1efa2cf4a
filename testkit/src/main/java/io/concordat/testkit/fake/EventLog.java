package io.concordat.testkit.fake;

import io.concordat.adapter.Cursor;
import io.concordat.adapter.EventFeed;
import io.concordat.adapter.Page;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventData;
import io.concordat.model.event.EventRef;
import io.concordat.model.event.EventType;
import io.concordat.model.event.Trace;
import io.concordat.model.rule.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The history of an in-memory system, as a feed: each event once and in order. Safe for use by several threads.
 *
 * @param <D> what its events say
 */
public final class EventLog<D extends EventData> implements EventFeed<D> {

    private static final int MOST = 1000;

    private final String source;
    private final Agenda agenda;
    private final List<Event<? extends D>> events = new ArrayList<>();

    /**
     * An empty history.
     *
     * @param source URI of the system
     * @param agenda the system's agenda; events happen at its time
     */
    public EventLog(String source, Agenda agenda) {
        this.source = source;
        this.agenda = agenda;
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
        return agenda.serve(call, () -> page(position(since), size(most)));
    }

    private Page<Event<? extends D>> page(int from, int most) {
        int to = Math.min(events.size(), from + most);
        return new Page<>(events.subList(from, to), Cursor.of(String.valueOf(to)), to < events.size());
    }

    private int position(Cursor since) {
        if (since.isStart()) {
            return 0;
        }
        try {
            int position = Integer.parseInt(since.text());
            if (position >= 0 && position <= events.size()) {
                return position;
            }
        } catch (NumberFormatException e) {
            throw unknown(e);
        }
        throw unknown(null);
    }

    private CallFailedException unknown(@Nullable Throwable cause) {
        return new CallFailedException(
                new Failure.NotFound(
                        "feed " + source + " was polled with a cursor it never gave: hand back a cursor of "
                                + "one of its pages, or the start to read everything again"),
                cause);
    }

    private static int size(int most) {
        if (most < 1) {
            throw new CallFailedException(new Failure.ContractMismatch(
                    "a feed was polled for " + most + " events",
                    List.of(new Violation("FEED-4", "/most", String.valueOf(most), "1 or more"))));
        }
        return Math.min(most, MOST);
    }
}
