package io.concordat.idempotency.replay;

import java.util.List;

/**
 * What a replay did, or would do, with each message. Immutable.
 *
 * @param run names the replay, in the audit too
 * @param mode whether it was run
 * @param lines one for each item of the plan, in its order
 */
public record ReplayReport(String run, ReplayMode mode, List<Line> lines) {

    /** Copies the list. */
    public ReplayReport {
        lines = List.copyOf(lines);
    }

    /** How many ended so. */
    public long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    /** How a message fared; in a dry run, how it would if all goes well. */
    public enum Outcome {
        /** Run, with success. */
        REPLAYED,
        /** Run with success although superseded. */
        FORCED,
        /** Merged. */
        MERGED,
        /** Superseded or applied already, so not run and no longer kept. */
        SKIPPED,
        /** Run, and failed; kept. */
        FAILED,
        /** Not run and kept, as the line says. */
        NOT_RUN,
        /** Somebody else removed the letter meanwhile. */
        GONE
    }

    /**
     * One message.
     *
     * @param item the message
     * @param outcome how it fared
     * @param detail why, for people; may be empty
     */
    public record Line(ReplayItem item, Outcome outcome, String detail) {}
}
