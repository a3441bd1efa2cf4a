package io.concordat.adapter;

import io.concordat.model.call.CallContext;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventData;

/**
 * What happened in a system since a place in its history, at least once.
 *
 * <p>Promises beside those of every port:
 *
 * <ol>
 *   <li>FEED-1: nothing is skipped. Whoever polls from {@link Cursor#START} and goes on from each page's {@code next}
 *       receives every event at least once, however often it starts again from a cursor it stored.
 *   <li>FEED-2: an event keeps its source, id and content however often it is delivered.
 *   <li>FEED-3: events may come twice and out of order; the reader sorts by what they say, not by when they came.
 *   <li>FEED-4: a page holds at most as many events as were asked for.
 *   <li>FEED-5: a page without events has a cursor too, and polling with it later finds what is new.
 *   <li>FEED-6: a cursor that is not known (any more) fails as {@code NOT_FOUND}; a feed never silently starts over or
 *       jumps ahead.
 *   <li>FEED-7: polling changes nothing in the system.
 * </ol>
 *
 * @param <D> what the events say
 */
@FunctionalInterface
public interface EventFeed<D extends EventData> {

    /**
     * The next events.
     *
     * @param since where to go on
     * @param most how many events at most, 1 or more
     * @param call deadline and conversation; its key has no meaning here
     */
    Page<Event<? extends D>> poll(Cursor since, int most, CallContext call);
}
