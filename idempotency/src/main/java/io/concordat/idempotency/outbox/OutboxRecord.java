package io.concordat.idempotency.outbox;

import java.time.Instant;

/**
 * A message as the relay hands it to a publisher.
 *
 * @param position rises within an aggregate; not without gaps, and not across aggregates in the order of commits
 * @param shard the shard of the aggregate, 0 to 63
 * @param fence rises whenever another relay takes over the shard: a receiver that has seen a higher one for this shard
 *     knows that this message comes from a relay that lost it
 * @param failures how often publishing this message has failed so far
 * @param appendedAt when it was appended, by the database's clock
 */
public record OutboxRecord(
        long position, int shard, long fence, int failures, Instant appendedAt, OutboxMessage message) {}
