package io.concordat.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.Cursor;
import io.concordat.adapter.Feed;
import io.concordat.adapter.Page;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.FailureKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * What every feed promises. Inherit from the kit of a port, not from this class.
 *
 * @param <P> the port
 * @param <T> what it reports
 */
public abstract class FeedTck<P extends Feed<T>, T> extends QuestionTck<P> {

    private static final int MANY = 1000;
    private static final int SOME = 7;
    private static final Cursor UNKNOWN = Cursor.of("no-feed-gave-this-cursor");

    /** For the test framework. */
    protected FeedTck() {}

    /** Makes one more thing happen that the feed reports, with all that follows from it. */
    protected abstract void happen();

    /** What tells an item from another, for example source and id of an event. */
    protected abstract Object identityOf(T item);

    @Override
    protected final Function<CallContext, ?> ordinaryCall(P port) {
        return call -> port.poll(Cursor.START, MANY, call);
    }

    @Override
    protected final Function<CallContext, ?> failingCall(P port) {
        return call -> port.poll(UNKNOWN, MANY, call);
    }

    @Test
    void feed1SkipsNothingWhateverThePageSize() {
        happen(SOME);
        Set<Object> all = identities(readFrom(Cursor.START, MANY));
        assertThat(all).as("FEED-1: items after " + SOME + " things happened").hasSizeGreaterThanOrEqualTo(SOME);
        for (int most : new int[] {1, 2, 3}) {
            assertThat(identities(readFrom(Cursor.START, most)))
                    .as("FEED-1: items read in pages of " + most)
                    .containsAll(all);
        }
    }

    @Test
    void feed1GoesOnFromEveryStoredCursor() {
        happen(SOME);
        Set<Object> all = identities(readFrom(Cursor.START, MANY));
        Set<Object> before = new LinkedHashSet<>();
        Cursor stored = Cursor.START;
        for (boolean more = true; more; ) {
            Page<T> page = port().poll(stored, 2, call());
            before.addAll(identities(page.items()));
            stored = page.next();
            more = page.more();
            Set<Object> both = new LinkedHashSet<>(before);
            both.addAll(identities(readFrom(stored, MANY)));
            assertThat(both)
                    .as("FEED-1: items before a stored cursor and after it")
                    .containsAll(all);
        }
    }

    @Test
    void feed2DeliversAnItemUnchanged() {
        happen(2);
        Map<Object, T> first = byIdentity(readFrom(Cursor.START, MANY));
        Map<Object, T> second = byIdentity(readFrom(Cursor.START, MANY));
        first.forEach((identity, item) -> assertThat(second.get(identity))
                .as("FEED-2: item " + identity + " read again")
                .isEqualTo(item));
    }

    @Test
    void feed4GivesAtMostWhatWasAskedFor() {
        happen(SOME);
        assertThat(port().poll(Cursor.START, 2, call()).items())
                .as("FEED-4: items of a page of 2")
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void feed5FindsWhatIsNewFromTheCursorOfAnEmptyPage() {
        happen();
        Page<T> empty = port().poll(end(), MANY, call());
        assertThat(empty.items()).as("FEED-5: items after the last").isEmpty();
        happen();
        assertThat(readFrom(empty.next(), MANY))
                .as("FEED-5: items since an empty page")
                .isNotEmpty();
    }

    @Test
    void feed6RefusesACursorItNeverGave() {
        happen();
        assertThat(kindOf(failingCall(port()), call()))
                .as("FEED-6: failure of a poll from an unknown cursor")
                .isEqualTo(FailureKind.NOT_FOUND);
    }

    @Test
    void feed7ChangesNothing() {
        happen(2);
        Set<Object> first = identities(readFrom(Cursor.START, MANY));
        assertThat(identities(readFrom(Cursor.START, MANY)))
                .as("FEED-7: items read again while nothing happened")
                .isEqualTo(first);
    }

    @Test
    void feed8FailsWhenTheLineBreaksInTheMiddle() {
        P breaking = orSkip(portThatBreaksMidway(), "portThatBreaksMidway");
        happen(SOME);
        assertThat(kindOf(call -> breaking.poll(Cursor.START, MANY, call), call()))
                .as("FEED-8: failure of a poll whose answer broke off in the middle")
                .isNotNull();
    }

    /** Everything since a cursor, page by page. */
    protected final List<T> readFrom(Cursor since, int most) {
        List<T> items = new ArrayList<>();
        Cursor cursor = since;
        for (boolean more = true; more; ) {
            Page<T> page = port().poll(cursor, most, call());
            items.addAll(page.items());
            cursor = page.next();
            more = page.more();
        }
        return items;
    }

    /** Everything there is, each item once. */
    protected final List<T> everything() {
        return new ArrayList<>(byIdentity(readFrom(Cursor.START, MANY)).values());
    }

    private Cursor end() {
        Cursor cursor = Cursor.START;
        for (boolean more = true; more; ) {
            Page<T> page = port().poll(cursor, MANY, call());
            cursor = page.next();
            more = page.more();
        }
        return cursor;
    }

    private void happen(int times) {
        for (int i = 0; i < times; i++) {
            happen();
        }
    }

    private Set<Object> identities(List<T> items) {
        return new LinkedHashSet<>(byIdentity(items).keySet());
    }

    private Map<Object, T> byIdentity(List<T> items) {
        Map<Object, T> byIdentity = new LinkedHashMap<>();
        items.forEach(item -> byIdentity.putIfAbsent(identityOf(item), item));
        return byIdentity;
    }
}
