package com.acme.concordat.http;

import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.Failure.Rejected.Reason;
import io.concordat.model.rule.Violation;
import io.concordat.model.value.Code;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;

/** What Acme's failures and those of the line mean to a caller. */
final class Failures {

    /** The list Acme's problem codes are of. */
    static final String PROBLEM_LIST = "urn:acme:problem";

    /** How long to wait when Acme asks for less and does not say how long. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Clock clock;

    Failures(Clock clock) {
        this.clock = clock;
    }

    /** What an answer means that is not a good one. */
    CallFailedException of(Answer answer, Nature nature) {
        Problems problems = answer.problems();
        String detail = answer.doing() + ": Acme answered " + answer.status() + ", " + problems.codeOrNone();
        return new CallFailedException(
                switch (answer.status()) {
                    case 400 -> new Failure.ContractMismatch(detail, List.of(mismatch(problems)));
                    case 401, 403 -> new Failure.Unauthorised(detail);
                    case 404, 410 -> new Failure.NotFound(detail);
                    case 405, 501 -> new Failure.Unsupported(detail);
                    case 409 -> new Failure.Conflict(detail, null, problems.orderRev());
                    case 422 -> new Failure.Rejected(detail, reasons(problems));
                    case 429 -> new Failure.Throttled(detail, pause(answer));
                    default -> unclear(detail, problems, nature);
                });
    }

    /** Only Acme itself can say that it took nothing; a gateway on the way that says 503 cannot know. */
    private static Failure unclear(String detail, Problems problems, Nature nature) {
        boolean nothingHappened = nature == Nature.QUESTION || "BUSY".equals(problems.code());
        return nothingHappened ? new Failure.Transient(detail) : new Failure.OutcomeUnknown(detail);
    }

    /** What it means that there was no answer. */
    static CallFailedException of(IOException lost, String doing, Nature nature) {
        String found = lost.getClass().getSimpleName();
        if (lost instanceof ConnectException
                || lost instanceof HttpConnectTimeoutException
                || lost instanceof SSLHandshakeException) {
            return new CallFailedException(
                    new Failure.Transient(doing + ": no connection, nothing was sent; found " + found), lost);
        }
        return unanswered(doing, "the line broke, found " + found, nature, lost);
    }

    static CallFailedException unanswered(String doing, String found, Nature nature, Exception cause) {
        String detail = doing + ": sent and not answered, " + found;
        Failure failure =
                nature == Nature.QUESTION ? new Failure.Transient(detail) : new Failure.OutcomeUnknown(detail);
        return new CallFailedException(failure, cause);
    }

    private static Violation mismatch(Problems problems) {
        return new Violation("acme", "", problems.codeOrNone(), "a request as Acme documents it; mend the mapping");
    }

    private static List<Reason> reasons(Problems problems) {
        if (problems.all().isEmpty()) {
            return List.of(new Reason(Code.of(problems.codeOrNone(), PROBLEM_LIST), null, null));
        }
        return problems.all().stream()
                .map(it -> new Reason(Code.of(it.code(), PROBLEM_LIST), it.yourRow(), it.text()))
                .toList();
    }

    /** Seconds or a date (RFC 9110, 10.2.3). */
    private Duration pause(Answer answer) {
        String text = answer.retryAfter().orElse("");
        if (text.matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(clock.instant(), until);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException e) {
            return PAUSE;
        }
    }
}
