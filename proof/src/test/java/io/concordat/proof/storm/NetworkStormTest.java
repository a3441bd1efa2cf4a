package io.concordat.proof.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** T4, T5: replies are lost, and the network is. */
class NetworkStormTest {

    private static final StormPostgres POSTGRES = StormPostgres.shared();

    private static final int TIMEOUT_SECONDS = Scale.of(5, 2);
    private static final int HOLE_MILLIS = Scale.of(30_000, 3_000);
    private static final int CUT_MILLIS = Scale.of(5_000, 1_000);

    private static Storm storm(Mode mode, int orders, FlakyProxy proxy) {
        String database = POSTGRES.freshDatabase();
        return Storm.of(mode, orders, POSTGRES.url(database))
                .through(StormPostgres.url(proxy.port(), database) + "&connectTimeout=" + TIMEOUT_SECONDS
                        + "&socketTimeout=" + TIMEOUT_SECONDS + "&loginTimeout=" + TIMEOUT_SECONDS);
    }

    private static Disturbance replies(FlakyProxy proxy, int wanted) {
        return new Disturbance(wanted) {
            @Override
            int done() {
                return proxy.dropped();
            }

            @Override
            void tick(Broker broker, long nowMillis) {}
        };
    }

    static Stream<Mode> aReplyToACommitThatIsLostIsAskedForAndNeverTakenForAFailure() {
        return Scale.modes(Mode.INBOX, Mode.STATEMENT, Mode.LEASED);
    }

    @ParameterizedTest
    @MethodSource
    void aReplyToACommitThatIsLostIsAskedForAndNeverTakenForAFailure(Mode mode) throws IOException {
        // the commit of a single statement has no reply but that of the statement
        Predicate<String> commits = mode == Mode.INBOX || mode == Mode.BATCH
                ? "COMMIT"::equals
                : tag -> tag.startsWith("SELECT 1") || tag.startsWith("INSERT 0 1") || "UPDATE 1".equals(tag);
        try (FlakyProxy proxy = new FlakyProxy(POSTGRES.port()).dropRepliesTo(commits, mode == Mode.BATCH ? 3 : 20)) {
            Storm storm = storm(mode, Scale.of(10_000, 300), proxy);
            Tally tally = Broker.run(storm, replies(proxy, Scale.of(100, 5)));
            Scale.report("T4 | " + mode + " | replies lost " + proxy.dropped());
            DeliveryStormTest.nothingIsWrong(Auditor.audit("T4", storm, tally), storm);
            assertThat(proxy.dropped()).isGreaterThanOrEqualTo(Scale.of(100, 5));
        }
    }

    static Stream<Mode> aNetworkThatIsCutOrSilentOrSlowLosesAndDoublesNothing() {
        return Scale.modes(Mode.BATCH, Mode.LEASED);
    }

    @ParameterizedTest
    @MethodSource
    void aNetworkThatIsCutOrSilentOrSlowLosesAndDoublesNothing(Mode mode) throws IOException {
        try (FlakyProxy proxy = new FlakyProxy(POSTGRES.port()).jitter(Scale.of(5, 1))) {
            Storm storm = storm(mode, Scale.of(5_000, 100), proxy);
            Tally tally = Broker.run(storm, new BadWeather(proxy, Scale.of(8, 4)));
            DeliveryStormTest.nothingIsWrong(Auditor.audit("T5", storm, tally), storm);
            assertThat(tally.longestWaitMillis)
                    .as("the longest anybody waited for a connection or a statement")
                    .isLessThan(TIMEOUT_SECONDS * 1_000L + 1_000);
        }
    }

    /** Cut, cut one way, the other way, a black hole; and again. */
    private static final class BadWeather extends Disturbance {

        private final FlakyProxy proxy;
        private final List<FlakyProxy.Weather> kinds = List.of(
                FlakyProxy.Weather.CLEAR,
                FlakyProxy.Weather.TO_SERVER_CUT,
                FlakyProxy.Weather.TO_CLIENT_CUT,
                FlakyProxy.Weather.BLACK_HOLE);
        private long next;
        private boolean bad;

        BadWeather(FlakyProxy proxy, int wanted) {
            super(wanted);
            this.proxy = proxy;
        }

        @Override
        void tick(Broker broker, long nowMillis) {
            if (next == 0) {
                next = nowMillis + 1_000;
            } else if (nowMillis >= next && bad) {
                proxy.weather(FlakyProxy.Weather.CLEAR);
                bad = false;
                happened();
                next = nowMillis + 500;
            } else if (nowMillis >= next && done() < wanted()) {
                begin(kinds.get(done() % kinds.size()), nowMillis);
            }
        }

        private void begin(FlakyProxy.Weather kind, long nowMillis) {
            if (kind == FlakyProxy.Weather.CLEAR) {
                proxy.cutAll();
            } else {
                proxy.weather(kind);
            }
            bad = true;
            int lasts = kind == FlakyProxy.Weather.BLACK_HOLE ? HOLE_MILLIS : CUT_MILLIS;
            next = nowMillis + (kind == FlakyProxy.Weather.CLEAR ? 0 : lasts);
        }
    }
}
