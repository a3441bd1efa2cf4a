package io.concordat.json.version;

import tools.jackson.databind.node.ObjectNode;

/** A document in an older major of its contract, and what was lost. Immutable but for the tree, which is the caller's. */
public final class Downcast {

    private final ObjectNode tree;
    private final LossReport losses;

    /** A document and what it lost. */
    public Downcast(ObjectNode tree, LossReport losses) {
        this.tree = tree;
        this.losses = losses;
    }

    /** The document, in UTF-8. */
    public byte[] document() {
        return JsonTree.bytes(tree);
    }

    /** The document as a tree. */
    public ObjectNode tree() {
        return tree;
    }

    /** What was lost. */
    public LossReport losses() {
        return losses;
    }
}
