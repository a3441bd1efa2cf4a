package io.concordat.federation.routing;

import io.concordat.idempotency.audit.Decision;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.value.Id;
import java.util.List;
import java.util.Optional;

/**
 * Remembers which thing lives in which system: objects such as orders, and the keys calls were sent under. Promises:
 *
 * <ol>
 *   <li>PLC-1: a thing lives in one system at a time; of several that place it at the same time one decides for all.
 *   <li>PLC-2: what is placed already is answered as it stands, wherever it was to go.
 *   <li>PLC-3: only {@code move} changes a place, and only from where the thing is.
 *   <li>PLC-4: nothing is forgotten: what was moved keeps where it was, from when to when, and who placed it.
 *   <li>PLC-5: things are compared letter by letter.
 * </ol>
 *
 * <p>Thread-safe.
 */
public interface PlacementStore {

    /** Most characters of the name of a thing. */
    int LONGEST = 320;

    /** The name of an object: {@code object so-4711}. */
    static String thing(Id<?> object) {
        return "object " + object;
    }

    /** The name of a key: {@code key <erp.submit:so-4711@1>}. */
    static String thing(IdempotencyKey key) {
        // closed, since some databases take a blank at the end for none
        return "key <" + key + ">";
    }

    /** Places a thing that lives nowhere yet; gives where it lives, which may be elsewhere. */
    Placement place(String thing, String system, Decision by);

    /** Moves a thing from one system to another; says whether it was there. */
    boolean move(String thing, String from, String to, Decision by);

    /** Everywhere a thing lived, oldest first; the last may stand. */
    List<Placement> history(String thing);

    /** Where a thing lives now. */
    default Optional<Placement> find(String thing) {
        return history(thing).stream().filter(Placement::isOpen).findFirst();
    }
}
