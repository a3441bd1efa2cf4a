package io.concordat.adapter.decorate;

import io.concordat.adapter.DocumentSource;
import io.concordat.adapter.Feed;
import io.concordat.adapter.KeyedSink;
import java.lang.reflect.Method;

/** What a call can do in the other system; whoever repeats a call must know. */
public enum CallKind {
    /** It may change something. What is not known to be harmless counts as one of these. */
    EFFECT,
    /** It asks and changes nothing: {@code find} of a sink, every call of a {@code ...Source} or {@code ...Check}. */
    QUESTION,
    /** It asks what is new since a place: every call of a {@code ...Feed}. */
    POLL;

    static CallKind of(Class<?> port, Method method) {
        if (isOf(port, Feed.class, "Feed")) {
            return POLL;
        }
        boolean asks = isOf(port, DocumentSource.class, "Source")
                || port.getSimpleName().endsWith("Check")
                || method.getDeclaringClass() == KeyedSink.class;
        return asks ? QUESTION : EFFECT;
    }

    private static boolean isOf(Class<?> port, Class<?> family, String ending) {
        return family.isAssignableFrom(port) || port.getSimpleName().endsWith(ending);
    }
}
