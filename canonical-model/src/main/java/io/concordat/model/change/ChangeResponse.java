package io.concordat.model.change;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.GeneratesBuilder;
import io.concordat.model.order.OrderAmounts;
import io.concordat.model.order.OrderLine;
import io.concordat.model.value.Code;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a wished change (Peppol order response).
 *
 * @param decision the answer as a whole
 * @param at when
 * @param by the desk or system that answered
 * @param reason why, when not simply accepted
 * @param lines answers by line; a line that is not named has the answer of the whole
 * @param amounts what the order comes to as answered; null when as wished
 */
@GeneratesBuilder
public record ChangeResponse(
        @Valid Decision decision,
        OffsetDateTime at,
        @Classified(PERSONAL) @Nullable @Size(max = 100) String by,
        @Valid @Nullable Code reason,
        List<@Valid LineResult> lines,
        @Valid @Nullable OrderAmounts amounts) {

    /** The answer as a whole (UNCL 4343). */
    public enum Decision {

        /** Received, not decided. */
        ACKNOWLEDGED("AB"),

        /** As wished. */
        ACCEPTED("AP"),

        /** In part or otherwise than wished; the lines say how. */
        CONDITIONALLY_ACCEPTED("CA"),

        /** No. The order stays as it is. */
        REJECTED("RE");
        private final String code;

        Decision(String code) {
            this.code = code;
        }

        /** The UNCL 4343 code. */
        public String code() {
            return code;
        }

        /** The answer of a UNCL 4343 code, empty if there is none. */
        public static Optional<Decision> ofCode(String code) {
            return Arrays.stream(values()).filter(d -> d.code.equals(code)).findFirst();
        }
    }

    /** The answer for one line. */
    public enum Result {

        /** As wished. */
        ACCEPTED,

        /** Otherwise than wished. */
        AMENDED,

        /** No; the line stays as it is. */
        REJECTED
    }

    /**
     * The answer for one line.
     *
     * @param lineId the line
     * @param result the answer
     * @param agreed the line as it will be, for AMENDED
     * @param reason why
     */
    public record LineResult(
            @Size(min = 1, max = 50) String lineId,
            Result result,
            @Valid @Nullable OrderLine agreed,
            @Valid @Nullable Code reason) {

        /** Refuses an amendment that does not say how, and a line that is not the one named. */
        public LineResult {
            Objects.requireNonNull(lineId, "lineId");
            if ((result == Result.AMENDED) == (agreed == null)) {
                throw new IllegalArgumentException("answer " + result + " for line '" + lineId + "': an amended line, "
                        + "and no other, says how it will be");
            }
            if (agreed != null && !agreed.lineId().equals(lineId)) {
                throw new IllegalArgumentException("answer for line '" + lineId + "' carries another line");
            }
        }
    }

    /** Copies the list and refuses missing parts. */
    public ChangeResponse {
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(at, "at");
        lines = List.copyOf(lines);
    }

    /** The answer for a line, that of the whole when it is not named by itself. */
    public Result resultFor(String lineId) {
        return lineResult(lineId)
                .map(LineResult::result)
                .orElse(decision == Decision.ACCEPTED ? Result.ACCEPTED : Result.REJECTED);
    }

    /** The answer that names a line. */
    public Optional<LineResult> lineResult(String lineId) {
        return lines.stream().filter(line -> line.lineId().equals(lineId)).findFirst();
    }

    /** Without the confidential values. */
    @Override
    public String toString() {
        return Discreet.text(this);
    }
}
