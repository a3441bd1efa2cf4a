package io.concordat.visibility.observation;

import io.concordat.model.event.EventData;
import io.concordat.model.event.EventRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What concerned one order at one moment, in the order of its timeline. Immutable but for noticing that it is old. */
public final class OrderView {

    private final List<Observed> observed;
    private final List<DocumentFile> sources;
    private final long changes;

    private OrderView(List<Observed> observed, List<DocumentFile> sources) {
        this.observed = List.copyOf(observed);
        this.sources = List.copyOf(sources);
        this.changes = changesOf(sources);
    }

    /** The events, retracted ones and corrections included, sorted. */
    public List<Observed> observed() {
        return observed;
    }

    /** The events that may move a status and say something of a kind, sorted. */
    public <D extends EventData> List<Told<D>> told(Class<D> kind) {
        List<Told<D>> told = new ArrayList<>();
        for (Observed one : observed) {
            if (one.isActive() && kind.isInstance(one.event().data())) {
                told.add(new Told<>(kind.cast(one.event().data()), one.event()));
            }
        }
        return told;
    }

    /** A view of nothing is never current: a file it knows nothing of may have come to be. */
    boolean isCurrent() {
        return !sources.isEmpty() && changesOf(sources) == changes;
    }

    /** Every count only grows, so the sum stays only if every count does. */
    private static long changesOf(Collection<DocumentFile> files) {
        long sum = 0;
        for (DocumentFile file : files) {
            sum += file.changes();
        }
        return sum;
    }

    /** Walks the typed paths from one order; call it holding the lock. */
    static final class Collector {

        private final Set<DocumentFile> files = new LinkedHashSet<>();
        private final Set<Slot> slots = new LinkedHashSet<>();
        private OrderView view = new OrderView(List.of(), List.of());

        void collect(DocumentFile order, Map<EventRef, Slot> all) {
            visit(order);
            List<Observed> found = new ArrayList<>();
            for (Slot slot : List.copyOf(slots)) {
                slot.retractedBy().forEach(correction -> slots.add(Objects.requireNonNull(all.get(correction))));
            }
            for (Slot slot : slots) {
                Observed current = slot.current();
                if (current != null) {
                    found.add(current);
                }
            }
            found.sort(Chronology.TIMELINE);
            view = new OrderView(found, List.copyOf(files));
        }

        OrderView toView() {
            return view;
        }

        private void visit(DocumentFile file) {
            if (files.add(file)) {
                slots.addAll(file.slots());
                file.linked().forEach(this::visit);
            }
        }
    }
}
