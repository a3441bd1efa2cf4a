package io.concordat.idempotency.seen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.concordat.idempotency.MovableClock;
import io.concordat.idempotency.store.LeaseLostException;
import io.concordat.model.call.IdempotencyKey;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeenSetTest {

    private static final IdempotencyKey KEY = IdempotencyKey.of("inbox", "4711");
    private static final Duration RETENTION = Duration.ofDays(8);
    private static final Duration GENERATION = Duration.ofDays(1);
    private static final Duration TOLERANCE = Duration.ofMinutes(1);
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final MovableClock clock = new MovableClock();
    private final Instant start = clock.instant();
    private final SeenSet set = ofCapacity(3);

    private SeenSet ofCapacity(long capacity) {
        return SeenSet.builder(clock, capacity)
                .retention(RETENTION)
                .clockTolerance(TOLERANCE)
                .lease(LEASE)
                .build();
    }

    private static IdempotencyKey key(int number) {
        return IdempotencyKey.of("inbox", "message " + number);
    }

    private Sighting claim() {
        return set.claim(KEY, start);
    }

    private void see(IdempotencyKey key) {
        assertThat(set.claim(key, clock.instant())).isEqualTo(new Sighting.First(1));
        set.complete(key, 1);
    }

    @Test
    void isFirstThenInProgressThenSeen() {
        assertThat(claim()).isEqualTo(new Sighting.First(1));
        assertThat(claim()).isEqualTo(new Sighting.InProgress(start.plus(LEASE)));
        assertThat(set.hasSeen(KEY)).isFalse();
        assertThat(set.inProgress()).isEqualTo(1);

        clock.advance(Duration.ofSeconds(10));
        set.complete(KEY, 1);

        assertThat(claim()).isEqualTo(new Sighting.Seen(start.plusSeconds(10)));
        assertThat(set.hasSeen(KEY)).isTrue();
        assertThat(set.inProgress()).isZero();
        assertThat(set.size()).isEqualTo(1);
    }

    @Test
    void isFirstAgainAfterARelease() {
        claim();
        set.release(KEY, 1);

        assertThat(set.hasSeen(KEY)).isFalse();
        assertThat(claim()).isEqualTo(new Sighting.First(2));
        assertThat(set.inProgress()).isEqualTo(1);
        assertThat(set.size()).isEqualTo(1);
    }

    @Test
    void takesASilentOwnerOverAndFencesIt() {
        claim();
        clock.advance(LEASE);

        assertThat(claim()).isEqualTo(new Sighting.First(2));
        assertThatExceptionOfType(LeaseLostException.class)
                .isThrownBy(() -> set.complete(KEY, 1))
                .withMessageStartingWith("cannot complete the work of inbox:4711 under fence 1");
        assertThatExceptionOfType(LeaseLostException.class)
                .isThrownBy(() -> set.release(KEY, 1))
                .withMessageStartingWith("cannot release the work of inbox:4711 under fence 1");
        set.complete(KEY, 2);
        assertThat(set.inProgress()).isZero();
    }

    @Test
    void letsAnOwnerFinishLateWhomNobodyTookOver() {
        claim();
        clock.advance(LEASE.multipliedBy(2));
        set.complete(KEY, 1);

        assertThat(set.hasSeen(KEY)).isTrue();
    }

    @Test
    void settlesOnceOnly() {
        claim();
        set.complete(KEY, 1);

        assertThatExceptionOfType(LeaseLostException.class).isThrownBy(() -> set.release(KEY, 1));
        assertThatExceptionOfType(LeaseLostException.class).isThrownBy(() -> set.complete(KEY, 1));
        assertThatExceptionOfType(LeaseLostException.class).isThrownBy(() -> set.complete(key(9), 1));
        assertThat(set.hasSeen(KEY)).isTrue();
    }

    @Test
    void forgetsTheDoneByGenerationsAndSaysSo() {
        see(KEY);
        clock.advance(RETENTION);
        assertThat(claim()).isInstanceOf(Sighting.Seen.class);

        clock.advance(GENERATION);
        Instant watermark = set.watermark();
        assertThat(watermark)
                .isAfter(start)
                .isBefore(clock.instant().minus(RETENTION).plus(GENERATION));
        assertThat(claim()).isEqualTo(new Sighting.Expired(watermark));
        assertThat(set.claim(KEY, watermark.minusMillis(1))).isInstanceOf(Sighting.Expired.class);
        assertThat(set.claim(KEY, watermark)).isInstanceOf(Sighting.First.class);
        assertThat(set.size()).isEqualTo(1);
    }

    /** The clock that dated the message was ahead, so the message is younger than its own settlement. */
    @Test
    void neverTakesAForgottenKeyForNewThoughItsClockWasAhead() {
        Instant ahead = start.plus(TOLERANCE);
        set.claim(KEY, ahead);
        set.complete(KEY, 1);

        for (int minutes = 0; minutes < 20 * 24 * 60; minutes += 7) {
            clock.advance(Duration.ofMinutes(7));
            assertThat(set.claim(KEY, ahead)).isNotInstanceOf(Sighting.First.class);
        }
        assertThat(set.claim(KEY, ahead)).isInstanceOf(Sighting.Expired.class);
    }

    @Test
    void neverForgetsWhatIsInProgress() {
        claim();
        clock.advance(RETENTION.multipliedBy(10));

        assertThat(set.claim(KEY, start)).isEqualTo(new Sighting.First(2));
        clock.advance(RETENTION.multipliedBy(10));
        set.complete(KEY, 2);
        assertThat(set.hasSeen(KEY)).isTrue();
    }

    @Test
    void forgetsAReleasedKeyToo() {
        claim();
        set.release(KEY, 1);
        clock.advance(RETENTION.plus(GENERATION));

        assertThat(claim()).isInstanceOf(Sighting.Expired.class);
        assertThat(set.size()).isZero();
    }

    @Test
    void refusesANewKeyRatherThanForgetOneInProgress() {
        for (int number = 0; number < 3; number++) {
            set.claim(key(number), start);
        }

        assertThatExceptionOfType(SeenSetFullException.class)
                .isThrownBy(() -> set.claim(key(3), start))
                .withMessage(
                        "cannot take another key: all 3 places are taken, 3 by keys in progress, the others by keys"
                                + " settled within the retention of PT192H; settle what is in progress, choose a larger capacity"
                                + " or a shorter retention, or forget earlier");
        assertThat(set.claim(key(0), start)).isInstanceOf(Sighting.InProgress.class);
        clock.advance(LEASE);
        assertThat(set.claim(key(1), start)).isEqualTo(new Sighting.First(2));
        assertThat(set.size()).isEqualTo(3);
    }

    @Test
    void refusesANewKeyRatherThanForgetOneWithinItsRetention() {
        for (int number = 0; number < 3; number++) {
            see(key(number));
        }
        clock.advance(RETENTION);

        assertThatExceptionOfType(SeenSetFullException.class).isThrownBy(() -> set.claim(key(3), clock.instant()));
        clock.advance(GENERATION);
        assertThat(set.claim(key(3), clock.instant())).isEqualTo(new Sighting.First(1));
        assertThat(set.size()).isEqualTo(1);
    }

    @Test
    void findsRoomInOtherStripesBeforeItRefuses() {
        SeenSet striped = SeenSet.builder(clock, 8_192)
                .retention(RETENTION)
                .clockTolerance(TOLERANCE)
                .build(2, 1, 2);
        IntStream.iterate(0, number -> number + 1)
                .mapToObj(SeenSetTest::key)
                .filter(key -> !isInSecondStripe(key))
                .limit(8_192)
                .forEach(key -> {
                    striped.claim(key, start);
                    striped.complete(key, 1);
                });
        IdempotencyKey other = IntStream.iterate(0, number -> number + 1)
                .mapToObj(SeenSetTest::key)
                .filter(SeenSetTest::isInSecondStripe)
                .findFirst()
                .orElseThrow();
        assertThatExceptionOfType(SeenSetFullException.class).isThrownBy(() -> striped.claim(other, start));
        clock.advance(RETENTION.plus(GENERATION));

        assertThat(striped.claim(other, clock.instant())).isEqualTo(new Sighting.First(1));
        assertThat(striped.size()).isEqualTo(1);
        assertThat(striped.bytes()).isLessThan(10_000);
    }

    private static boolean isInSecondStripe(IdempotencyKey key) {
        return (SipHash.of(key, 1, 2).low() & 1) == 1;
    }

    @Test
    void forgetsEarlierWhenAskedAndRaisesTheWatermark() {
        see(key(0));
        clock.advance(Duration.ofHours(1));
        see(key(1));
        set.forgetBefore(clock.instant());

        assertThat(set.claim(key(0), start)).isEqualTo(new Sighting.Expired(set.watermark()));
        assertThat(set.hasSeen(key(1))).isTrue();
        assertThat(set.watermark()).isEqualTo(clock.instant().plus(TOLERANCE));
        set.forgetBefore(start);
        assertThat(set.watermark()).isEqualTo(clock.instant().plus(TOLERANCE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> set.forgetBefore(clock.instant().plusMillis(1)))
                .withMessageContaining("yet to come");
    }

    @Test
    void refusesATimeTooFarAhead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> set.claim(KEY, start.plus(TOLERANCE).plusMillis(1)))
                .withMessageContaining("later than now")
                .withMessageNotContaining("4711");
        assertThat(set.size()).isZero();
    }

    /** A clock that steps back must not date a settlement before the message. */
    @Test
    void isNotMisledByAClockThatStepsBack() {
        set.claim(KEY, start);
        clock.advance(RETENTION.negated());
        set.complete(KEY, 1);

        assertThat(set.claim(KEY, start)).isEqualTo(new Sighting.Seen(start));
    }

    @Test
    void givesUpOnAKeyThatFailedAMillionTimes() {
        for (int fence = 1; fence <= PackedState.MAX_FENCE; fence++) {
            claim();
            set.release(KEY, fence);
        }

        assertThatIllegalStateException().isThrownBy(this::claim).withMessageContaining("needs somebody to look at it");
    }

    @Test
    void refusesSettingsThatCannotWork() {
        SeenSet.Builder builder = SeenSet.builder(clock, 10);

        assertThatIllegalArgumentException().isThrownBy(() -> builder.retention(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.lease(Duration.ofNanos(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        builder.retention(TOLERANCE).clockTolerance(TOLERANCE).build())
                .withMessageContaining("tolerance < retention");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeenSet.builder(clock, 0).build());
    }

    @Test
    void takesAtMost32BytesAKeyAtEverySize() {
        SeenSet large = ofCapacity(400_000);
        for (int number = 1; number <= 400_000; number++) {
            large.claim(key(number), start);
            if (number >= 200_000 && number % 1_000 == 0) {
                assertThat(large.bytes()).as("bytes of %s keys", number).isLessThanOrEqualTo(32L * number);
            }
        }
    }
}
