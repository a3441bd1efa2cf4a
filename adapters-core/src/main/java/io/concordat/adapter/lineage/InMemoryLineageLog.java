package io.concordat.adapter.lineage;

import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A log in this process's memory, without bound: for tests and short runs. Thread-safe. */
public final class InMemoryLineageLog implements LineageLog {

    private final Queue<LineageEntry> entries = new ConcurrentLinkedQueue<>();

    /** An empty log. */
    public InMemoryLineageLog() {}

    @Override
    public void write(LineageEntry entry) {
        entries.add(Objects.requireNonNull(entry, "entry"));
    }

    /** All entries, in the order they were written. */
    public List<LineageEntry> entries() {
        return List.copyOf(entries);
    }

    /** The entries about a document, by its canonical id, in the order they were written. */
    public List<LineageEntry> of(String id) {
        return entries.stream().filter(entry -> entry.concerns(id)).toList();
    }

    /** The entries of a business conversation, in the order they were written. */
    public List<LineageEntry> ofConversation(String correlationId) {
        return entries.stream()
                .filter(entry -> entry.step().correlationId().equals(correlationId))
                .toList();
    }
}
