package io.concordat.idempotency.outbox;

import io.concordat.model.call.FailureKind;
import java.time.Instant;

/**
 * A message that could not be published, and that its aggregate therefore waits behind.
 *
 * @param position its place in the order of its aggregate
 * @param appendedAt when it was appended, by the database's clock
 * @param failures how often publishing it failed
 * @param kind of the last failure
 * @param detail of the last failure, at most 1000 characters
 */
public record ParkedMessage(
        long position, OutboxMessage message, Instant appendedAt, int failures, FailureKind kind, String detail) {}
