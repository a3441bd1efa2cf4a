package io.concordat.federation.identity;

import io.concordat.idempotency.audit.Decision;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * Maps the keys systems use to canonical ids, for one kind of object: customers, items.
 *
 * <p>A key is the system, type and value of an {@link Identifier}; what else it says is not compared and not kept. Every
 * change says who decided it and why. Promises:
 *
 * <ol>
 *   <li>XRF-1: a key means one object. Claimed for another it is refused with an {@link IdentityConflictException} that
 *       names both, and nothing changes; unless the two were merged.
 *   <li>XRF-2: a claim that stands already, for the object or one merged with it, is answered as it stands.
 *   <li>XRF-3: {@code find} gives the survivor, or nothing when nobody claims the key.
 *   <li>XRF-4: after a merge the keys of both objects find the survivor, and so along a chain of merges.
 *   <li>XRF-5: a merge of an object with itself, with one that is merged into it, or of one that is merged into a third is
 *       refused and changes nothing; the same merge again changes nothing.
 *   <li>XRF-6: an un-merge gives each object back the keys it claimed itself. Keys claimed since the merge stay with the
 *       object they were claimed for.
 *   <li>XRF-7: nothing is forgotten: what ended keeps when it began, when it ended, and who decided each.
 *   <li>XRF-8: the claims of a key follow each other and never overlap.
 *   <li>XRF-9: of several claims of one key at the same time for different objects exactly one stands; of two merges that
 *       would make a circle at most one.
 *   <li>XRF-10: keys are compared letter by letter; case and type count, a key without a type is another than one with. Blanks
 *       around a key are refused with an {@link IllegalArgumentException}, since databases differ about them.
 * </ol>
 *
 * <p>Thread-safe.
 *
 * @param <T> the kind of object
 */
public interface CrossReference<T> {

    /**
     * Claims a key for an object, from now on.
     *
     * @return the claim, which may be older, and that of an object merged with it
     * @throws IdentityConflictException if it is claimed for another
     */
    Link<T> link(Id<T> id, Identifier key, Decision by);

    /** Ends the claim of an object to a key; says whether there was one. */
    boolean unlink(Id<T> id, Identifier key, Decision by);

    /**
     * Makes two objects one; says whether they were not already.
     *
     * @param survivor whose id is used from now on
     * @param merged whose id is an alias from now on
     * @throws IdentityConflictException if it is refused, see XRF-5
     */
    boolean merge(Id<T> survivor, Id<T> merged, Decision by);

    /** Takes a merge back; says whether there was one. */
    boolean unmerge(Id<T> merged, Decision by);

    /** All claims there were to a key, oldest first. */
    List<Link<T>> claims(Identifier key);

    /** What is known of an object under this id; of an id nobody knows, that it stands for itself. */
    Identity<T> of(Id<T> id);

    /** The object a key means now; of merged ones the survivor. */
    default Optional<Id<T>> find(Identifier key) {
        return claims(key).stream()
                .filter(Link::isOpen)
                .findFirst()
                .map(link -> of(link.id()).survivor());
    }
}
