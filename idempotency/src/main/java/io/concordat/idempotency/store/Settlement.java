package io.concordat.idempotency.store;

import io.concordat.model.call.Failure;
import java.time.Duration;
import java.util.Objects;

/** How work on a key ended. Immutable. */
public sealed interface Settlement {

    /** Whether the key is decided for ever, so that every later claim gets this answer. */
    boolean isFinal();

    /** The effect happened, with this result. */
    record Completed(Object result) implements Settlement {

        /** Refuses null. */
        public Completed {
            Objects.requireNonNull(result, "result");
        }

        @Override
        public boolean isFinal() {
            return true;
        }
    }

    /** The effect was refused and will be refused again. */
    record Refused(Failure failure) implements Settlement {

        /** Refuses null. */
        public Refused {
            Objects.requireNonNull(failure, "failure");
        }

        @Override
        public boolean isFinal() {
            return true;
        }
    }

    /**
     * The effect certainly did not happen; anybody may claim the key at once.
     *
     * @param failure why it did not happen
     * @param retryAfter advice for whoever tries again; zero for none
     */
    record Released(Failure failure, Duration retryAfter) implements Settlement {

        /** Refuses null. */
        public Released {
            Objects.requireNonNull(failure, "failure");
            Objects.requireNonNull(retryAfter, "retryAfter");
        }

        @Override
        public boolean isFinal() {
            return false;
        }
    }

    /** Given up after too many attempts; a person decides, see {@code IdempotentExecutor.revive}. */
    record Dead(Failure failure) implements Settlement {

        /** Refuses null. */
        public Dead {
            Objects.requireNonNull(failure, "failure");
        }

        @Override
        public boolean isFinal() {
            return false;
        }
    }

    /** Nobody knows whether the effect happened. */
    record Undecided(Failure failure) implements Settlement {

        /** Refuses null. */
        public Undecided {
            Objects.requireNonNull(failure, "failure");
        }

        @Override
        public boolean isFinal() {
            return false;
        }
    }
}
