package io.concordat.proof.storm;

import io.concordat.idempotency.inbox.Delivery;
import io.concordat.model.call.IdempotencyKey;

/** One delivery of one order, as the broker hands it out. */
record Assignment(int delivery, int order, boolean redelivered) {

    static final String SCOPE = "storm.post";

    static IdempotencyKey key(int order) {
        return IdempotencyKey.of(SCOPE, "order-" + order);
    }

    static String payload(int order) {
        return "the content of order " + order;
    }

    IdempotencyKey key() {
        return key(order);
    }

    String payload() {
        return payload(order);
    }

    Delivery asDelivery() {
        Delivery first = Delivery.of(key(), payload());
        return redelivered ? first.again() : first;
    }

    Assignment again() {
        return new Assignment(delivery, order, true);
    }

    String line() {
        return delivery + " " + order + " " + redelivered;
    }

    static Assignment of(String line) {
        String[] parts = line.split(" ", -1);
        return new Assignment(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Boolean.parseBoolean(parts[2]));
    }
}
