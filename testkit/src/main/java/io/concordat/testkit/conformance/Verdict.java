package io.concordat.testkit.conformance;

import io.concordat.testkit.conformance.TestRun.Result;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the tests say about one promise.
 *
 * @param number the promise
 * @param text its words
 * @param untestable why no test can show whether it is kept; empty when tests can
 * @param tests its tests, in the order of their names
 */
public record Verdict(String number, String text, String untestable, List<TestRun> tests) {

    /** Copies the list. */
    public Verdict {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(untestable, "untestable");
        tests = List.copyOf(tests);
    }

    /** Failed if one test failed; else skipped if one was, or there is none; else passed. */
    public Result result() {
        if (any(Result.FAILED)) {
            return Result.FAILED;
        }
        return tests.isEmpty() || any(Result.SKIPPED) ? Result.SKIPPED : Result.PASSED;
    }

    /** Why it failed or was skipped; empty when it passed. */
    public String reason() {
        if (tests.isEmpty()) {
            return untestable.isEmpty() ? "no test of this promise ran" : "not testable from outside: " + untestable;
        }
        Result result = result();
        return tests.stream()
                .filter(test -> test.result() == result)
                .flatMap(test -> Stream.ofNullable(test.reason()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private boolean any(Result result) {
        return tests.stream().anyMatch(test -> test.result() == result);
    }
}
