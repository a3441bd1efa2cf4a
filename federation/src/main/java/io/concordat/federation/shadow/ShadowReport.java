package io.concordat.federation.shadow;

import io.concordat.idempotency.reconcile.DifferenceKind;
import io.concordat.model.call.IdempotencyKey;
import java.util.List;

/**
 * Where a shadow differs from the primary, counted. Immutable. Confidential values are masked, so it may go to whoever works on
 * the orders.
 *
 * @param shadow the system that is tried
 * @param ports a count for each port that was called, by name
 * @param fields a count for each place that differed, by port and pointer; at most 1,000
 */
public record ShadowReport(String shadow, List<PortCount> ports, List<FieldCount> fields) {

    /**
     * What became of the calls of one port.
     *
     * @param port its simple name
     * @param same calls with the same answer
     * @param different calls with different answers
     * @param unanswered calls the shadow did not answer
     * @param skipped calls it was not asked, since too many waited
     */
    public record PortCount(String port, long same, long different, long unanswered, long skipped) {

        PortCount plus(PortCount other) {
            return new PortCount(
                    port,
                    same + other.same,
                    different + other.different,
                    unanswered + other.unanswered,
                    skipped + other.skipped);
        }
    }

    /**
     * How often one place differed.
     *
     * @param port the port
     * @param pointer RFC 6901 pointer into its answer, {@code *} for any element of a list; empty when one has an answer of
     *     another kind
     * @param kind which class of difference
     * @param owner who is to settle it
     * @param count how often
     * @param first the first of them
     */
    public record FieldCount(
            String port, String pointer, DifferenceKind kind, String owner, long count, Example first) {

        FieldCount plus(FieldCount other) {
            return new FieldCount(port, pointer, kind, owner, count + other.count, first);
        }
    }

    /**
     * A difference, as it may be shown.
     *
     * @param key the call
     * @param primary what the primary says
     * @param shadow what the shadow says
     */
    public record Example(IdempotencyKey key, String primary, String shadow) {}

    /** Copies the lists. */
    public ShadowReport {
        ports = List.copyOf(ports);
        fields = List.copyOf(fields);
    }

    /** How often a place differed, over all ports. */
    public long count(String pointer) {
        return fields.stream()
                .filter(field -> field.pointer().equals(pointer))
                .mapToLong(FieldCount::count)
                .sum();
    }

    /** For a console: a line for each port and each place. */
    public String text() {
        return ReportForms.text(this);
    }

    /** For machines: an object with {@code shadow}, {@code ports} and {@code fields}. */
    public String json() {
        return ReportForms.json(this);
    }

    /** For people: a self-contained page without scripts. */
    public String html() {
        return ReportForms.html(this);
    }
}
