package io.concordat.json.version;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings documents of one major of a contract to the next. Implement it for a contract of your own and give it to {@link
 * io.concordat.json.CanonicalJsonBuilder#casting}.
 *
 * <p>A pure function: the same document gives the same result, whatever the clock, without I/O. It invents nothing: what
 * the old form did not say stays absent, but for the defaults it declares. It leaves alone what it does not know, at every
 * depth, and values of a wrong type, which the reader will name. {@code meta/contractVersion} is set by the registry.
 * Thread-safe.
 */
public interface Upcaster {

    /** Which step it takes. */
    Step step();

    /** Every path it touches. */
    List<Change> changes();

    /**
     * The document in the next major.
     *
     * @param document the caster's own: it may change it and return it
     * @throws CastRefusedException if the document cannot be brought up without losing something
     */
    ObjectNode upcast(ObjectNode document);
}
