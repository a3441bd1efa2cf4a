package io.concordat.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.party.Contact;
import io.concordat.model.value.Code;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A document's confidential value is a marker; whatever happens to the effect, no log line and no message holds it. */
class ConfidentialLogTest {

    private static final String MARKER = "QZX12345";
    private static final Contact PAYLOAD = new Contact(Code.of("BUYER"), MARKER, MARKER, MARKER);

    private final List<String> lines = new ArrayList<>();
    private final Logger logger = Logger.getLogger("");
    private final Level level = logger.getLevel();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(new SimpleFormatter().format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        handler.setLevel(Level.ALL);
        logger.addHandler(handler);
        logger.setLevel(Level.ALL);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(handler);
        logger.setLevel(level);
    }

    @Test
    void holdsNothingOfAnExceptionTheEffectEndedWith() {
        Fixture f = new Fixture();
        Effect<String> failing = call -> {
            throw new IllegalStateException("cannot deliver to " + PAYLOAD.name(), new RuntimeException(MARKER));
        };

        Outcome<String> outcome = f.once.execute(Fixture.KEY, PAYLOAD, failing);

        assertSilent(outcome.toString());
        assertSilent(text(catchThrowable(outcome::orThrow)));
        assertThat(lines).anyMatch(line -> line.contains("failed unexpectedly") && line.contains("RuntimeException"));
    }

    @Test
    void holdsNothingOfAnExceptionTheProbeEndedWith() {
        Fixture f = new Fixture();
        f.store.claim(
                Fixture.KEY,
                io.concordat.idempotency.fingerprint.Fingerprinter.canonical().of(PAYLOAD),
                Fixture.LEASE);
        f.store.markEffect(Fixture.KEY, 1, Fixture.LEASE);
        f.clock.advance(Fixture.LEASE.plusSeconds(1));

        Outcome<String> outcome = f.once.execute(Fixture.KEY, PAYLOAD, call -> "done", call -> {
            throw new IllegalStateException(MARKER);
        });

        assertSilent(outcome.toString());
        assertThat(lines).anyMatch(line -> line.contains("probe of"));
    }

    @Test
    void holdsNothingOfAnExceptionOfAListener() {
        Fixture f = new Fixture();
        IdempotentExecutor once = f.builder()
                .listener(event -> {
                    throw new IllegalStateException(MARKER);
                })
                .build();

        assertSilent(once.execute(Fixture.KEY, PAYLOAD, call -> "done").toString());
        assertThat(lines).anyMatch(line -> line.contains("listener failed"));
    }

    @Test
    void holdsNothingOfTheWordsAnotherSystemRejectedWith() {
        Fixture f = new Fixture();
        Failure refusal = new Failure.Rejected(
                "not taken", List.of(new Failure.Rejected.Reason(Code.of("NAME"), null, "unknown: " + MARKER)));

        Outcome<String> outcome = f.once.execute(Fixture.KEY, PAYLOAD, call -> {
            throw new CallFailedException(refusal);
        });

        assertSilent(outcome.toString());
        assertSilent(text(catchThrowable(outcome::orThrow)));
        assertThat(lines).isNotEmpty();
    }

    private void assertSilent(String text) {
        assertThat(text).doesNotContain(MARKER);
        assertThat(lines).noneMatch(line -> line.contains(MARKER));
    }

    private static String text(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
