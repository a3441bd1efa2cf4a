package io.concordat.federation.shadow;

import io.concordat.idempotency.reconcile.Difference;
import io.concordat.idempotency.reconcile.DifferenceKind;
import io.concordat.model.Discreet;
import io.concordat.model.call.IdempotencyKey;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what a shadow found. Safe for use by several threads. */
final class Tally {

    private static final int MOST_FIELDS = 1000;

    private final String shadow;
    private final Map<String, ShadowReport.PortCount> ports = new TreeMap<>();
    private final Map<String, ShadowReport.FieldCount> fields = new TreeMap<>();

    Tally(String shadow) {
        this.shadow = shadow;
    }

    synchronized void skipped(String port) {
        ports.merge(port, new ShadowReport.PortCount(port, 0, 0, 0, 1), ShadowReport.PortCount::plus);
    }

    synchronized void unanswered(String port) {
        ports.merge(port, new ShadowReport.PortCount(port, 0, 0, 1, 0), ShadowReport.PortCount::plus);
    }

    synchronized void compared(String port, List<Difference<IdempotencyKey, Object, Object>> differences) {
        int same = differences.isEmpty() ? 1 : 0;
        ports.merge(port, new ShadowReport.PortCount(port, same, 1 - same, 0, 0), ShadowReport.PortCount::plus);
        for (Difference<IdempotencyKey, Object, Object> difference : differences) {
            count(port, difference);
        }
    }

    private void count(String port, Difference<IdempotencyKey, Object, Object> difference) {
        Difference.InField field = (Difference.InField) difference;
        String pointer = Ignored.pattern(field.field());
        String place = port + " " + pointer + " " + difference.kind();
        if (fields.size() < MOST_FIELDS || fields.containsKey(place)) {
            ShadowReport.FieldCount one = new ShadowReport.FieldCount(
                    port,
                    pointer,
                    difference.kind(),
                    difference.owner(),
                    1,
                    new ShadowReport.Example(
                            difference.key(),
                            shown(difference.kind(), field.leftValue()),
                            shown(difference.kind(), field.rightValue())));
            fields.merge(place, one, ShadowReport.FieldCount::plus);
        }
    }

    private static String shown(DifferenceKind kind, @Nullable Object value) {
        if (value == null) {
            return "absent";
        }
        String text = value.toString();
        return kind == DifferenceKind.TEXT && !text.equals(Discreet.MASK) ? Discreet.quoted(text) : text;
    }

    synchronized ShadowReport report() {
        return new ShadowReport(shadow, List.copyOf(ports.values()), List.copyOf(fields.values()));
    }
}
