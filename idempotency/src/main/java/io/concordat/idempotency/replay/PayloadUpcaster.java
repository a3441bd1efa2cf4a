package io.concordat.idempotency.replay;

import io.concordat.idempotency.deadletter.Payload;
import io.concordat.idempotency.deadletter.ReceivedMessage;
import java.util.Objects;

/** Brings payloads as received to the version the handler understands. Thread-safe. */
@FunctionalInterface
public interface PayloadUpcaster {

    /**
     * The payload in the current version of its type. May throw what it likes on a payload that breaks its contract; the
     * message is then planned as unreadable.
     */
    Upcast upcast(ReceivedMessage message);

    /** Takes every type in every version as it is, for handlers that read old versions themselves. */
    static PayloadUpcaster none() {
        return message -> new Upcast.Current(message.typeVersion(), message.payload());
    }

    /** What became of a payload. */
    sealed interface Upcast {

        /**
         * It is of the current version now.
         *
         * @param version the current version
         * @param payload the payload in it
         */
        record Current(int version, Payload payload) implements Upcast {
            /** Refuses null. */
            public Current {
                Objects.requireNonNull(payload, "payload");
            }
        }

        /** Nobody here knows the type. */
        record UnknownType() implements Upcast {}

        /**
         * The type is known and no step leads on from this version.
         *
         * @param from the version that was reached
         * @param current the version that was wanted
         */
        record MissingStep(int from, int current) implements Upcast {}
    }
}
