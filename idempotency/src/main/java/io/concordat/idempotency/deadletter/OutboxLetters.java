package io.concordat.idempotency.deadletter;

import io.concordat.idempotency.audit.Decision;
import io.concordat.idempotency.jdbc.HostTransaction;
import io.concordat.idempotency.outbox.OutboxMessage;
import io.concordat.idempotency.outbox.ParkedAggregates;
import io.concordat.idempotency.outbox.ParkedListener;
import io.concordat.idempotency.outbox.ParkedMessage;
import io.concordat.idempotency.sequence.Place;
import io.concordat.idempotency.sequence.SequenceKey;
import io.concordat.model.call.IdempotencyKey;
import java.sql.Connection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a relay parks as dead letters: one letter for each parked aggregate, in the transaction that parks it, and both
 * leave together.
 *
 * <pre>
 * OutboxLetters outgoing = OutboxLetters.of(letters, ParkedAggregates.in(dataSource), "integration-team");
 * OutboxRelay.builder("orders-1", dataSource, publisher, clock).parked(outgoing).build();
 * // later, by a person, in one transaction
 * outgoing.release(transaction, letterId, Decision.of("ada", "INC-4711: topic made"));
 * </pre>
 *
 * <p>A letter has the scope {@value #SCOPE}, the id of the message, type version 1, and its place in the aggregate. The
 * messages behind it wait in the outbox and are no letters. If the dead letters are full nothing is parked and the relay
 * tries again later. Thread-safe.
 */
public final class OutboxLetters implements ParkedListener {

    /** Of the keys and sequences of these letters. */
    public static final String SCOPE = "outbox";

    private final DeadLetters letters;
    private final ParkedAggregates parked;
    private final String owner;

    private OutboxLetters(DeadLetters letters, ParkedAggregates parked, String owner) {
        this.letters = letters;
        this.parked = parked;
        this.owner = owner;
    }

    /**
     * Letters in the database of the outbox.
     *
     * @param owner who must act on them, 1 to 100 characters
     */
    public static OutboxLetters of(JdbcDeadLetters letters, ParkedAggregates parked, String owner) {
        return new OutboxLetters(
                Objects.requireNonNull(letters, "letters"),
                Objects.requireNonNull(parked, "parked"),
                Objects.requireNonNull(owner, "owner"));
    }

    @Override
    public void parked(Connection transaction, ParkedMessage message) {
        letters.park(
                HostTransaction.plain(transaction).transaction(),
                new Letter(received(message), message.kind(), message.detail(), owner, message.failures()));
    }

    /**
     * Removes a letter and has its aggregate published again, from this message on. If that fails again it becomes a letter
     * again.
     *
     * @throws NoSuchLetterException if it is not there
     * @throws IllegalArgumentException if it is not of an outbox
     */
    public DeadLetter release(HostTransaction transaction, long id, Decision by) {
        // shard before letter, as the relay locks them
        parked.release(transaction, sequence(id).aggregate());
        return letters.requeue(transaction, id, by);
    }

    /**
     * Removes a letter and leaves its message out for good; what waits behind it is published.
     *
     * @throws NoSuchLetterException if it is not there
     * @throws IllegalArgumentException if it is not of an outbox
     */
    public DeadLetter discard(HostTransaction transaction, long id, Decision by) {
        parked.discard(transaction, sequence(id).aggregate(), message(id).key().value());
        return letters.discard(transaction, id, by);
    }

    private SequenceKey sequence(long id) {
        @Nullable Place place = message(id).place();
        if (place == null || !place.sequence().scope().equals(SCOPE)) {
            throw new IllegalArgumentException("dead letter " + id + " is " + message(id) + ": expected one of scope "
                    + SCOPE + ", that a relay parked; requeue or discard it where it came from");
        }
        return place.sequence();
    }

    private ReceivedMessage message(long id) {
        return letters.find(id).orElseThrow(() -> new NoSuchLetterException(id)).message();
    }

    private static ReceivedMessage received(ParkedMessage parked) {
        OutboxMessage message = parked.message();
        return ReceivedMessage.of(
                        IdempotencyKey.of(SCOPE, message.id()), message.type(), 1, Payload.of(message.payload()))
                .at(SequenceKey.of(SCOPE, message.aggregate()), parked.position())
                .withContentType(message.contentType())
                .withHeaders(message.headers());
    }
}
