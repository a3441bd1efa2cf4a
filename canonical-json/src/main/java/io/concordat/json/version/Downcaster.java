package io.concordat.json.version;

import tools.jackson.databind.node.ObjectNode;

/**
 * Brings documents of one major of a contract to the one before, for readers that are not there yet, and says what gets
 * lost. The same rules hold as for an {@link Upcaster}; the upcaster of the same two majors must be registered too.
 *
 * <p>What it forgets to tell is found by comparing with the way back and added to the report. Thread-safe.
 */
public interface Downcaster {

    /** Which step it takes. */
    Step step();

    /**
     * The document in the major before.
     *
     * @param document the caster's own: it may change it and return it
     * @param losses takes what is lost, with pointers into {@code document}
     * @throws CastRefusedException if the older form has no words for the document at all
     */
    ObjectNode downcast(ObjectNode document, Losses losses);
}
