package io.concordat.idempotency.outbox;

/**
 * What one round of a relay did, in messages.
 *
 * @param read found waiting
 * @param confirmed published and deleted
 * @param held failed and to be tried again later; what waits behind them is not counted
 * @param parked set aside until somebody decides, with their successors
 * @param lost published, but the shard was lost meanwhile: the new owner publishes them again
 * @param outage nothing could be published, for a reason that is not in the messages; nothing was counted against them
 */
public record RelayRound(int read, int confirmed, int held, int parked, int lost, boolean outage) {

    static final RelayRound IDLE = new RelayRound(0, 0, 0, 0, 0, false);
}
