package io.concordat.visibility.observation;

import io.concordat.model.event.Event;
import io.concordat.model.event.EventData;
import io.concordat.model.event.EventRef;
import java.time.OffsetDateTime;

/**
 * An event that counts, with its data in the type that was asked for.
 *
 * @param <D> type of the data
 * @param data what it says
 * @param event the event
 */
public record Told<D extends EventData>(D data, Event<?> event) {

    /** Source and id. */
    public EventRef ref() {
        return event.ref();
    }

    /** When it happened. */
    public OffsetDateTime time() {
        return event.time();
    }

    /** The same event with its data narrowed; the caller has checked the type. */
    public <T extends EventData> Told<T> as(T narrowed) {
        return new Told<>(narrowed, event);
    }
}
