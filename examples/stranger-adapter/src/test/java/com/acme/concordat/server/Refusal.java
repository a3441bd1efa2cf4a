package com.acme.concordat.server;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Acme does not do something, and says so over HTTP. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient ObjectNode body;

    Refusal(int status, String code) {
        super(status + " " + code);
        this.status = status;
        this.body = Json.object().put("code", code);
    }

    static Refusal of(ArrayNode problems) {
        Refusal refusal = new Refusal(422, "NOT_VALID");
        refusal.body.set("problems", problems);
        return refusal;
    }

    Refusal with(String name, int value) {
        body.put(name, value);
        return this;
    }

    static void problem(ArrayNode problems, @Nullable String yourRow, String code) {
        problems.addObject().put("yourRow", yourRow).put("code", code).put("text", "See catalogue, " + code);
    }

    int status() {
        return status;
    }

    ObjectNode body() {
        return body;
    }
}
