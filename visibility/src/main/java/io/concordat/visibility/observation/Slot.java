package io.concordat.visibility.observation;

import io.concordat.model.event.Event;
import io.concordat.model.event.EventRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Everything known under one source and id: the distinct contents, the corrections that name it, when it was first seen.
 * All three only grow (first seen only falls), so merging is commutative, associative and idempotent. Exists without
 * content when only a correction of it has arrived. Guarded by {@link Observations}.
 */
final class Slot {

    private final List<Event<?>> variants = new ArrayList<>(1);
    private final Set<EventRef> retractedBy = new TreeSet<>();
    private final List<DocumentFile> files = new ArrayList<>(2);
    private final List<Slot> corrected = new ArrayList<>(0);
    private @Nullable Instant firstSeen;
    private @Nullable Observed current;

    /** Adds a content; false when it was there already. */
    boolean add(Event<?> event) {
        for (Event<?> known : variants) {
            if (known.equals(event)) {
                return false;
            }
        }
        variants.add(event);
        if (variants.size() > 1) {
            variants.sort(Chronology.VARIANTS);
        }
        changed();
        return true;
    }

    void retractBy(EventRef correction) {
        if (retractedBy.add(correction)) {
            changed();
        }
    }

    void seenAt(@Nullable Instant at) {
        if (at != null && (firstSeen == null || at.isBefore(firstSeen))) {
            firstSeen = at;
            changed();
        }
    }

    boolean isIn(DocumentFile file) {
        return files.contains(file);
    }

    void addFile(DocumentFile file) {
        files.add(file);
        file.file(this);
    }

    void corrects(Slot other) {
        corrected.add(other);
    }

    List<Event<?>> variants() {
        return variants;
    }

    @Nullable
    Instant firstSeen() {
        return firstSeen;
    }

    Set<EventRef> retractedBy() {
        return retractedBy;
    }

    /** How it counts now; null when only a correction of it is known. */
    @Nullable
    Observed current() {
        return current;
    }

    private void changed() {
        current = variants.isEmpty()
                ? null
                : new Observed(variants.get(variants.size() - 1), variants.size(), List.copyOf(retractedBy), firstSeen);
        files.forEach(DocumentFile::touch);
        for (Slot other : corrected) {
            other.files.forEach(DocumentFile::touch);
        }
    }
}
