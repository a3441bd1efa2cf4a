package io.concordat.examples;

import io.concordat.adapter.Cursor;
import io.concordat.adapter.EventFeed;
import io.concordat.adapter.Page;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventData;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Reads one feed from where it stopped. A poll that fails moves nothing: the next one asks again. */
public final class FeedReader<D extends EventData> {

    private static final int PAGE = 20;

    private final String name;
    private final EventFeed<D> feed;
    private final Clock clock;
    private Cursor cursor = Cursor.START;
    private int failedPolls;

    /** Reads a feed from its start; the name stands in its calls. */
    public FeedReader(String name, EventFeed<D> feed, Clock clock) {
        this.name = name;
        this.feed = feed;
        this.clock = clock;
    }

    /** The next events, duplicates and latecomers as the feed sends them; empty when it has none or did not answer. */
    public List<Event<? extends D>> next() {
        CallContext call =
                CallContext.of(IdempotencyKey.of("poll", name), clock.instant().plus(Duration.ofSeconds(30)));
        try {
            Page<Event<? extends D>> page = feed.poll(cursor, PAGE, call);
            cursor = page.next();
            return page.items();
        } catch (CallFailedException e) {
            if (!e.kind().isRetryable() && e.kind() != io.concordat.model.call.FailureKind.OUTCOME_UNKNOWN) {
                throw e;
            }
            failedPolls++;
            return List.of();
        }
    }

    /** Polls that were not answered. */
    int failedPolls() {
        return failedPolls;
    }
}
