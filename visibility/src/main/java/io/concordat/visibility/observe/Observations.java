package io.concordat.visibility.observe;

import io.concordat.model.event.CorrectionEvent;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that was ever observed: a set that only grows. Recording is idempotent, commutative and associative because each part
 * of it is (distinct variants by id, retracted ids, what is found under which key).
 */
public final class Observations {

    private final Map<EventRef, Variants> byRef = new HashMap<>();
    private final Set<EventRef> retracted = new HashSet<>();
    private final Map<String, Set<EventRef>> byKey = new HashMap<>();
    private final Map<String, Set<String>> documentsOf = new HashMap<>();
    private final TreeSet<String> orders = new TreeSet<>();

    /** Adds an event; false if it was there already. */
    public boolean add(Event<?> event) {
        EventRef ref = event.ref();
        Variants known = byRef.get(ref);
        if (known != null && known.contains(event)) {
            return false;
        }
        byRef.put(ref, known == null ? Variants.of(event) : known.with(event));
        index(ref, event);
        return true;
    }

    private void index(EventRef ref, Event<?> event) {
        if (event.data() instanceof CorrectionEvent.Corrected correction) {
            retracted.addAll(correction.corrected());
        }
        Subjects subjects = Subjects.of(event);
        orders.addAll(subjects.orders());
        for (String key : subjects.keys()) {
            byKey.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(ref);
        }
        for (String order : subjects.orders()) {
            Set<String> documents = documentsOf.computeIfAbsent(order, k -> new LinkedHashSet<>());
            documents.addAll(subjects.documents());
            documents.addAll(subjects.links());
        }
        if (!subjects.links().isEmpty()) {
            for (String document : subjects.documents()) {
                documentsOf
                        .computeIfAbsent(document, k -> new LinkedHashSet<>())
                        .addAll(subjects.links());
            }
        }
    }

    /** Every event that was ever recorded, all variants, in no particular order. */
    public Collection<Event<?>> everything() {
        List<Event<?>> all = new ArrayList<>(byRef.size());
        byRef.values().forEach(variants -> all.addAll(variants.all()));
        return all;
    }

    /** Canonical ids of the orders anything was said about, sorted. */
    public List<String> orders() {
        return List.copyOf(orders);
    }

    /** What is known of one order: its own events and those of the documents that typed paths lead to. */
    public Evidence evidenceOf(String order) {
        Map<EventRef, Variants> found = new TreeMap<>();
        for (String key : reachableFrom(order)) {
            for (EventRef ref : byKey.getOrDefault(key, Set.of())) {
                collect(ref, found);
            }
        }
        Set<EventRef> gone = new HashSet<>(found.keySet());
        gone.retainAll(retracted);
        return new Evidence(List.copyOf(found.values()), Set.copyOf(gone));
    }

    /** The corrections of an event are found under the event's own name. */
    private void collect(EventRef ref, Map<EventRef, Variants> found) {
        Variants variants = byRef.get(ref);
        if (variants == null || found.put(ref, variants) != null) {
            return;
        }
        for (EventRef correction : byKey.getOrDefault(ref.toString(), Set.of())) {
            collect(correction, found);
        }
    }

    private Set<String> reachableFrom(String order) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> toVisit = new ArrayDeque<>(List.of(order));
        while (!toVisit.isEmpty()) {
            String key = toVisit.remove();
            if (reached.add(key)) {
                toVisit.addAll(documentsOf.getOrDefault(key, Set.of()));
            }
        }
        return reached;
    }

    /**
     * What is known of one order.
     *
     * @param events by id, with all their variants
     * @param retracted which of them no longer count
     */
    public record Evidence(List<Variants> events, Set<EventRef> retracted) {}
}
