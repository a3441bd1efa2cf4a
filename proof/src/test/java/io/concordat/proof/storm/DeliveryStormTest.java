package io.concordat.proof.storm;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.proof.storm.Auditor.Audit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** T1, T2, T3: every order comes five times, and workers and database die. */
class DeliveryStormTest {

    private static final StormPostgres POSTGRES = StormPostgres.shared();

    private static Storm storm(Mode mode, int orders) {
        return Storm.of(mode, orders, POSTGRES.url(POSTGRES.freshDatabase()));
    }

    static void nothingIsWrong(Audit audit, Storm storm) {
        assertThat(audit.findings()).isEmpty();
        assertThat(audit.effects()).isEqualTo(storm.orders());
    }

    @ParameterizedTest
    @EnumSource(names = {"INBOX", "STATEMENT", "BATCH", "LEASED"})
    void everyOrderDeliveredFiveTimesHasOneEffectAndOneAnswer(Mode mode) {
        Storm storm = storm(mode, Scale.of(10_000, 400));
        Tally tally = Broker.run(storm);
        nothingIsWrong(Auditor.audit("T1", storm, tally), storm);
        int executed = tally.executed.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(executed).isEqualTo(storm.orders());
        assertThat(tally.replayed).isEqualTo(storm.orders() * 4);
    }

    @ParameterizedTest
    @EnumSource(names = {"INBOX", "STATEMENT", "BATCH", "LEASED"})
    void workersThatDieAtAnyPointLoseAndDoubleNothing(Mode mode) {
        Storm storm = storm(mode, Scale.of(10_000, 300));
        int kills = Scale.of(25, 2);
        Broker[] seen = new Broker[1];
        Disturbance random = new Disturbance() {

            private final Disturbance timed =
                    Disturbance.every(500, Scale.of(2_000, 1_000), kills, () -> seen[0].killOne());

            @Override
            public int wanted() {
                return kills * 2;
            }

            @Override
            public int done() {
                return seen[0] == null ? 0 : seen[0].deaths();
            }

            @Override
            public void tick(Broker broker, long nowMillis) {
                seen[0] = broker;
                timed.tick(broker, nowMillis);
            }
        };
        Tally tally = Broker.runWithHalts(storm, random);
        nothingIsWrong(Auditor.audit("T2", storm, tally), storm);
        assertThat(tally.deaths()).isGreaterThanOrEqualTo(kills * 2);
        if (Scale.FULL) {
            assertThat(tally.halts).containsOnlyKeys(mode.points());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"INBOX", "STATEMENT", "BATCH", "LEASED"})
    void aDatabaseThatCrashesLosesAndDoublesNothing(Mode mode) {
        Storm storm = storm(mode, Scale.of(10_000, 200));
        String name = storm.url().replaceAll(".*/(\\w+)\\?.*", "$1");
        Disturbance crashes = Disturbance.every(300, 1_500, Scale.of(10, 1), () -> {
            POSTGRES.crashAndRestart();
            return true;
        });
        Disturbance backEnds = Disturbance.every(300, 1_500, Scale.of(10, 1), () -> POSTGRES.killBackEnd(name));
        Tally tally = Broker.run(storm, crashes, backEnds);
        Scale.report("T3 | " + mode + " | crashes " + crashes.done() + " | back ends killed " + backEnds.done());
        nothingIsWrong(Auditor.audit("T3", storm, tally), storm);
        assertThat(crashes.done()).isGreaterThanOrEqualTo(crashes.wanted());
    }
}
