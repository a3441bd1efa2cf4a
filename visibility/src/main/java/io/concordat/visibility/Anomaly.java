package io.concordat.visibility;

import io.concordat.model.event.EventRef;
import java.util.List;

/**
 * Something in the facts that cannot be right. The facts stay; somebody has to look.
 *
 * @param code what kind, for example {@code ILLEGAL_TRANSITION}, {@code DUPLICATE_ID_CONFLICT}, {@code OVER_SHIPPED}
 * @param text one sentence for people
 * @param owner the desk that has to look
 * @param evidence the events it follows from
 */
public record Anomaly(String code, String text, String owner, List<EventRef> evidence) implements Comparable<Anomaly> {

    /** Copies the list. */
    public Anomaly {
        evidence = List.copyOf(evidence);
    }

    @Override
    public int compareTo(Anomaly other) {
        int byCode = code.compareTo(other.code);
        return byCode != 0 ? byCode : text.compareTo(other.text);
    }
}
