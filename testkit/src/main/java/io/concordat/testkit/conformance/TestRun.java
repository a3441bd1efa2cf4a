package io.concordat.testkit.conformance;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came out of one test of a kit.
 *
 * @param name the test
 * @param result what came out
 * @param reason the first line of why it failed or was skipped; null when it passed
 */
public record TestRun(String name, Result result, @Nullable String reason) {

    /** What came out of a test, or of all tests of a promise. */
    public enum Result {
        /** The promise is kept, as far as tests can show. */
        PASSED,
        /** The promise is broken. */
        FAILED,
        /** Not tested, or not wholly. */
        SKIPPED
    }

    /** Refuses missing parts. */
    public TestRun {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(result, "result");
    }

    static TestRun passed(String name) {
        return new TestRun(name, Result.PASSED, null);
    }

    static TestRun failed(String name, @Nullable Throwable cause) {
        return new TestRun(name, Result.FAILED, firstLine(cause));
    }

    static TestRun skipped(String name, @Nullable Throwable cause) {
        return new TestRun(name, Result.SKIPPED, firstLine(cause));
    }

    private static String firstLine(@Nullable Throwable cause) {
        String message = cause == null ? null : cause.getMessage();
        return message == null
                ? "no reason given"
                : message.strip()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .findFirst()
                        .orElse("no reason given");
    }
}
