package com.acme.concordat.server;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Requests by the reference their senders gave them: each is done once, and may be asked for. */
final class References {

    private final Map<String, ObjectNode> known = new HashMap<>();

    ObjectNode once(String reference, String kind, Supplier<ObjectNode> request) {
        synchronized (known) {
            if (known.containsKey(reference)) {
                throw new Refusal(409, "DUP_REF");
            }
            known.put(reference, Json.object().put("state", "RUNNING").put("kind", kind));
        }
        try {
            ObjectNode result = request.get();
            ObjectNode done = Json.object().put("state", "DONE").put("kind", kind);
            done.set("result", result);
            put(reference, done);
            return result;
        } catch (RuntimeException e) {
            synchronized (known) {
                known.remove(reference);
            }
            throw e;
        }
    }

    private void put(String reference, ObjectNode state) {
        synchronized (known) {
            known.put(reference, state);
        }
    }

    ObjectNode state(String reference) {
        synchronized (known) {
            ObjectNode state = known.get(reference);
            if (state == null) {
                throw new Refusal(404, "NO_REFERENCE");
            }
            return state;
        }
    }
}
