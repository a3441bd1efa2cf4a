package io.concordat.testkit.tck;

import io.concordat.adapter.Page;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Feeds of records, not events, that tell the wrong thing. */
public final class ItemDefects {

    /** The shared way to break FEED-2, which changes events only. */
    public static final String EVENTS_ONLY = "FEED-2 tells each time another time";

    private ItemDefects() {}

    /** A feed whose items say something else. */
    public static <P, T> Mutant<P> changing(String promise, String name, Class<T> kind, UnaryOperator<T> change) {
        return Mutant.answering(promise, name, Page.class, page -> changed(page, kind, change));
    }

    /** A feed whose items say something else at each poll, given how many polls there were. */
    public static <P, T> Mutant<P> changingEachTime(Class<T> kind, BiFunction<T, Integer, T> change) {
        return Mutant.port("FEED-2", "tells each time something else", () -> {
            int[] polls = {0};
            return call -> {
                Page<?> page = (Page<?>) call.proceed();
                polls[0]++;
                return changed(page, kind, item -> change.apply(item, polls[0]));
            };
        });
    }

    private static <T> Page<T> changed(Page<?> page, Class<T> kind, UnaryOperator<T> change) {
        List<T> items =
                page.items().stream().map(item -> change.apply(kind.cast(item))).toList();
        return new Page<>(items, page.next(), page.more());
    }
}
