package io.concordat.json.catalog;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a version of a contract stands in its life.
 *
 * @param state where
 * @param sunset first day on which it may be refused; deprecated versions only
 */
public record Lifecycle(State state, @Nullable LocalDate sunset) {

    /** Nobody may rely on it. */
    public static final Lifecycle DRAFT = new Lifecycle(State.DRAFT, null);

    /** Written and read. */
    public static final Lifecycle ACTIVE = new Lifecycle(State.ACTIVE, null);

    /** The states, in the order a version goes through them. */
    public enum State {
        /** May change in any way. */
        DRAFT,
        /** Frozen: only minors follow. */
        ACTIVE,
        /** Still read, no longer written; gone on the day of its sunset. */
        DEPRECATED
    }

    /** Refuses a deprecated version without a sunset, and a sunset on any other. */
    public Lifecycle {
        Objects.requireNonNull(state, "state");
        if ((state == State.DEPRECATED) != (sunset != null)) {
            throw new IllegalArgumentException(
                    state + " with sunset " + sunset + ": a deprecated version has a sunset, and no other has one");
        }
    }

    /** Read until a day. */
    public static Lifecycle deprecated(LocalDate sunset) {
        return new Lifecycle(State.DEPRECATED, sunset);
    }

    /** {@code active}, or {@code deprecated until 2028-11-21}. */
    @Override
    public String toString() {
        return state.name().toLowerCase(java.util.Locale.ROOT) + (sunset == null ? "" : " until " + sunset);
    }
}
