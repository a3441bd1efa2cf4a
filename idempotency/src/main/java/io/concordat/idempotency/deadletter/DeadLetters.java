package io.concordat.idempotency.deadletter;

import io.concordat.idempotency.audit.AuditTrail;
import io.concordat.idempotency.audit.Decision;
import io.concordat.idempotency.audit.Deed;
import io.concordat.idempotency.jdbc.HostTransaction;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/**
 * Messages that cannot be processed now, as received. A sequence with a letter is blocked: what follows is parked behind
 * it, so nothing overtakes; other sequences flow.
 *
 * <pre>
 * // at the start of the transaction that processes a message
 * if (letters.parkIfBlocked(transaction, message).isPresent()) { return; }    // parked: acknowledge it
 * // in a transaction of its own, after the processing failed for good
 * letters.park(transaction, Letter.of(message, failure, "stock-team", attempts));
 * </pre>
 *
 * <p>Order is promised if the messages of one sequence are processed one after the other, as a partition delivers them, or
 * are judged by a {@link io.concordat.idempotency.sequence.SequenceGuard}: between a failure and its commit nobody can know
 * that the sequence is about to be blocked. Changes stand when the host's transaction commits. Thread-safe.
 */
public sealed interface DeadLetters permits JdbcDeadLetters, InMemoryDeadLetters {

    /**
     * Parks a message and blocks its sequence. A message that is parked already is not parked twice; its failure, owner
     * and attempts are replaced.
     *
     * @return the letter's id
     * @throws DeadLettersFullException if a limit is reached; then nothing was parked
     */
    long park(HostTransaction transaction, Letter letter);

    /**
     * Parks a message if it follows a parked one of its sequence, or is parked itself; a message from before the first
     * parked version is not blocked. Waits for a transaction that is just parking or removing letters of the sequence.
     *
     * @return the letter's id; empty if the sequence is not blocked and the message may be processed
     * @throws DeadLettersFullException if a limit is reached; then nothing was parked and it must not be processed
     */
    OptionalLong parkIfBlocked(HostTransaction transaction, ReceivedMessage message);

    /** The letters of committed transactions that meet a filter, by ascending id. */
    List<DeadLetter> find(LetterFilter filter);

    /** How many meet a filter, whatever its limit. */
    long count(LetterFilter filter);

    /**
     * Removes a letter and writes to the {@link #audit} who did so and why. With its last letter a sequence is no longer
     * blocked.
     *
     * @return the letter
     * @throws NoSuchLetterException if it is not there
     * @throws OutOfOrderException if it shall be {@linkplain Deed#REQUEUED requeued} but is not the first of its sequence
     */
    DeadLetter remove(HostTransaction transaction, long id, Removal removal);

    /**
     * Changes why a letter is kept, for example after another failed attempt or to give it to another owner. The message
     * stays as received.
     *
     * @return false if the letter is not there; then nothing was changed
     */
    boolean amend(HostTransaction transaction, long id, UnaryOperator<Letter> change);

    /** Where removals are written down. */
    AuditTrail audit();

    /** A letter. */
    default Optional<DeadLetter> find(long id) {
        return find(LetterFilter.letter(id)).stream().findFirst();
    }

    /**
     * Takes a letter out so that the same transaction can hand it back to where it came from, for example to an outbox.
     * The first of a sequence only.
     */
    default DeadLetter requeue(HostTransaction transaction, long id, Decision by) {
        return remove(transaction, id, Removal.of(Deed.REQUEUED, by));
    }

    /**
     * Gives a message up. If its aggregate is guarded, its version stays missing until
     * {@link io.concordat.idempotency.sequence.SequenceGuard#skipTo} says otherwise in the same transaction.
     */
    default DeadLetter discard(HostTransaction transaction, long id, Decision by) {
        return remove(transaction, id, Removal.of(Deed.DISCARDED, by));
    }
}
