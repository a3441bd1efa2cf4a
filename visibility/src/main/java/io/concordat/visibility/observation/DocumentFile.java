package io.concordat.visibility.observation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The events filed under one document and the documents its paths lead to. Guarded by {@link Observations}. */
final class DocumentFile {

    private final DocumentKey key;
    private final List<Slot> slots = new ArrayList<>();
    private final Set<DocumentFile> linked = new LinkedHashSet<>();
    private long changes;

    DocumentFile(DocumentKey key) {
        this.key = key;
    }

    DocumentKey key() {
        return key;
    }

    List<Slot> slots() {
        return slots;
    }

    Set<DocumentFile> linked() {
        return linked;
    }

    /** How often anything in it changed; only used to notice that a view is out of date. */
    long changes() {
        return changes;
    }

    void file(Slot slot) {
        slots.add(slot);
        changes++;
    }

    void link(DocumentFile other) {
        if (linked.add(other)) {
            changes++;
        }
    }

    void touch() {
        changes++;
    }
}
