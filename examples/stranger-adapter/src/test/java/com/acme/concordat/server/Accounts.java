package com.acme.concordat.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whom Acme knows. Safe for use by several threads. */
public final class Accounts {

    private final Map<String, ObjectNode> byNumber = new LinkedHashMap<>();

    /** Keeps an account as it is written in JSON. */
    public synchronized void put(String json) {
        ObjectNode account = (ObjectNode) Json.MAPPER.readTree(json);
        byNumber.put(account.path("accountNo").asString(), account);
    }

    synchronized ObjectNode byNumber(String number) {
        return Optional.ofNullable(byNumber.get(number)).orElseThrow(() -> new Refusal(404, "NO_ACCOUNT"));
    }

    synchronized Optional<ObjectNode> byPartner(String partnerRef) {
        return byNumber.values().stream()
                .filter(it -> it.path("partnerRef").asString("").equals(partnerRef))
                .findFirst();
    }

    synchronized ObjectNode search(Map<String, String> query) {
        ObjectNode out = Json.object();
        ArrayNode hits = out.putArray("accounts");
        byNumber.values().stream().filter(matching(query)).forEach(hits::add);
        return out;
    }

    private static Predicate<ObjectNode> matching(Map<String, String> query) {
        if (query.containsKey("partnerRef")) {
            return it -> it.path("partnerRef").asString("").equals(query.get("partnerRef"));
        }
        if (!query.containsKey("scheme") || !query.containsKey("number")) {
            throw new Refusal(400, "QUERY");
        }
        return it -> {
            for (JsonNode key : it.path("keys")) {
                if (key.path("scheme").asString().equals(query.get("scheme"))
                        && key.path("number").asString().equals(query.get("number"))) {
                    return true;
                }
            }
            return false;
        };
    }
}
