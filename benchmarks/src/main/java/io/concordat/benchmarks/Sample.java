package io.concordat.benchmarks;

import org.jspecify.annotations.Nullable;

/**
 * A document to be read and written.
 *
 * @param name for the row of a table
 * @param type of the document, or of the event's data
 * @param event whether it is an event
 * @param json as the library writes it
 */
record Sample(String name, Class<? extends Record> type, boolean event, byte[] json) {

    /** The record an envelope of CloudEvents is bound to by those who do not know ours; null for a document. */
    @Nullable
    Class<?> envelope() {
        return event ? PlainEvent.class : null;
    }
}
