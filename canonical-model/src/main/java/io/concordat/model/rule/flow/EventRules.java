package io.concordat.model.rule.flow;

import io.concordat.model.event.Aggregate;
import io.concordat.model.event.CorrectionEvent;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventRef;
import io.concordat.model.rule.Findings;
import io.concordat.model.rule.Rule;
import io.concordat.model.rule.Violation;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Rules EVT-1 to EVT-5: what a stream of events promises. Pure and thread-safe. Pointers begin with the event's place in
 * the list.
 *
 * <p>Events come twice and out of order; neither breaks a rule. What does: two events of a subject with one sequence, one
 * identity with two contents.
 */
public final class EventRules {

    private static final Duration SKEW = Duration.ofMinutes(5);

    private final Function<Event<?>, ?> content;
    private final Findings findings = new Findings();
    private final Map<EventRef, Object> contents = new HashMap<>();

    private EventRules(Function<Event<?>, ?> content) {
        this.content = content;
    }

    /** Everything that is wrong with a stream of events, compared by their fields. Never throws. */
    public static List<Violation> check(List<? extends Event<?>> events) {
        return check(events, Function.identity());
    }

    /**
     * Everything that is wrong with a stream of events; empty when nothing is.
     *
     * @param content what must be equal when an event comes again, such as the digest of its bytes
     */
    public static List<Violation> check(List<? extends Event<?>> events, Function<Event<?>, ?> content) {
        EventRules rules = new EventRules(content);
        for (int i = 0; i < events.size(); i++) {
            rules.check(events.get(i), "/" + i);
        }
        rules.checkSequences(events);
        return rules.findings.all();
    }

    private void check(Event<?> event, String at) {
        checkTimes(event, at);
        checkCorrection(event, at);
        checkRevision(event, at);
        Object now = Objects.requireNonNull(content.apply(event), "content");
        Object before = contents.putIfAbsent(event.ref(), now);
        findings.unless(
                before == null || before.equals(now),
                Rule.EVT_2,
                at + "/id",
                event.ref() + " with other content",
                "the content it came with before, or an id of its own");
    }

    private void checkTimes(Event<?> event, String at) {
        findings.unless(
                !event.recordedTime().plus(SKEW).isBefore(event.time()),
                Rule.EVT_3,
                at + "/recordedTime",
                event.recordedTime(),
                "no earlier than it happened, " + event.time());
    }

    private void checkRevision(Event<?> event, String at) {
        if (event.data() instanceof Record data) {
            Parts.of(data, Aggregate.class)
                    .ifPresent(step -> findings.unless(
                            step.revisionAfter() - step.revisionBefore() <= 1,
                            Rule.EVT_4,
                            at + "/data",
                            "revision " + step.revisionBefore() + " to " + step.revisionAfter(),
                            "one revision more, or the same"));
        }
    }

    /** In the order of their numbers the events of a subject are in the order they were recorded, each number once. */
    private void checkSequences(List<? extends Event<?>> events) {
        Map<List<String>, TreeMap<Long, Numbered>> subjects = new HashMap<>();
        for (int i = 0; i < events.size(); i++) {
            Event<?> event = events.get(i);
            Long sequence = event.trace().sequence();
            String subject = event.subject();
            if (sequence != null && subject != null) {
                Numbered one = new Numbered(event, "/" + i + "/trace/sequence");
                var numbers = subjects.computeIfAbsent(List.of(event.source(), subject), key -> new TreeMap<>());
                Numbered other = numbers.putIfAbsent(sequence, one);
                checkRise(other == null || other.event().ref().equals(event.ref()), one, "a number of its own");
            }
        }
        for (TreeMap<Long, Numbered> numbers : subjects.values()) {
            OffsetDateTime since = OffsetDateTime.MIN;
            for (Numbered one : numbers.values()) {
                OffsetDateTime recorded = one.event().recordedTime();
                checkRise(!recorded.isBefore(since), one, "a lower number, it was recorded earlier");
                since = recorded.isAfter(since) ? recorded : since;
            }
        }
    }

    private void checkRise(boolean rises, Numbered one, String expected) {
        findings.unless(rises, Rule.EVT_1, one.at(), one.event().trace().sequence() + " for this subject", expected);
    }

    private record Numbered(Event<?> event, String at) {}

    private void checkCorrection(Event<?> event, String at) {
        if (event.data() instanceof CorrectionEvent.Corrected corrected) {
            for (int i = 0; i < corrected.corrected().size(); i++) {
                findings.unless(
                        !corrected.corrected().get(i).equals(event.ref()),
                        Rule.EVT_5,
                        at + "/data/corrected/" + i,
                        "the correction itself",
                        "an earlier event");
            }
        }
    }
}
