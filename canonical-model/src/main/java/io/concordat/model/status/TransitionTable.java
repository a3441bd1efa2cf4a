package io.concordat.model.status;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The legal moves of one axis, as data: from, trigger, to, rule.
 *
 * <p>A table that allows skips also allows a move along several forward edges at once, because a carrier or a payment
 * service that reports only every second step has still reported the truth. Back edges count only as they are written.
 * Immutable and thread-safe.
 *
 * @param <S> states of the axis
 */
public final class TransitionTable<S extends Enum<S>> {

    /**
     * One legal move.
     *
     * @param <S> states of the axis
     * @param from state before
     * @param trigger what moves it
     * @param to state after
     * @param rule number, for example {@code D4-7}
     * @param kind how the move may be taken
     */
    public record Transition<S>(S from, String trigger, S to, String rule, Kind kind) {}

    /** How a move may be taken. */
    public enum Kind {
        /** Part of the way forward. */
        FORWARD,
        /** A listed way back: never part of a skip. */
        BACK,
        /** Never reported by anybody: the status functions make it. */
        DERIVED
    }

    private final String name;
    private final Class<S> states;
    private final boolean skips;
    private final List<Transition<S>> transitions;
    private final Map<S, Set<S>> reachable;

    private TransitionTable(Builder<S> builder) {
        this.name = builder.name;
        this.states = builder.states;
        this.skips = builder.skips;
        this.transitions = List.copyOf(builder.transitions);
        this.reachable = new EnumMap<>(states);
        for (S state : states.getEnumConstants()) {
            reachable.put(state, targets(state));
        }
    }

    /** A table under construction. */
    static <S extends Enum<S>> Builder<S> of(String name, Class<S> states) {
        return new Builder<>(name, states);
    }

    /** What the table is about, in words. */
    public String name() {
        return name;
    }

    /** All states of the axis, in their order. */
    public List<S> states() {
        return List.of(states.getEnumConstants());
    }

    /** All moves, in the order of their numbers. */
    public List<Transition<S>> transitions() {
        return transitions;
    }

    /** The moves out of a state; empty for an end. */
    public List<Transition<S>> from(S state) {
        return transitions.stream().filter(t -> t.from() == state).toList();
    }

    /** The listed move between two states, empty when there is none or it is a skip. */
    public Optional<Transition<S>> between(S from, S to) {
        return from(from).stream().filter(t -> t.to() == to).findFirst();
    }

    /** Whether the move is legal, listed or, where the table allows it, as a skip. Staying is not a move. */
    public boolean permits(S from, S to) {
        return reachable.getOrDefault(from, Set.of()).contains(to);
    }

    /** Whether a move along several forward edges at once is legal. */
    public boolean allowsSkips() {
        return skips;
    }

    /** Whether nothing leads out of a state. */
    public boolean isEnd(S state) {
        return from(state).isEmpty();
    }

    /** The table as a Mermaid state diagram. Dotted names do not occur; derived moves carry an asterisk. */
    public String toMermaid() {
        StringBuilder diagram = new StringBuilder("stateDiagram-v2\n");
        for (Transition<S> t : transitions) {
            diagram.append("    ")
                    .append(t.from())
                    .append(" --> ")
                    .append(t.to())
                    .append(" : ");
            diagram.append(t.trigger())
                    .append(t.kind() == Kind.DERIVED ? " *" : "")
                    .append('\n');
        }
        for (S state : states.getEnumConstants()) {
            if (isEnd(state) && isEntered(state)) {
                diagram.append("    ").append(state).append(" --> [*]\n");
            }
        }
        return diagram.toString();
    }

    private boolean isEntered(S state) {
        return transitions.stream().anyMatch(t -> t.to() == state);
    }

    private Set<S> targets(S from) {
        Set<S> found = EnumSet.noneOf(states);
        from(from).forEach(t -> found.add(t.to()));
        if (skips) {
            addSkips(from, found);
        }
        found.remove(from);
        return found;
    }

    private void addSkips(S from, Set<S> found) {
        Set<S> seen = EnumSet.of(from);
        Deque<S> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (Transition<S> t : from(open.removeFirst())) {
                if (t.kind() == Kind.FORWARD && seen.add(t.to())) {
                    open.add(t.to());
                }
            }
        }
        found.addAll(seen);
    }

    /** A table under construction; numbers its moves in the order they are added. */
    static final class Builder<S extends Enum<S>> {

        private final String name;
        private final Class<S> states;
        private final List<Transition<S>> transitions = new ArrayList<>();
        private String prefix = "";
        private boolean skips;

        private Builder(String name, Class<S> states) {
            this.name = name;
            this.states = states;
        }

        Builder<S> numbered(String axis) {
            this.prefix = axis;
            return this;
        }

        Builder<S> withSkips() {
            this.skips = true;
            return this;
        }

        Builder<S> move(S from, String trigger, S to) {
            return add(from, trigger, to, Kind.FORWARD);
        }

        Builder<S> back(S from, String trigger, S to) {
            return add(from, trigger, to, Kind.BACK);
        }

        Builder<S> derived(S from, String trigger, S to) {
            return add(from, trigger, to, Kind.DERIVED);
        }

        private Builder<S> add(S from, String trigger, S to, Kind kind) {
            String rule = prefix + "-" + (transitions.size() + 1);
            transitions.add(new Transition<>(from, trigger, to, rule, kind));
            return this;
        }

        TransitionTable<S> build() {
            return new TransitionTable<>(this);
        }
    }
}
