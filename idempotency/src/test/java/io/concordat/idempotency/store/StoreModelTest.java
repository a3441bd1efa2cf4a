package io.concordat.idempotency.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.idempotency.MovableClock;
import io.concordat.idempotency.fingerprint.Fingerprint;
import io.concordat.idempotency.fingerprint.Fingerprinter;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** The store against the simplest machine that has the states of {@link IdempotencyStore}, over random histories. */
class StoreModelTest {

    private static final IdempotencyKey KEY = IdempotencyKey.of("model", "1");
    private static final Failure FAILURE = new Failure.Transient("down");
    private static final int LEASE = 10;

    private enum Act {
        CLAIM,
        CLAIM_OTHER,
        MARK,
        COMPLETE,
        REFUSE,
        RELEASE,
        DOUBT,
        WAIT
    }

    /** @param back how far the shown fence lies behind the newest one, or how long to wait */
    private record Step(Act act, int back) {}

    @Property(tries = 5_000)
    void behavesLikeTheModel(@ForAll("histories") List<Step> history) {
        Model model = new Model();
        Real real = new Real();
        for (Step step : history) {
            String expected = model.take(step);
            long fenceBefore = real.newest;

            assertThat(real.take(step)).as("%s in %s", step, history).isEqualTo(expected);
            assertThat(real.newest).isGreaterThanOrEqualTo(fenceBefore);
        }
        Statistics.collect(model.state);
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<Act> acts = Arbitraries.frequency(
                Tuple.of(6, Act.CLAIM),
                Tuple.of(1, Act.CLAIM_OTHER),
                Tuple.of(3, Act.MARK),
                Tuple.of(1, Act.COMPLETE),
                Tuple.of(1, Act.REFUSE),
                Tuple.of(2, Act.RELEASE),
                Tuple.of(1, Act.DOUBT),
                Tuple.of(5, Act.WAIT));
        Arbitrary<Integer> back = Arbitraries.of(0, 0, 0, 1, 2, -1);
        return Combinators.combine(acts, back).as(Step::new).list().ofMaxSize(30);
    }

    /** How long a step waits: a little, or past the lease. */
    private static int seconds(Step step) {
        return step.back() == 0 ? LEASE : 3;
    }

    private static final class Model {

        String state = "ABSENT";
        boolean marked;
        long fence;
        int attempts;
        int now;
        int until;

        String take(Step step) {
            return switch (step.act()) {
                case CLAIM -> claim();
                case CLAIM_OTHER -> state.equals("ABSENT") ? claim() : "MISMATCH";
                case MARK -> mark(fence - step.back());
                case COMPLETE -> settle(fence - step.back(), "COMPLETED");
                case REFUSE -> settle(fence - step.back(), "REFUSED");
                case RELEASE -> settle(fence - step.back(), "RELEASED");
                case DOUBT -> settle(fence - step.back(), "IN_DOUBT");
                case WAIT -> "at " + (now += seconds(step));
            };
        }

        private String claim() {
            boolean over = state.equals("IN_PROGRESS") && now >= until;
            if (over && marked) {
                state = "IN_DOUBT";
            } else if (over || state.equals("ABSENT") || state.equals("RELEASED")) {
                state = "IN_PROGRESS";
                marked = false;
                fence++;
                attempts++;
                until = now + LEASE;
                return "ACQUIRED " + fence + " " + attempts;
            }
            return state;
        }

        private String mark(long shown) {
            if (shown != fence || !state.equals("IN_PROGRESS")) {
                return "LOST";
            }
            marked = true;
            until = now + LEASE;
            return "OK";
        }

        private String settle(long shown, String next) {
            if (shown != fence || !(state.equals("IN_PROGRESS") || state.equals("IN_DOUBT"))) {
                return "LOST";
            }
            state = next;
            return "OK";
        }
    }

    private static final class Real {

        private static final Fingerprint PRINT = Fingerprinter.canonical().of("payload");
        private static final Fingerprint OTHER = Fingerprinter.canonical().of("other");

        private final MovableClock clock = new MovableClock();
        private final IdempotencyStore store = new InMemoryIdempotencyStore(clock);
        private boolean otherFirst;
        private int now;
        long newest;

        String take(Step step) {
            long shown = newest - step.back();
            return switch (step.act()) {
                case CLAIM -> claim(otherFirst ? OTHER : PRINT);
                case CLAIM_OTHER -> claimOther();
                case MARK -> attempt(() -> store.markEffect(KEY, shown, Duration.ofSeconds(LEASE)));
                case COMPLETE -> settle(shown, new Settlement.Completed("result"));
                case REFUSE -> settle(shown, new Settlement.Refused(FAILURE));
                case RELEASE -> settle(shown, new Settlement.Released(FAILURE, Duration.ZERO));
                case DOUBT -> settle(shown, new Settlement.Undecided(FAILURE));
                case WAIT -> {
                    clock.advance(Duration.ofSeconds(seconds(step)));
                    yield "at " + (now += seconds(step));
                }
            };
        }

        private String claimOther() {
            if (newest == 0) {
                otherFirst = true;
                return claim(OTHER);
            }
            return claim(otherFirst ? PRINT : OTHER);
        }

        private String claim(Fingerprint print) {
            Claim claim = store.claim(KEY, print, Duration.ofSeconds(LEASE));
            if (claim instanceof Claim.Acquired acquired) {
                newest = acquired.fence();
                return "ACQUIRED " + acquired.fence() + " " + acquired.attempt();
            } else if (claim instanceof Claim.Held) {
                return "IN_PROGRESS";
            } else if (claim instanceof Claim.InDoubt doubt) {
                assertThat(doubt.fence()).isEqualTo(newest);
                return "IN_DOUBT";
            } else if (claim instanceof Claim.Completed) {
                return "COMPLETED";
            }
            return claim instanceof Claim.Refused ? "REFUSED" : "MISMATCH";
        }

        private String settle(long fence, Settlement settlement) {
            return attempt(() -> store.settle(KEY, fence, settlement));
        }

        private static String attempt(Runnable transition) {
            try {
                transition.run();
                return "OK";
            } catch (LeaseLostException e) {
                return "LOST";
            }
        }
    }
}
