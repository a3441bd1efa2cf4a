package io.concordat.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.concordat.adapter.Cursor;
import io.concordat.adapter.EventFeed;
import io.concordat.adapter.Page;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.FailureKind;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventData;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Calls as tests make them, and what they fail with. */
public final class Calls {

    private Calls() {}

    public static IdempotencyKey key(String value) {
        return IdempotencyKey.of("test", value);
    }

    public static CallContext call(String key, Clock clock) {
        return CallContext.of(key(key), clock.instant().plus(Duration.ofHours(1)));
    }

    public static CallContext tooLate(String key, Clock clock) {
        return CallContext.of(key(key), clock.instant());
    }

    public static Failure failure(ThrowingCallable call) {
        CallFailedException failed = catchThrowableOfType(CallFailedException.class, call);
        assertThat(failed).as("the call should have failed").isNotNull();
        return failed.failure();
    }

    public static FailureKind failureKind(ThrowingCallable call) {
        return failure(call).kind();
    }

    /** Codes of a rejection, in order. */
    public static List<String> reasons(ThrowingCallable call) {
        Failure failure = failure(call);
        assertThat(failure).isInstanceOf(Failure.Rejected.class);
        return ((Failure.Rejected) failure)
                .reasons().stream().map(reason -> reason.code().value()).toList();
    }

    /** Everything a feed has, page by page. */
    public static <D extends EventData> List<Event<? extends D>> drain(EventFeed<D> feed, int most, Clock clock) {
        List<Event<? extends D>> events = new ArrayList<>();
        Cursor cursor = Cursor.START;
        boolean more = true;
        while (more) {
            Page<Event<? extends D>> page = feed.poll(cursor, most, call("poll", clock));
            events.addAll(page.items());
            cursor = page.next();
            more = page.more();
        }
        return events;
    }

    /** What a feed says of one kind, without repetitions. */
    public static <T> List<T> facts(EventFeed<?> feed, Class<T> kind, Clock clock) {
        return drain(feed, 50, clock).stream()
                .distinct()
                .map(Event::data)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
