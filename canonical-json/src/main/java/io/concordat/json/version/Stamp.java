package io.concordat.json.version;

import tools.jackson.databind.node.ObjectNode;

/**
 * What a document says about its own form, where it has a {@code meta}. The digest is of another form after a cast, and a
 * wrong one is worse than none.
 */
final class Stamp {

    private static final String VERSION = "contractVersion";
    private static final String DIGEST = "digest";

    private Stamp() {}

    static ObjectNode set(ObjectNode document, String version) {
        if (document.get("meta") instanceof ObjectNode meta && meta.has(VERSION)) {
            meta.put(VERSION, version);
            meta.remove(DIGEST);
        }
        return document;
    }

    static boolean isAbout(String pointer) {
        return pointer.equals("/meta/" + VERSION) || pointer.equals("/meta/" + DIGEST);
    }
}
