package io.concordat.idempotency.deadletter;

import java.time.Instant;

/**
 * A letter as it is kept.
 *
 * @param id names it here
 * @param letter the message and why it was parked; of a successor the kind and owner of the letter it waits behind
 * @param successor whether it was parked without being tried, only because it follows a parked one
 * @param parkedAt when, by the clock of the store
 */
public record DeadLetter(long id, Letter letter, boolean successor, Instant parkedAt) {

    /** Short for {@code letter().message()}. */
    public ReceivedMessage message() {
        return letter.message();
    }
}
