package io.concordat.adapter;

import io.concordat.model.call.CallContext;

/**
 * What is new in a system since a place in its history, at least once.
 *
 * @param <T> what it reports
 */
@Promise(
        number = "FEED-1",
        text = "nothing is skipped. Whoever polls from `Cursor.START` and goes on from each page's `next` receives"
                + " everything at least once, however often it starts again from a cursor it stored.")
@Promise(
        number = "FEED-2",
        text = "an item keeps its identity (an event its source and id) and content however often it is delivered.")
@Promise(
        number = "FEED-3",
        text = "items may come twice and out of order; the reader sorts by what they say, not by when they came.",
        untestable = "it binds the reader; a feed that delivers once and in order keeps it too.")
@Promise(number = "FEED-4", text = "a page holds at most as many items as were asked for.")
@Promise(
        number = "FEED-5",
        text = "a page without items has a cursor too, and polling with it later finds what is new.")
@Promise(
        number = "FEED-6",
        text = "a cursor that is not known (any more) fails as `NOT_FOUND`; a feed never silently starts over or jumps"
                + " ahead.")
@Promise(number = "FEED-7", text = "polling changes nothing in the system.")
@Promise(
        number = "FEED-8",
        text = "a page is whole or the poll fails; what broke off in the middle is neither given as if it were all nor"
                + " passed over.")
@FunctionalInterface
public interface Feed<T> {

    /**
     * The next items.
     *
     * @param since where to go on
     * @param most how many items at most, 1 or more
     * @param call deadline and conversation; its key has no meaning here
     */
    Page<T> poll(Cursor since, int most, CallContext call);
}
