package io.concordat.json.version;

/** What a downcast does with what the older form cannot say. */
public enum OnLoss {
    /**
     * Puts it into the document under a reserved extension namespace, which readers that do not know it carry on, so that
     * the way up restores it.
     */
    STASH,
    /** Leaves it out and reports it. */
    DROP,
    /** Makes no document: throws {@link LossyDowncastException}. */
    REFUSE
}
