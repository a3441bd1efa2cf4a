package io.concordat.idempotency.store;

import io.concordat.idempotency.fingerprint.Fingerprint;
import io.concordat.model.call.IdempotencyKey;
import java.time.Clock;
import java.time.Duration;

/**
 * Remembers for every key who works on it and how it ended.
 *
 * <pre>
 * (absent)    --claim--&gt;                                IN_PROGRESS, fence 1
 * IN_PROGRESS --settle Completed--&gt;                     COMPLETED, replayed for ever
 * IN_PROGRESS --settle Refused--&gt;                       REFUSED, replayed for ever
 * IN_PROGRESS --settle Released--&gt;                      RELEASED --claim--&gt; IN_PROGRESS, fence + 1
 * IN_PROGRESS --claim after the lease, no mark--&gt;       IN_PROGRESS, fence + 1
 * IN_PROGRESS --claim after the lease, effect marked--&gt; IN_DOUBT, same fence
 * IN_PROGRESS --settle Undecided--&gt;                     IN_DOUBT, same fence
 * IN_DOUBT    --settle Completed | Refused | Released--&gt; as above
 * IN_PROGRESS | IN_DOUBT --settle Dead--&gt;               DEAD
 * DEAD        --settle Released--&gt;                      RELEASED, attempts 0
 * </pre>
 *
 * <p>To implement one:
 * <ul>
 *   <li>Each method is one atomic step, visible to every other user of the store when it returns. Two concurrent claims
 *       of one key never both acquire it, and neither fails because of the other.
 *   <li>Every change after a claim is conditional on key and fence. Fences only rise. Whoever comes with another fence
 *       changes nothing and gets {@link LeaseLostException}.
 *   <li>Time is the store's own: the database's clock, never that of the caller's machine.
 *   <li>Results are objects here. A durable store takes a codec in its constructor, which must be able to write the type
 *       of a result before the effect is done, because afterwards it is too late to fail.
 *   <li>An entry that is in progress or in doubt is never forgotten.
 * </ul>
 *
 * <p>Implementations are thread-safe. A failure of the store itself is thrown as an unchecked exception; the caller may
 * then repeat the whole execution, because what happened before stands in the store.
 */
public interface IdempotencyStore {

    /**
     * Takes the key, or says why not. An acquired key belongs to the caller until the lease is over or it is settled; the
     * attempt is counted now, so one that kills the process counts too.
     *
     * @param lease more than zero
     */
    Claim claim(IdempotencyKey key, Fingerprint fingerprint, Duration lease);

    /**
     * Notes that the effect starts now and renews the lease. From here on nobody takes the key over blindly: once the
     * lease is over the key is in doubt. May be repeated to renew the lease again.
     *
     * @throws LeaseLostException if the key is no longer in progress under this fence; the effect must not start then
     */
    void markEffect(IdempotencyKey key, long fence, Duration lease);

    /**
     * Ends work on the key, from progress or from doubt. An owner whose lease is over but whom nobody has taken over
     * still settles.
     *
     * @throws LeaseLostException if the key has another fence or is settled; nothing was changed then
     */
    void settle(IdempotencyKey key, long fence, Settlement settlement);

    /** The clock by which callers measure their own deadlines; nothing in the store depends on it. */
    default Clock clock() {
        return Clock.systemUTC();
    }
}
