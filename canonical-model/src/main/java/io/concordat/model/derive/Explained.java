package io.concordat.model.derive;

import io.concordat.model.event.EventRef;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A derived value with the rule that gave it, the reason in words and the events it rests on.
 *
 * @param <S> kind of value
 * @param value the value
 * @param rule number of the rule, for example {@code BIL-3}
 * @param reason one sentence for people, without a full stop, in lower case
 * @param evidence the events it rests on, sorted; empty when it follows from there being none
 */
public record Explained<S>(S value, String rule, String reason, List<EventRef> evidence) {

    /** Copies the list. */
    public Explained {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(reason, "reason");
        evidence = List.copyOf(evidence);
    }

    /** A value whose events are not known yet. */
    public static <S> Explained<S> of(S value, String rule, String reason) {
        return new Explained<>(value, rule, reason, List.of());
    }

    /** The same value resting on events; they are sorted and each is kept once. */
    public Explained<S> with(List<EventRef> events) {
        List<EventRef> sorted = events.stream().distinct().sorted().toList();
        return new Explained<>(value, rule, reason, sorted);
    }

    /** The same value with another sentence. */
    public Explained<S> because(String sentence) {
        return new Explained<>(value, rule, sentence, evidence);
    }

    /** Another value that follows by the same rule from the same events. */
    public <T> Explained<T> as(T other) {
        return new Explained<>(other, rule, reason, evidence);
    }

    /** Reason, rule and events: {@code partially invoiced: 8 of 10 on INV-77 (rule BIL-3; events erp#1, erp#2)}. */
    @Override
    public String toString() {
        String events = evidence.stream().map(EventRef::toString).collect(Collectors.joining(", "));
        return reason + " (rule " + rule + (events.isEmpty() ? ")" : "; events " + events + ")");
    }
}
