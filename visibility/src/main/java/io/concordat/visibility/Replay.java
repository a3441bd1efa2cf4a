package io.concordat.visibility;

import io.concordat.model.event.EventRef;
import io.concordat.model.status.TransitionTable;
import java.util.ArrayList;
import java.util.List;

/**
 * Replays sorted claims through a transition table. A legal move moves the state; any other leaves it and is remembered, so a
 * late "shipped" after "delivered" stays harmless.
 */
final class Replay<S extends Enum<S>> {

    /** A claim the table does not permit. */
    record Illegal(String document, String from, String to, EventRef event) {}

    private final String document;
    private final TransitionTable<S> table;
    private final List<EventRef> evidence = new ArrayList<>();
    private final List<Illegal> illegal = new ArrayList<>();
    private S state;
    private boolean begun;

    Replay(String document, TransitionTable<S> table, S start) {
        this.document = document;
        this.table = table;
        this.state = start;
    }

    /** The first claim is taken as it is: what came before it may simply not be known here. */
    void move(S to, EventRef event) {
        evidence.add(event);
        if (!begun || table.permits(state, to)) {
            state = to;
        } else if (state != to) {
            illegal.add(new Illegal(document, state.name(), to.name(), event));
        }
        begun = true;
    }

    /** A move that takes everything back, whatever the table says. */
    void force(S to, EventRef event) {
        evidence.add(event);
        state = to;
        begun = true;
    }

    S state() {
        return state;
    }

    List<EventRef> evidence() {
        return evidence;
    }

    List<Illegal> illegal() {
        return illegal;
    }
}
