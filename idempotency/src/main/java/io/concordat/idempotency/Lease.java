package io.concordat.idempotency;

import java.time.Duration;

/**
 * The right to do an effect, in the hands of whoever does it.
 *
 * <p>Give the token to whatever can refuse a lower one than it has seen: a remote system as a header, or your own row with
 * {@code UPDATE ... SET fence = ? WHERE id = ? AND fence <= ?}. An owner that slept past its lease then changes nothing.
 *
 * <p>Used by the thread the effect runs in.
 */
public interface Lease {

    /** Higher than that of every owner before. */
    long fencingToken();

    /**
     * Extends the lease from now on, by the store's clock.
     *
     * @param length more than zero
     * @throws io.concordat.idempotency.store.LeaseLostException if somebody else has taken the key; stop the effect then
     */
    void renew(Duration length);
}
