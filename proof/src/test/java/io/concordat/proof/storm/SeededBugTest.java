package io.concordat.proof.storm;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.proof.storm.Auditor.Audit;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The auditor finds what known mistakes lose and double; one that finds nothing would prove nothing. */
class SeededBugTest {

    private static final StormPostgres POSTGRES = StormPostgres.shared();

    private static Storm storm(Mode mode) {
        return Storm.of(mode, 100, POSTGRES.url(POSTGRES.freshDatabase()));
    }

    private static Audit audit(Storm storm, Disturbance... disturbances) {
        return Auditor.audit("seeded", storm, Broker.runWithHalts(storm, disturbances));
    }

    /** Holds deliveries back until a worker has died in the window. */
    private static Disturbance aDeath() {
        Broker[] seen = new Broker[1];
        return new Disturbance(1) {
            @Override
            int done() {
                return seen[0] == null ? 0 : seen[0].deaths();
            }

            @Override
            void tick(Broker broker, long nowMillis) {
                seen[0] = broker;
            }
        };
    }

    @Test
    void theMarkBeforeTheEffectInTwoCommitsLoses() {
        assertThat(audit(storm(Mode.EAGER), aDeath()).lost()).isPositive();
    }

    @Test
    void theEffectBeforeTheMarkDoubles() {
        assertThat(audit(storm(Mode.EFFECT_FIRST), aDeath()).doubled()).isPositive();
    }

    @Test
    void completionWithoutTheFenceDoublesAndWithItDoesNot() {
        assertThat(audit(storm(Mode.UNFENCED)).doubled()).isPositive();
        assertThat(audit(storm(Mode.FENCED)).doubled()).isZero();
    }

    @Test
    void leasesByTheClocksOfTheWorkersDoubleAndByThatOfTheDatabaseDoNot() {
        Duration off = Duration.ofMinutes(10);
        assertThat(audit(storm(Mode.JVM_CLOCK).clocksOff(off)).doubled()).isPositive();
        assertThat(audit(storm(Mode.DATABASE_CLOCK).clocksOff(off)).doubled()).isZero();
    }

    @Test
    void aCacheFilledBeforeTheCommitLoses() {
        assertThat(audit(storm(Mode.CACHE_FIRST)).lost()).isPositive();
    }
}
