package io.concordat.idempotency.seen;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A part of the keys, under a lock of its own. Thread-safe. */
final class Stripe {

    private final Bounds bounds;
    private final OrderedTable table = new OrderedTable();

    /** The latest time seen: a clock that steps back does not make a key older than it is. */
    private long latest;

    private long sweptTo;
    private int inProgress;

    Stripe(Bounds bounds) {
        this.bounds = bounds;
    }

    /** Null if the set is full. */
    synchronized @Nullable Sighting claim(KeyHash key, long occurred) {
        long now = time();
        requireNotAhead(occurred, now);
        sweep(now);
        int slot = table.find(key);
        if (slot < 0) {
            return claimNew(key, occurred, now);
        }
        long word = table.word(slot);
        long millis = PackedState.millis(word);
        if (PackedState.state(word) == PackedState.SEEN) {
            return new Sighting.Seen(Instant.ofEpochMilli(millis));
        } else if (PackedState.isInProgress(word) && now < millis) {
            return new Sighting.InProgress(Instant.ofEpochMilli(millis));
        }
        return takeOver(slot, word, now);
    }

    private @Nullable Sighting claimNew(KeyHash key, long occurred, long now) {
        long watermark = sweptTo + bounds.tolerance();
        if (occurred < watermark) {
            return new Sighting.Expired(Instant.ofEpochMilli(watermark));
        } else if (!bounds.reserve()) {
            return null;
        }
        table.add(key, PackedState.of(PackedState.IN_PROGRESS, 1, bounds.leaseFrom(now)));
        inProgress++;
        return new Sighting.First(1);
    }

    private Sighting takeOver(int slot, long word, long now) {
        long fence = PackedState.fence(word) + 1;
        if (fence > PackedState.MAX_FENCE) {
            throw new IllegalStateException("cannot claim a key for the " + fence
                    + "th time: after so many failures it needs somebody to look at it, not another attempt");
        }
        inProgress += PackedState.isInProgress(word) ? 0 : 1;
        table.set(slot, PackedState.of(PackedState.IN_PROGRESS, fence, bounds.leaseFrom(now)));
        return new Sighting.First(fence);
    }

    /** False if the key is not in progress under this fence; nothing was changed then. */
    synchronized boolean settle(KeyHash key, long fence, int state) {
        int slot = table.find(key);
        if (slot < 0) {
            return false;
        }
        long word = table.word(slot);
        if (!PackedState.isInProgress(word) || PackedState.fence(word) != fence) {
            return false;
        }
        table.set(slot, PackedState.of(state, fence, time()));
        inProgress--;
        return true;
    }

    synchronized boolean hasSeen(KeyHash key) {
        sweep(time());
        int slot = table.find(key);
        return slot >= 0 && PackedState.state(table.word(slot)) == PackedState.SEEN;
    }

    synchronized void sweep() {
        sweep(time());
    }

    synchronized int inProgress() {
        return inProgress;
    }

    synchronized long bytes() {
        return table.bytes();
    }

    private void sweep(long now) {
        long line = bounds.forgetBefore(now);
        if (line > sweptTo) {
            bounds.giveBack(table.forgetSettledBefore(line));
            sweptTo = line;
        }
    }

    private long time() {
        latest = Math.max(latest, bounds.now());
        return latest;
    }

    private void requireNotAhead(long occurred, long now) {
        if (occurred > now + bounds.tolerance()) {
            throw new IllegalArgumentException("cannot claim a key for " + Instant.ofEpochMilli(occurred)
                    + ", which is later than now, " + Instant.ofEpochMilli(now) + ", by more than the tolerance of "
                    + bounds.tolerance() + " ms: give the time the message itself carries, and mind the clocks");
        }
    }
}
