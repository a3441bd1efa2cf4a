package io.concordat.model.call;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.rule.Violation;
import io.concordat.model.value.Code;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a call to another system did not succeed. A closed set: see {@link FailureKind} for what a caller does with each.
 *
 * <p>Texts say what was being done and what was found; they carry nothing personal and no secret. Immutable.
 */
public sealed interface Failure {

    /** What a caller acts on. */
    FailureKind kind();

    /** What was being done and what was found, for people. */
    String detail();

    /** Nothing happened; the same call may succeed later. */
    record Transient(String detail) implements Failure {
        @Override
        public FailureKind kind() {
            return FailureKind.TRANSIENT;
        }
    }

    /**
     * Nothing happened; the system asks for less.
     *
     * @param retryAfter how long to wait at least
     */
    record Throttled(String detail, Duration retryAfter) implements Failure {
        @Override
        public FailureKind kind() {
            return FailureKind.THROTTLED;
        }
    }

    /**
     * Understood and refused for business reasons.
     *
     * @param reasons at least one, for the document or for a line
     */
    record Rejected(String detail, List<Reason> reasons) implements Failure {

        /**
         * One reason of a refusal.
         *
         * @param code the system's or our reason code
         * @param lineId the line it concerns, null for the whole document
         * @param text the system's words, free of personal data
         */
        public record Reason(
                Code code,
                @Nullable String lineId,
                @Classified(PERSONAL) @Nullable String text) {
            /** Without the confidential values. */
            @Override
            public String toString() {
                return Discreet.text(this);
            }
        }

        /** Copies the list. */
        public Rejected {
            reasons = List.copyOf(reasons);
        }

        @Override
        public FailureKind kind() {
            return FailureKind.REJECTED;
        }
    }

    /**
     * The document breaks the contract.
     *
     * @param violations all of them
     */
    record ContractMismatch(String detail, List<Violation> violations) implements Failure {

        /** Copies the list. */
        public ContractMismatch {
            violations = List.copyOf(violations);
        }

        @Override
        public FailureKind kind() {
            return FailureKind.CONTRACT_MISMATCH;
        }
    }

    /** The thing asked for is not there. */
    record NotFound(String detail) implements Failure {
        @Override
        public FailureKind kind() {
            return FailureKind.NOT_FOUND;
        }
    }

    /**
     * Somebody changed the thing since we read it.
     *
     * @param expectedRevision the revision the caller built on, if it named one
     * @param foundRevision the revision there now, if the system tells
     */
    record Conflict(
            String detail,
            @Nullable Integer expectedRevision,
            @Nullable Integer foundRevision) implements Failure {
        @Override
        public FailureKind kind() {
            return FailureKind.CONFLICT;
        }
    }

    /** We may not do this. */
    record Unauthorised(String detail) implements Failure {
        @Override
        public FailureKind kind() {
            return FailureKind.UNAUTHORISED;
        }
    }

    /** The system cannot do this. */
    record Unsupported(String detail) implements Failure {
        @Override
        public FailureKind kind() {
            return FailureKind.UNSUPPORTED;
        }
    }

    /** Sent, no answer: the effect may have happened. */
    record OutcomeUnknown(String detail) implements Failure {
        @Override
        public FailureKind kind() {
            return FailureKind.OUTCOME_UNKNOWN;
        }
    }
}
