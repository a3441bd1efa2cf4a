package io.concordat.idempotency.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.idempotency.deadletter.DeadLetter;
import io.concordat.idempotency.deadletter.JdbcDeadLetters;
import io.concordat.idempotency.deadletter.Letter;
import io.concordat.idempotency.deadletter.LetterFilter;
import io.concordat.idempotency.deadletter.LetterLimits;
import io.concordat.idempotency.deadletter.Payload;
import io.concordat.idempotency.deadletter.ReceivedMessage;
import io.concordat.idempotency.jdbc.Databases;
import io.concordat.idempotency.sequence.Pool;
import io.concordat.idempotency.sequence.SequenceKey;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * One message in a hundred always fails and two fail three times: the dead letters are exactly those that always fail and
 * what follows them in their sequences; mended and replayed, everything was applied once and in order. 2,000 messages,
 * 20,000 with {@code concordat.storm=full}.
 */
class PoisonStormTest {

    private static final int MESSAGES = "full".equals(System.getProperty("concordat.storm")) ? 20_000 : 2_000;
    private static final int SEQUENCES = MESSAGES / 20 - 3;
    private static final int ATTEMPTS = 5;

    private final Pool pool = Pool.on(Databases.POSTGRESQL);
    private final JdbcDeadLetters letters = JdbcDeadLetters.of(pool, new LetterLimits(SEQUENCES, 30, 1));
    private final Map<Integer, Integer> failures = new HashMap<>();
    private final List<Integer> applied = new ArrayList<>();
    private boolean mended;

    @Test
    void parksExactlyThePoisonAndItsSuccessorsAndReplaysThemInOrder() {
        for (int i = 0; i < MESSAGES; i++) {
            receive(message(i));
        }
        Set<Integer> expected = poisonAndSuccessors();
        assertThat(expected.size()).isGreaterThan(MESSAGES / 100);
        assertThat(parked()).isEqualTo(expected);
        assertThat(applied).hasSize(MESSAGES - expected.size());

        mended = true;
        ReplayDesk desk = ReplayDesk.on(pool, letters, message -> apply(number(message.received())))
                .build();
        ReplayPlan plan = desk.plan(
                Selection.letters(LetterFilter.all().limit(MESSAGES)),
                ReplayOptions.by("ada", "mapping mended").atMostPerSecond(1_000_000));
        ReplayReport report = desk.run(plan, ReplayMode.EXECUTE);
        assertThat(report.count(ReplayReport.Outcome.REPLAYED)).isEqualTo(expected.size());
        assertThat(letters.count(LetterFilter.all())).isZero();
        assertThat(applied).hasSize(MESSAGES).doesNotHaveDuplicates();
        assertInOrder();
        assertThat(letters.audit().ofRun(report.run())).hasSize(expected.size());
    }

    /** Messages of a sequence follow each other in steps of the number of sequences. */
    private void assertInOrder() {
        int[] last = new int[SEQUENCES];
        Arrays.fill(last, -1);
        for (int number : applied) {
            assertThat(number).isGreaterThan(last[number % SEQUENCES]);
            last[number % SEQUENCES] = number;
        }
    }

    private static boolean isPoison(int number) {
        return number % 100 == 17;
    }

    private static boolean isShaky(int number) {
        return number % 100 == 3 || number % 100 == 71;
    }

    private static Set<Integer> poisonAndSuccessors() {
        Set<Integer> blocked = new HashSet<>();
        Set<Integer> expected = new TreeSet<>();
        for (int i = 0; i < MESSAGES; i++) {
            if (isPoison(i) || blocked.contains(i % SEQUENCES)) {
                blocked.add(i % SEQUENCES);
                expected.add(i);
            }
        }
        return expected;
    }

    private Set<Integer> parked() {
        Set<Integer> numbers = new TreeSet<>();
        for (DeadLetter letter : letters.find(LetterFilter.all().limit(MESSAGES))) {
            int number = number(letter.message());
            numbers.add(number);
            assertThat(letter.letter().attempts()).isEqualTo(letter.successor() ? 0 : ATTEMPTS);
            assertThat(letter.successor() || isPoison(number)).isTrue();
        }
        return numbers;
    }

    private static ReceivedMessage message(int number) {
        IdempotencyKey key = IdempotencyKey.of("stock.apply", "m-" + number);
        return ReceivedMessage.of(key, "stock.moved", 1, Payload.of(Integer.toString(number)))
                .at(SequenceKey.of("stock", "item-" + number % SEQUENCES), 0);
    }

    private static int number(ReceivedMessage message) {
        return Integer.parseInt(message.payload().text());
    }

    /** A consumer as the documentation shows it, of messages without versions. */
    private void receive(ReceivedMessage message) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            int tried = attempt;
            try {
                pool.transaction(transaction -> {
                    if (letters.parkIfBlocked(transaction, message).isEmpty()) {
                        apply(number(message));
                    }
                    return true;
                });
                return;
            } catch (CallFailedException e) {
                if (attempt == ATTEMPTS) {
                    pool.transaction(transaction ->
                            letters.park(transaction, Letter.of(message, e.failure(), "stock-team", tried)));
                }
            }
        }
    }

    private void apply(int number) {
        int before = failures.getOrDefault(number, 0);
        if (!mended && (isPoison(number) || (isShaky(number) && before < 3))) {
            failures.put(number, before + 1);
            throw new CallFailedException(new Failure.Transient("the projection fails"));
        }
        applied.add(number);
    }
}
