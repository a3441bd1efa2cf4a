package io.concordat.proof.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.concordat.idempotency.jdbc.Sql;
import io.concordat.proof.storm.Auditor.Audit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** T1, T2, T3: every order comes five times, and workers and database die. */
class DeliveryStormTest {

    private static final StormPostgres POSTGRES = StormPostgres.shared();

    private static Storm storm(Mode mode, int orders) {
        return Storm.of(mode, orders, POSTGRES.url(POSTGRES.freshDatabase()));
    }

    static Stream<Mode> everyWay() {
        return Scale.modes(Mode.INBOX, Mode.STATEMENT, Mode.BATCH, Mode.LEASED);
    }

    static void nothingIsWrong(Audit audit, Storm storm) {
        assertThat(audit.findings()).isEmpty();
        assertThat(audit.effects()).isEqualTo(storm.orders());
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    void everyOrderDeliveredFiveTimesHasOneEffectAndOneAnswer(Mode mode) {
        Storm storm = storm(mode, Scale.of(10_000, 400));
        Tally tally = Broker.run(storm);
        nothingIsWrong(Auditor.audit("T1", storm, tally), storm);
        int executed =
                tally.executed.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(executed).isEqualTo(storm.orders());
        assertThat(tally.replayed).isEqualTo(storm.orders() * 4);
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    void workersThatDieAtAnyPointLoseAndDoubleNothing(Mode mode) {
        Storm storm = storm(mode, Scale.of(10_000, 300));
        int kills = Scale.of(50, 4);
        Disturbance random = new Kills(kills);
        Tally tally = Broker.runWithHalts(storm, random);
        nothingIsWrong(Auditor.audit("T2", storm, tally), storm);
        assertThat(tally.deaths()).isGreaterThanOrEqualTo(kills);
        if (Scale.FULL) {
            assertThat(tally.halts).containsOnlyKeys(mode.points());
        }
    }

    static Stream<Mode> aDatabaseThatCrashesLosesAndDoublesNothing() {
        return Scale.modes(Mode.INBOX, Mode.LEASED);
    }

    @ParameterizedTest
    @MethodSource
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

    static Stream<Arguments> holdsAtEveryIsolation() {
        List<String> isolations = List.of("read committed", "repeatable read", "serializable");
        return Scale.modes(Mode.INBOX, Mode.BATCH, Mode.LEASED)
                .flatMap(mode -> isolations.stream().map(isolation -> arguments(mode, isolation)))
                .filter(each -> Scale.FULL || each.get()[1].equals("repeatable read"));
    }

    @ParameterizedTest
    @MethodSource
    void holdsAtEveryIsolation(Mode mode, String isolation) throws SQLException {
        Storm plain = storm(mode, Scale.of(1_000, 80));
        Storm storm = plain.through(
                plain.url() + "&options=-c%20default_transaction_isolation=" + isolation.replace(" ", "%5C%20"));
        try (Connection connection = new Pool(storm.url(), 1).getConnection()) {
            assertThat(Sql.first(connection, "SHOW transaction_isolation", row -> row.getString(1)))
                    .hasValue(isolation);
        }
        Tally tally = Broker.run(storm);
        nothingIsWrong(Auditor.audit("T17 " + isolation, storm, tally), storm);
    }

    /** Counts all deaths, at named points and at random. */
    private static final class Kills extends Disturbance {

        private final Disturbance timed;
        private Broker broker;

        Kills(int wanted) {
            super(wanted);
            this.timed = Disturbance.every(500, Scale.of(2_000, 1_000), wanted, () -> broker.killOne());
        }

        @Override
        int done() {
            return broker == null ? 0 : broker.deaths();
        }

        @Override
        void tick(Broker current, long nowMillis) {
            broker = current;
            if (done() < wanted()) {
                timed.tick(current, nowMillis);
            }
        }
    }
}
