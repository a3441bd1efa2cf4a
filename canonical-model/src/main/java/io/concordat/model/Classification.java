package io.concordat.model;

import java.lang.reflect.RecordComponent;
import java.util.Optional;

/**
 * How carefully a value is handled, from least to most strict; the order of the constants is the order of strictness.
 *
 * <p>A component belongs to the class its {@link Classified} says, else to that of its record, else to {@link
 * #INTERNAL}. What is nested in a component is at least as strict as the component. What nobody here knows (unknown
 * fields, bodies of extensions) is {@link #PERSONAL}, because it may say anything.
 *
 * <p>Values above {@link #INTERNAL} never stand in an exception, a violation, a log line or a {@code toString} of this
 * library. {@code docs/classification.md} has the whole promise.
 */
public enum Classification {
    /** May be shown to everybody: what catalogs and standards publish. */
    PUBLIC,
    /** For those who work on the order: numbers, amounts, quantities, dates, states and codes. The default. */
    INTERNAL,
    /** Says or may say something about a person: names, places, keys of a party, and every text people wrote. */
    PERSONAL,
    /** Lets somebody move or trace money: accounts, banks, authorisations, statements of a bank. */
    PAYMENT;

    /** What a component is of when nothing says otherwise. */
    public static final Classification DEFAULT = INTERNAL;

    /** The class of a record's component, as said there or by its record or by default. */
    public static Classification of(RecordComponent component) {
        return said(component).orElse(DEFAULT);
    }

    /** The class that was said for a record's component or for the record it is of; what is nested there inherits it. */
    public static Optional<Classification> said(RecordComponent component) {
        Classified own = component.getAnnotation(Classified.class);
        Classified given = own == null ? component.getDeclaringRecord().getAnnotation(Classified.class) : own;
        return Optional.ofNullable(given).map(Classified::value);
    }

    /** Whether values of this class stay out of messages, logs and {@code toString}. */
    public boolean isConfidential() {
        return compareTo(INTERNAL) > 0;
    }

    /** Whether values of this class may be shown to somebody who may see values up to {@code allowed}. */
    public boolean isWithin(Classification allowed) {
        return compareTo(allowed) <= 0;
    }

    /** The stricter of two. */
    public Classification or(Classification other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
