package io.concordat.testkit.store;

import io.concordat.idempotency.fingerprint.Fingerprint;
import io.concordat.idempotency.store.Claim;
import io.concordat.idempotency.store.IdempotencyStore;
import io.concordat.idempotency.store.InMemoryIdempotencyStore;
import io.concordat.idempotency.store.LeaseLostException;
import io.concordat.idempotency.store.Settlement;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.testkit.fixture.VirtualClock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A store that works, to be broken in one place. */
class BrokenStore implements IdempotencyStore {

    private final IdempotencyStore sound;
    private final Map<IdempotencyKey, Long> newest = new ConcurrentHashMap<>();

    BrokenStore(VirtualClock clock) {
        this.sound = new InMemoryIdempotencyStore(clock);
    }

    @Override
    public Claim claim(IdempotencyKey key, Fingerprint fingerprint, Duration lease) {
        Claim claim = sound.claim(key, fingerprint, lease);
        if (claim instanceof Claim.Acquired mine) {
            newest.put(key, mine.fence());
        }
        return claim;
    }

    @Override
    public void markEffect(IdempotencyKey key, long fence, Duration lease) {
        sound.markEffect(key, fence, lease);
    }

    @Override
    public void settle(IdempotencyKey key, long fence, Settlement settlement) {
        sound.settle(key, fence, settlement);
    }

    long newestFence(IdempotencyKey key) {
        return newest.getOrDefault(key, 0L);
    }

    static final class GivesHeldKeysAway extends BrokenStore {
        GivesHeldKeysAway(VirtualClock clock) {
            super(clock);
        }

        @Override
        public Claim claim(IdempotencyKey key, Fingerprint fingerprint, Duration lease) {
            Claim claim = super.claim(key, fingerprint, lease);
            return claim instanceof Claim.Held ? new Claim.Acquired(newestFence(key), 1) : claim;
        }
    }

    static final class SettlesUnderAnyFence extends BrokenStore {
        SettlesUnderAnyFence(VirtualClock clock) {
            super(clock);
        }

        @Override
        public void settle(IdempotencyKey key, long fence, Settlement settlement) {
            super.settle(key, newestFence(key), settlement);
        }
    }

    static final class MarksUnderAnyFence extends BrokenStore {
        MarksUnderAnyFence(VirtualClock clock) {
            super(clock);
        }

        @Override
        public void markEffect(IdempotencyKey key, long fence, Duration lease) {
            super.markEffect(key, newestFence(key), lease);
        }
    }

    static final class ForgetsTheMark extends BrokenStore {
        ForgetsTheMark(VirtualClock clock) {
            super(clock);
        }

        @Override
        public void markEffect(IdempotencyKey key, long fence, Duration lease) {
            if (fence != newestFence(key)) {
                super.markEffect(key, fence, lease);
            }
        }
    }

    static final class DoesNotRenew extends BrokenStore {
        DoesNotRenew(VirtualClock clock) {
            super(clock);
        }

        @Override
        public void markEffect(IdempotencyKey key, long fence, Duration lease) {
            super.markEffect(key, fence, lease.isZero() ? lease : Duration.ofNanos(1));
        }
    }

    static final class KeepsSilentAboutLostLeases extends BrokenStore {
        KeepsSilentAboutLostLeases(VirtualClock clock) {
            super(clock);
        }

        @Override
        public void settle(IdempotencyKey key, long fence, Settlement settlement) {
            try {
                super.settle(key, fence, settlement);
            } catch (LeaseLostException e) {
                return;
            }
        }
    }

    static final class IgnoresPayloads extends BrokenStore {
        IgnoresPayloads(VirtualClock clock) {
            super(clock);
        }

        @Override
        public Claim claim(IdempotencyKey key, Fingerprint fingerprint, Duration lease) {
            return super.claim(key, Fingerprint.sha256(200, new byte[0]), lease);
        }
    }

    static final class FoldsCase extends BrokenStore {
        FoldsCase(VirtualClock clock) {
            super(clock);
        }

        @Override
        public Claim claim(IdempotencyKey key, Fingerprint fingerprint, Duration lease) {
            return super.claim(
                    IdempotencyKey.of(key.scope(), key.value().toLowerCase(Locale.ROOT)), fingerprint, lease);
        }
    }

    static final class DropsReasons extends BrokenStore {
        DropsReasons(VirtualClock clock) {
            super(clock);
        }

        @Override
        public void settle(IdempotencyKey key, long fence, Settlement settlement) {
            boolean rejected =
                    settlement instanceof Settlement.Refused refused && refused.failure() instanceof Failure.Rejected;
            super.settle(
                    key, fence, rejected ? new Settlement.Refused(new Failure.Rejected("", List.of())) : settlement);
        }
    }

    static final class DoesNotCountAttempts extends BrokenStore {
        DoesNotCountAttempts(VirtualClock clock) {
            super(clock);
        }

        @Override
        public Claim claim(IdempotencyKey key, Fingerprint fingerprint, Duration lease) {
            Claim claim = super.claim(key, fingerprint, lease);
            return claim instanceof Claim.Acquired mine ? new Claim.Acquired(mine.fence(), 1) : claim;
        }
    }

    static final class ReleasesWhatIsInDoubt extends BrokenStore {
        ReleasesWhatIsInDoubt(VirtualClock clock) {
            super(clock);
        }

        @Override
        public Claim claim(IdempotencyKey key, Fingerprint fingerprint, Duration lease) {
            Claim claim = super.claim(key, fingerprint, lease);
            if (claim instanceof Claim.InDoubt doubt) {
                super.settle(key, doubt.fence(), new Settlement.Released(doubt.failure(), Duration.ZERO));
                return super.claim(key, fingerprint, lease);
            }
            return claim;
        }
    }
}
