package io.concordat.visibility.observation;

import io.concordat.model.event.CorrectionEvent;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventRef;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Id;
import io.concordat.visibility.observation.DocumentKey.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * The grow-only set of everything that was reported, with the paths between documents. Thread-safe.
 *
 * <p>Two sets that were fed the same events, in whatever order, number and split, answer every question alike.
 */
public final class Observations {

    private final Map<EventRef, Slot> slots = new HashMap<>();
    private final Map<DocumentKey, DocumentFile> files = new HashMap<>();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    /**
     * One content with the moment it was first received.
     *
     * @param event the content
     * @param firstSeen when, if anybody said so
     */
    public record Sighting(Event<?> event, @Nullable Instant firstSeen) {}

    /** Adds events; what is there already changes nothing. */
    public void add(Collection<? extends Event<?>> events, @Nullable Instant receivedAt) {
        locked(lock.writeLock(), () -> events.forEach(event -> add(event, receivedAt)));
    }

    /** Adds everything another set has seen. */
    public void addAll(Collection<Sighting> sightings) {
        locked(lock.writeLock(), () -> sightings.forEach(sighting -> add(sighting.event(), sighting.firstSeen())));
    }

    /** Everything seen, each content once, in no particular order. */
    public List<Sighting> all() {
        List<Sighting> all = new ArrayList<>();
        locked(lock.readLock(), () -> {
            for (Slot slot : slots.values()) {
                slot.variants().forEach(event -> all.add(new Sighting(event, slot.firstSeen())));
            }
        });
        return all;
    }

    /** Every order something was reported of, sorted by id. */
    public List<Id<SalesOrder>> orders() {
        List<Id<SalesOrder>> orders = new ArrayList<>();
        locked(lock.readLock(), () -> {
            for (DocumentKey key : files.keySet()) {
                if (key.kind() == Kind.ORDER) {
                    orders.add(Id.of(key.id()));
                }
            }
        });
        orders.sort(null);
        return List.copyOf(orders);
    }

    /** What concerns one order now; empty when nothing was reported of it. */
    public OrderView view(Id<SalesOrder> order) {
        OrderView.Collector collector = new OrderView.Collector();
        locked(lock.readLock(), () -> {
            DocumentFile file = files.get(new DocumentKey(Kind.ORDER, order.value()));
            if (file != null) {
                collector.collect(file, slots);
            }
        });
        return collector.toView();
    }

    /** Whether nothing a view was made of has changed since. */
    public boolean isCurrent(OrderView view) {
        boolean[] current = new boolean[1];
        locked(lock.readLock(), () -> current[0] = view.isCurrent());
        return current[0];
    }

    private void add(Event<?> event, @Nullable Instant receivedAt) {
        EventRef ref = event.ref();
        Slot slot = slot(ref);
        slot.seenAt(receivedAt);
        if (slot.add(event)) {
            file(event, slot);
            if (event.data() instanceof CorrectionEvent.Corrected correction) {
                correct(ref, slot, correction);
            }
        }
    }

    private void file(Event<?> event, Slot slot) {
        Routes routes = Routes.of(event);
        for (DocumentKey key : routes.files()) {
            DocumentFile file = fileOf(key);
            if (!slot.isIn(file)) {
                slot.addFile(file);
            }
        }
        routes.paths().forEach(path -> fileOf(path.from()).link(fileOf(path.to())));
    }

    private void correct(EventRef by, Slot slot, CorrectionEvent.Corrected correction) {
        for (EventRef wrong : correction.corrected()) {
            Slot target = slot(wrong);
            slot.corrects(target);
            target.retractBy(by);
        }
    }

    private Slot slot(EventRef ref) {
        return slots.computeIfAbsent(ref, unused -> new Slot());
    }

    private DocumentFile fileOf(DocumentKey key) {
        return files.computeIfAbsent(key, DocumentFile::new);
    }

    private static void locked(Lock lock, Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }
}
