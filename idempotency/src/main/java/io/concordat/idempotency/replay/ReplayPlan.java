package io.concordat.idempotency.replay;

import io.concordat.idempotency.sequence.Verdict;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a replay would do with each message, as things were when it was planned. Immutable.
 *
 * @param run names the replay, in the audit too
 * @param options who, why and how
 * @param items sequence after sequence, each in order
 */
public record ReplayPlan(String run, ReplayOptions options, List<Item> items) {

    /** Copies the list. */
    public ReplayPlan {
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(options, "options");
        items = List.copyOf(items);
    }

    /** The items in a state. */
    public List<Item> in(State state) {
        return items.stream().filter(item -> item.state() == state).toList();
    }

    /** What can be done with a message. */
    public enum State {
        /** It can run. */
        READY(true),
        /** A later version of its aggregate was applied: the policy decides. */
        SUPERSEDED(true),
        /** It was applied already, with the same content: never run again, and no longer kept. */
        APPLIED(true),
        /** Its aggregate has this version with another content: a person must look. */
        CONFLICT(false),
        /** Versions before it were neither applied nor selected nor parked. */
        GAP(false),
        /** No handler here knows its type. */
        UNKNOWN_TYPE(false),
        /** Its version cannot be brought to the current one. */
        MISSING_UPCASTER(false),
        /** The upcaster fails on its payload. */
        UNREADABLE(false),
        /** Another message of its sequence is in the way. */
        BLOCKED(false);

        private final boolean goesOn;

        State(boolean goesOn) {
            this.goesOn = goesOn;
        }

        /** Whether a replay does something with it. */
        public boolean goesOn() {
            return goesOn;
        }

        /** Whether nothing of its sequence runs as long as it is like this. */
        boolean stopsItsSequence() {
            return this == UNKNOWN_TYPE || this == MISSING_UPCASTER || this == UNREADABLE;
        }
    }

    /**
     * One message.
     *
     * @param item the message
     * @param state what can be done with it
     * @param detail why, for people; empty if it is ready
     * @param verdict what the guard would say, null if nobody asked
     */
    public record Item(
            ReplayItem item,
            State state,
            String detail,
            @Nullable Verdict verdict) {

        static Item of(ReplayItem item, State state, String detail) {
            return new Item(item, state, detail, null);
        }
    }
}
