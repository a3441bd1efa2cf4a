package io.concordat.idempotency.fingerprint;

import io.concordat.model.document.Meta;
import java.util.Optional;
import java.util.Set;

/**
 * Says which payloads are the same, so that a key that comes back with another payload is refused.
 *
 * <p>Implementations are pure and thread-safe: the same content gives the same fingerprint on every machine and in every
 * later release, or the version changes.
 */
@FunctionalInterface
public interface Fingerprinter {

    /**
     * The fingerprint by the current algorithm.
     *
     * @throws UnsupportedPayloadException if the payload holds something that has no canonical form
     */
    Fingerprint of(Object payload);

    /**
     * The fingerprint by an older algorithm, so that a key stored before an upgrade is still recognised.
     *
     * @return empty if this fingerprinter does not know the version; the key then counts as reused
     */
    default Optional<Fingerprint> of(Object payload, int version) {
        Fingerprint current = of(payload);
        return current.version() == version ? Optional.of(current) : Optional.empty();
    }

    /**
     * The fingerprint of any record's whole content, {@link Meta} left out: the same document received twice differs
     * in who passed it on, when and under which revision, and in nothing an effect depends on.
     *
     * @see #canonicalWithout(Set)
     */
    static Fingerprinter canonical() {
        return canonicalWithout(Set.of(Meta.class));
    }

    /**
     * The fingerprint of any record's whole content, without the values of some record types wherever they stand.
     *
     * <p>Walks records by their public components, lists, sets, maps, arrays of bytes, optionals and the usual values of
     * the JDK; the payload itself may be any of these. Numbers count by value (1.0 is 1.00 and 1), texts and lists by
     * order, sets and maps without order, moments in time as written (10:00Z is not 12:00+02:00). A component that is
     * null, an empty optional or an empty collection is left out, so a new optional component changes no old
     * fingerprint; neither does the order in which a record declares its components. Renaming a record or a component
     * does. Floating point, arrays of anything else and classes that are no records are refused.
     *
     * @param leftOut exact record types
     */
    static Fingerprinter canonicalWithout(Set<Class<? extends Record>> leftOut) {
        return new CanonicalFingerprinter(leftOut);
    }
}
