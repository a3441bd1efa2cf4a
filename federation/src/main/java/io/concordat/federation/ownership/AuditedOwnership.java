package io.concordat.federation.ownership;

import io.concordat.idempotency.audit.AuditTrail;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.value.Code;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Refuses writes of systems that do not own what they change, and writes each refusal down.
 *
 * <p>The refused write is rolled back by whoever made it, and what says so must not be: entries are written in a
 * transaction of their own, before the refusal is thrown. If they cannot be written, that is thrown, with the refusal as a
 * suppressed exception; the write is refused either way. Thread-safe if its parts are.
 *
 * @see Ownership#audited
 */
public final class AuditedOwnership {

    /** The code of a reason for a refusal. */
    public static final Code NOT_OWNER = Code.of("NOT_OWNER");

    private final Ownership ownership;
    private final AuditTrail trail;
    private final OwnTransaction<Integer> transactions;

    AuditedOwnership(Ownership ownership, AuditTrail trail, OwnTransaction<Integer> transactions) {
        this.ownership = ownership;
        this.trail = Objects.requireNonNull(trail, "trail");
        this.transactions = Objects.requireNonNull(transactions, "transactions");
    }

    /**
     * Refuses a write that changes what its writer does not own.
     *
     * @param writer the system that writes
     * @param write names the write in the audit, such as the key of the call it came with
     * @param current as it is now, null when it is new
     * @param proposed as the writer says it is, in full
     * @throws CallFailedException as {@code REJECTED}, with a reason {@link #NOT_OWNER} for each group
     * @throws IllegalArgumentException as {@link Ownership#resolve} does
     */
    public <T extends Record> void require(String writer, IdempotencyKey write, @Nullable T current, T proposed) {
        List<Refusal> refused = ownership.resolve(writer, current, proposed).refused();
        if (!refused.isEmpty()) {
            CallFailedException refusal = rejected(writer, refused);
            audit(writer, write, proposed, refused, refusal);
            throw refusal;
        }
    }

    private void audit(
            String writer, IdempotencyKey write, Record proposed, List<Refusal> refused, CallFailedException refusal) {
        try {
            transactions.run(transaction -> {
                refused.forEach(each -> trail.write(transaction, each.audited(writer, write, proposed.getClass())));
                return refused.size();
            });
        } catch (RuntimeException e) {
            e.addSuppressed(refusal);
            throw e;
        }
    }

    private static CallFailedException rejected(String writer, List<Refusal> refused) {
        return new CallFailedException(new Failure.Rejected(
                "write of " + writer + ": "
                        + refused.stream().map(Refusal::toString).toList(),
                refused.stream()
                        .map(each -> new Failure.Rejected.Reason(NOT_OWNER, null, each.toString()))
                        .toList()));
    }
}
