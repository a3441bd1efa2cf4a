package io.concordat.visibility;

import io.concordat.model.dispute.Dispute;
import io.concordat.model.event.DisputeEvent;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventRef;
import io.concordat.model.status.DisputeStatus;
import io.concordat.model.status.Transitions;
import io.concordat.visibility.observe.Documents;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the customer does not agree with about one order. */
final class Disputes {

    private final Map<String, Replay<DisputeStatus>> byId = new TreeMap<>();
    private final List<EventRef> evidence = new ArrayList<>();

    Disputes(History history) {
        history.each(DisputeEvent.class, this::observe);
    }

    private void observe(DisputeEvent data, Event<?> event) {
        replay(data.dispute().id().value()).move(status(data), event.ref());
        evidence.add(event.ref());
    }

    private static DisputeStatus status(DisputeEvent data) {
        if (data instanceof DisputeEvent.DeductionResolved resolved) {
            return resolved.status();
        } else if (data instanceof DisputeEvent.Responded responded) {
            return responded.status();
        }
        Dispute opened = Documents.snapshotOf(data);
        return opened == null ? DisputeStatus.OPEN : opened.handling().status();
    }

    private Replay<DisputeStatus> replay(String id) {
        return byId.computeIfAbsent(id, key -> new Replay<>("dispute " + key, Transitions.DISPUTE, DisputeStatus.OPEN));
    }

    /** Whether nobody has decided about one of them yet. */
    boolean isAnyUndecided() {
        return byId.values().stream().anyMatch(replay -> replay.state().isUndecided());
    }

    List<EventRef> evidence() {
        return evidence;
    }

    Collection<Replay<DisputeStatus>> replays() {
        return byId.values();
    }
}
