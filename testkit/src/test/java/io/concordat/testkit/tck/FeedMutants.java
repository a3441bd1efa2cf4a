package io.concordat.testkit.tck;

import io.concordat.adapter.Cursor;
import io.concordat.adapter.Page;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.FailureKind;
import io.concordat.model.event.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Ways to break what feeds promise. */
final class FeedMutants {

    private static final int MANY = 1000;

    private FeedMutants() {}

    static <P> List<Mutant<P>> all() {
        List<Mutant<P>> all = new ArrayList<>(pages());
        all.addAll(cursors());
        all.add(pollingHasEffects());
        return all;
    }

    private static <P> List<Mutant<P>> pages() {
        return List.of(
                Mutant.port("FEED-1", "loses the last item of a page that is not the last", () -> call -> {
                    Page<?> page = (Page<?>) call.proceed();
                    int size = page.items().size();
                    return page.more() && size > 1
                            ? new Page<>(page.items().subList(0, size - 1), page.next(), true)
                            : page;
                }),
                Mutant.port("FEED-2", "tells each time another time", () -> {
                    int[] polls = {0};
                    return call -> {
                        Page<?> page = (Page<?>) call.proceed();
                        polls[0]++;
                        return new Page<>(
                                page.items().stream()
                                        .map(item -> otherwise(item, polls[0]))
                                        .toList(),
                                page.next(),
                                page.more());
                    };
                }),
                Mutant.port(
                        "FEED-4",
                        "gives all there is",
                        () -> call -> call.proceedWith(call.subject(), MANY, call.context())));
    }

    private static <P> List<Mutant<P>> cursors() {
        return List.of(
                Mutant.port("FEED-5", "finds nothing after an empty page", () -> {
                    Set<Object> empty = new HashSet<>();
                    return call -> {
                        Cursor since = (Cursor) call.subject();
                        if (empty.contains(since)) {
                            return Page.empty(since);
                        }
                        Page<?> page = (Page<?>) call.proceed();
                        if (page.items().isEmpty()) {
                            empty.add(page.next());
                        }
                        return page;
                    };
                }),
                Mutant.port("FEED-6", "starts over from an unknown cursor", () -> call -> {
                    try {
                        return call.proceed();
                    } catch (CallFailedException e) {
                        if (e.kind() != FailureKind.NOT_FOUND) {
                            throw e;
                        }
                        return call.proceedWith(Cursor.START, call.arguments().get(1), call.context());
                    }
                }));
    }

    private static <P> Mutant<P> pollingHasEffects() {
        return new Mutant<>(
                "FEED-7",
                "does something when it is polled",
                (kit, bench) -> bench.breakPort(sound -> Defect.in(bench.type(), sound, () -> {
                    Thread owner = Thread.currentThread();
                    return call -> {
                        FeedTck<?, ?> feed = (FeedTck<?, ?>) kit;
                        CallContext context = call.context();
                        boolean first = ((Cursor) call.subject()).isStart();
                        if (Thread.currentThread() != owner
                                || !first
                                || context.isOver(feed.clock().instant())) {
                            return call.proceed();
                        }
                        feed.happen();
                        return call.proceedIn(
                                context.withDeadline(context.deadline().plus(Duration.ofDays(30))));
                    };
                })));
    }

    /** The same item with something changed that does not identify it. */
    private static Object otherwise(Object item, int by) {
        return item instanceof Event<?> event
                ? PageDefects.builder(event)
                        .recordedTime(event.recordedTime().plusSeconds(by))
                        .build()
                : item;
    }
}
