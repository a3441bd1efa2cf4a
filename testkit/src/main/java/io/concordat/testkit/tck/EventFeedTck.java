package io.concordat.testkit.tck;

import io.concordat.adapter.EventFeed;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventData;
import java.util.List;

/**
 * What every feed of events promises. Inherit from the kit of a port, not from this class.
 *
 * @param <P> the port
 * @param <D> what the events say
 */
public abstract class EventFeedTck<P extends EventFeed<D>, D extends EventData> extends FeedTck<P, Event<? extends D>> {

    /** For the test framework. */
    protected EventFeedTck() {}

    @Override
    protected final Object identityOf(Event<? extends D> event) {
        return event.ref();
    }

    /** What the feed says of one kind, each event once. */
    protected final <F> List<F> facts(Class<F> kind) {
        return everything().stream()
                .map(Event::data)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
