/** Publishes the outbox to Apache Kafka. */
module io.concordat.idempotency.kafka {
    requires transitive io.concordat.idempotency;
    requires transitive org.jspecify;
    requires kafka.clients;

    exports io.concordat.idempotency.kafka;
}
