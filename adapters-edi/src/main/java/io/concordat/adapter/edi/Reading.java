package io.concordat.adapter.edi;

import io.concordat.adapter.MappingNote;
import io.concordat.adapter.edi.xml.XmlElement;
import io.concordat.model.rule.Violation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of one document while it is being mapped: faults, notes, and where each value came from. */
final class Reading {

    private final Clock clock;
    private final ReadLimits limits;
    private final Set<Violation> violations = new LinkedHashSet<>();
    private final List<MappingNote> notes = new ArrayList<>();
    private final Map<String, XmlElement> origins = new HashMap<>();
    private boolean calculable = true;

    Reading(Clock clock, ReadLimits limits) {
        this.clock = clock;
        this.limits = limits;
    }

    Clock clock() {
        return clock;
    }

    ReadLimits limits() {
        return limits;
    }

    void fault(EdiRule rule, XmlElement at, String found, String expected) {
        violations.add(new Violation(rule.number(), at.place(), found, expected));
    }

    /** A required element is not there; {@code path} leads from {@code below} to where it should be. */
    void missing(XmlElement below, String path, String expected) {
        violations.add(
                new Violation(EdiRule.EDI_7.number(), below.path() + "/" + path + placeOf(below), "nothing", expected));
    }

    private static String placeOf(XmlElement element) {
        return element.place().substring(element.path().length()).replace("(", "(in the element at ");
    }

    /** Says that a number had to be made up, so that calculating with it would only report nonsense. */
    void incalculable() {
        calculable = false;
    }

    boolean isCalculable() {
        return calculable;
    }

    void lost(String path, String text) {
        notes.add(new MappingNote(path, MappingNote.Kind.LOST, text));
    }

    void defaulted(String path, String text) {
        notes.add(new MappingNote(path, MappingNote.Kind.DEFAULTED, text));
    }

    void guessed(String path, String text) {
        notes.add(new MappingNote(path, MappingNote.Kind.GUESSED, text));
    }

    void converted(String path, String text) {
        notes.add(new MappingNote(path, MappingNote.Kind.CONVERTED, text));
    }

    /** Remembers the element a canonical value came from; of several, the first. */
    void origin(String pointer, XmlElement element) {
        origins.putIfAbsent(pointer, element);
    }

    /** The same violation with its place in the document instead of a pointer into the canonical one. */
    Violation located(Violation violation, XmlElement root) {
        String pointer = violation.pointer();
        while (!pointer.isEmpty() && !origins.containsKey(pointer)) {
            pointer = pointer.substring(0, pointer.lastIndexOf('/'));
        }
        XmlElement element = origins.getOrDefault(pointer, root);
        return new Violation(violation.rule(), element.place(), violation.found(), violation.expected());
    }

    /** What is wrong, each thing once however often its element was read. */
    Set<Violation> violations() {
        return violations;
    }

    List<MappingNote> notes() {
        return notes;
    }
}
