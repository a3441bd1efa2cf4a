package io.concordat.idempotency.replay;

import io.concordat.idempotency.deadletter.DeadLetters;
import io.concordat.idempotency.deadletter.LetterFilter;
import io.concordat.idempotency.deadletter.ReceivedMessage;
import io.concordat.idempotency.replay.ReplayPlan.Item;
import io.concordat.idempotency.replay.ReplayPlan.State;
import io.concordat.idempotency.sequence.Place;
import io.concordat.idempotency.sequence.Position;
import io.concordat.idempotency.sequence.SequenceGuard;
import io.concordat.idempotency.sequence.SequenceKey;
import io.concordat.idempotency.sequence.Verdict;
import io.concordat.model.call.IdempotencyKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says of each message what can be done with it now. */
final class Planner {

    private static final Comparator<ReplayItem> IN_ORDER = Comparator.<ReplayItem>comparingLong(
                    item -> placeOf(item).version())
            .thenComparing(item -> item.letter() == null ? Long.MAX_VALUE : item.letter());

    private final DeadLetters letters;
    private final PayloadUpcaster upcaster;
    private final @Nullable SequenceGuard guard;

    Planner(DeadLetters letters, PayloadUpcaster upcaster, @Nullable SequenceGuard guard) {
        this.letters = letters;
        this.upcaster = upcaster;
        this.guard = guard;
    }

    /** What belongs together, in order: the messages of one sequence, or one that stands alone. */
    static Collection<List<ReplayItem>> grouped(List<ReplayItem> items) {
        Map<Object, List<ReplayItem>> groups = new LinkedHashMap<>();
        for (ReplayItem item : items) {
            @Nullable Place place = item.message().place();
            Object of = place == null ? new Object() : place.sequence();
            groups.computeIfAbsent(of, each -> new ArrayList<>()).add(item);
        }
        groups.values().stream().filter(group -> group.size() > 1).forEach(group -> group.sort(IN_ORDER));
        return groups.values();
    }

    /** Plans one group. */
    List<Item> plan(List<ReplayItem> group) {
        List<Item> read = group.stream().map(this::read).toList();
        Optional<Item> stop =
                read.stream().filter(item -> item.state().stopsItsSequence()).findFirst();
        if (stop.isPresent()) {
            String why = "nothing of its sequence runs: "
                    + stop.get().item().message().key() + " is " + stop.get().state();
            return read.stream()
                    .map(item -> item.state() == State.READY ? Item.of(item.item(), State.BLOCKED, why) : item)
                    .toList();
        }
        @Nullable Place place = group.get(0).message().place();
        return place == null ? read : ordered(group, place.sequence());
    }

    private Item read(ReplayItem item) {
        ReceivedMessage message = item.message();
        PayloadUpcaster.Upcast upcast;
        try {
            upcast = upcaster.upcast(message);
        } catch (RuntimeException e) {
            // the words of the exception may quote the payload
            return Item.of(
                    item,
                    State.UNREADABLE,
                    "the upcaster of " + message.type() + " failed on version " + message.typeVersion() + " with "
                            + e.getClass().getName());
        }
        if (upcast instanceof PayloadUpcaster.Upcast.MissingStep missing) {
            return Item.of(
                    item,
                    State.MISSING_UPCASTER,
                    "no step leads from version " + missing.from() + " of " + message.type() + " to "
                            + missing.current());
        }
        return upcast instanceof PayloadUpcaster.Upcast.UnknownType
                ? Item.of(item, State.UNKNOWN_TYPE, "nobody knows the type " + message.type())
                : Item.of(item, State.READY, "");
    }

    private List<Item> ordered(List<ReplayItem> group, SequenceKey sequence) {
        Optional<ReplayItem> earlier = firstLeftOut(group, sequence);
        Walk walk = new Walk(sequence);
        List<Item> items = new ArrayList<>();
        for (ReplayItem item : group) {
            boolean overtakes = earlier.isPresent() && IN_ORDER.compare(earlier.get(), item) < 0;
            items.add(overtakes ? overtaking(item, earlier.get()) : walk.plan(item));
        }
        return items;
    }

    private static Item overtaking(ReplayItem item, ReplayItem earlier) {
        return Item.of(
                item,
                State.BLOCKED,
                "letter " + earlier.letter() + " of its sequence comes before it and is not selected");
    }

    /** The first letter of the sequence that is not in the group. */
    private Optional<ReplayItem> firstLeftOut(List<ReplayItem> group, SequenceKey sequence) {
        Set<IdempotencyKey> selected =
                group.stream().map(item -> item.message().key()).collect(Collectors.toSet());
        return letters.find(LetterFilter.all().of(sequence).limit(Integer.MAX_VALUE)).stream()
                .filter(letter -> !selected.contains(letter.message().key()))
                .map(ReplayItem::of)
                .min(IN_ORDER);
    }

    private static Place placeOf(ReplayItem item) {
        return Objects.requireNonNull(item.message().place());
    }

    /** Walks along one sequence as if each message that can run had succeeded. */
    private final class Walk {

        private final SequenceKey sequence;
        private @Nullable Position position;
        private @Nullable String blocked;

        Walk(SequenceKey sequence) {
            this.sequence = sequence;
            this.position = guard == null ? null : guard.last(sequence).orElse(null);
        }

        Item plan(ReplayItem item) {
            if (blocked != null) {
                return Item.of(item, State.BLOCKED, blocked);
            }
            if (guard == null) {
                return Item.of(item, State.READY, "");
            }
            Verdict verdict = judge(guard, item);
            Item planned = planned(item, verdict);
            if (verdict instanceof Verdict.Next next) {
                position = new Position(next.version(), item.message().fingerprint(), Instant.EPOCH);
            }
            if (!planned.state().goesOn()) {
                blocked = "it follows " + item.message().key() + ", which is " + planned.state();
            }
            return planned;
        }

        private Verdict judge(SequenceGuard asked, ReplayItem item) {
            long version = placeOf(item).version();
            return position == null
                    ? asked.first().judge(version, item.message().fingerprint())
                    : position.judge(version, item.message().fingerprint());
        }

        private Item planned(ReplayItem item, Verdict verdict) {
            if (verdict instanceof Verdict.Gap gap) {
                String missing = "versions " + gap.from() + " to " + gap.to() + " of " + sequence + " are missing";
                return new Item(item, State.GAP, missing, verdict);
            } else if (verdict instanceof Verdict.Stale stale) {
                return new Item(item, State.SUPERSEDED, "version " + stale.last() + " was applied or skipped", verdict);
            } else if (verdict instanceof Verdict.Duplicate) {
                return new Item(item, State.APPLIED, "it was applied already", verdict);
            } else if (verdict instanceof Verdict.Conflict conflict) {
                String other =
                        "its version was applied with content " + conflict.applied() + ", this is " + conflict.given();
                return new Item(item, State.CONFLICT, other, verdict);
            }
            return new Item(item, State.READY, "", verdict);
        }
    }
}
