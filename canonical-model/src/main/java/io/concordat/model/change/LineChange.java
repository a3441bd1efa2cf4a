package io.concordat.model.change;

import io.concordat.model.GeneratesBuilder;
import io.concordat.model.order.OrderLine;
import io.concordat.model.value.Code;
import io.concordat.model.value.Quantity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of one line.
 *
 * @param lineId the line; that of the new line when one is added
 * @param action what is to be done
 * @param before the line as whoever wants the change knows it; null when added or not said
 * @param after the line as wanted, for ADD and UPDATE
 * @param quantity how much is cancelled or opened again; null for all of it
 * @param reason why
 */
@GeneratesBuilder
public record LineChange(
        @Size(min = 1, max = 50) String lineId,
        Action action,
        @Valid @Nullable OrderLine before,
        @Valid @Nullable OrderLine after,
        @Valid @Nullable Quantity quantity,
        @Valid @Nullable Code reason) {

    /** What is to be done with a line (Peppol order change, UNCL 1229). */
    public enum Action {
        /** A new line. */
        ADD("1"),
        /** The line is no longer wanted, or part of it. It stays in the order. */
        CANCEL("2"),
        /** Another quantity, price or date. */
        UPDATE("3"),
        /** The line stays as it is. */
        KEEP("4"),
        /** A cancelled line is wanted again. */
        REOPEN("74");

        private final String code;

        Action(String code) {
            this.code = code;
        }

        /** The UNCL 1229 code. */
        public String code() {
            return code;
        }

        /** The action of a UNCL 1229 code, empty if there is none. */
        public static Optional<Action> ofCode(String code) {
            return Arrays.stream(values()).filter(a -> a.code.equals(code)).findFirst();
        }

        /** Whether it says how the line is to be. */
        public boolean needsLine() {
            return this == ADD || this == UPDATE;
        }
    }

    /** Refuses a change that does not say what is wanted, and lines that are not the one named. */
    public LineChange {
        Objects.requireNonNull(lineId, "lineId");
        Objects.requireNonNull(action, "action");
        if (action.needsLine() == (after == null)) {
            throw new IllegalArgumentException(
                    action + " of a line " + (after == null ? "says not how it is wanted" : "says how it is wanted")
                            + ": ADD and UPDATE carry the line, the others do not");
        }
        if ((after != null && !after.lineId().equals(lineId))
                || (before != null && !before.lineId().equals(lineId))) {
            throw new IllegalArgumentException("change of line '" + lineId + "' carries another line");
        }
    }
}
