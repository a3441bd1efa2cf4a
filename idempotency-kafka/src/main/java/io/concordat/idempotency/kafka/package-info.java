/** Publishes the outbox to Apache Kafka, in order for each aggregate. */
@NullMarked
package io.concordat.idempotency.kafka;

import org.jspecify.annotations.NullMarked;
