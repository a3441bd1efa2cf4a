package io.concordat.visibility;

import io.concordat.model.derive.Explained;
import io.concordat.model.event.CreditEvent;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventRef;
import io.concordat.model.event.OrderEvent;
import io.concordat.model.event.ReturnEvent;
import io.concordat.model.status.CreditStatus;
import io.concordat.model.status.Hold;
import io.concordat.model.status.HoldBuilder;
import io.concordat.model.status.OrderStatus;
import io.concordat.model.status.ReturnStatus;
import io.concordat.model.status.Transitions;
import io.concordat.model.value.Money;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was decided about an order: its acceptance, its credit, its holds and its returns, each by replay. */
final class Decisions {

    private final Replay<OrderStatus> order;
    private final Replay<CreditStatus> credit;
    private final Map<String, Hold> holds = new TreeMap<>();
    private final Map<String, Event<?>> releases = new HashMap<>();
    private final Map<String, Replay<ReturnStatus>> returns = new TreeMap<>();
    private @Nullable Money requested;

    Decisions(History history) {
        this.order = new Replay<>("order " + history.order(), Transitions.ORDER, OrderStatus.DRAFT);
        this.credit = new Replay<>("credit of " + history.order(), Transitions.CREDIT, CreditStatus.NOT_REQUIRED);
        history.each(OrderEvent.class, this::order);
        history.each(CreditEvent.class, this::credit);
        history.each(ReturnEvent.class, this::returned);
    }

    private void order(OrderEvent data, Event<?> event) {
        if (data instanceof OrderEvent.Received) {
            order.move(OrderStatus.SUBMITTED, event.ref());
        } else if (data instanceof OrderEvent.Accepted) {
            order.move(OrderStatus.ACCEPTED, event.ref());
        } else if (data instanceof OrderEvent.Rejected) {
            order.move(OrderStatus.REJECTED, event.ref());
        } else if (data instanceof OrderEvent.CancellationRequested) {
            order.move(OrderStatus.CANCEL_REQUESTED, event.ref());
        } else if (data instanceof OrderEvent.Cancelled cancelled
                && cancelled.lines().isEmpty()) {
            order.move(OrderStatus.CANCELLED, event.ref());
        } else if (data instanceof OrderEvent.Reinstated) {
            order.move(OrderStatus.ACCEPTED, event.ref());
        } else if (data instanceof OrderEvent.Held held) {
            holds.put(held.hold().id(), held.hold());
        } else if (data instanceof OrderEvent.Released released) {
            releases.put(released.holdId(), event);
        }
    }

    private void credit(CreditEvent data, Event<?> event) {
        EventRef ref = event.ref();
        if (data instanceof CreditEvent.Requested asked) {
            requested = asked.amount();
            credit.move(CreditStatus.PENDING, ref);
        } else if (data instanceof CreditEvent.Approved) {
            credit.move(CreditStatus.APPROVED, ref);
        } else if (data instanceof CreditEvent.Held) {
            credit.move(CreditStatus.HELD, ref);
        } else if (data instanceof CreditEvent.Declined) {
            credit.move(CreditStatus.DENIED, ref);
        } else if (data instanceof CreditEvent.Expired) {
            credit.move(CreditStatus.EXPIRED, ref);
        } else if (data instanceof CreditEvent.Released released) {
            credit.move(isPartial(released) ? CreditStatus.PARTIALLY_RELEASED : CreditStatus.RELEASED, ref);
        }
    }

    private boolean isPartial(CreditEvent.Released released) {
        Money asked = requested;
        return asked != null
                && asked.currency().equals(released.amount().currency())
                && released.amount().compareTo(asked) < 0;
    }

    private void returned(ReturnEvent data, Event<?> event) {
        Replay<ReturnStatus> replay = returns.computeIfAbsent(
                data.returnOrder().id().value(),
                id -> new Replay<>("return " + id, Transitions.RETURN, ReturnStatus.REQUESTED));
        if (data instanceof ReturnEvent.Requested) {
            replay.move(ReturnStatus.REQUESTED, event.ref());
        } else if (data instanceof ReturnEvent.Authorised) {
            replay.move(ReturnStatus.AUTHORISED, event.ref());
        } else if (data instanceof ReturnEvent.Received) {
            replay.move(ReturnStatus.RECEIVED, event.ref());
        } else if (data instanceof ReturnEvent.Inspected) {
            replay.move(ReturnStatus.INSPECTED, event.ref());
        } else {
            replay.force(ReturnStatus.CLOSED, event.ref());
        }
    }

    /** All holds; a release that came before its hold has found it by now. */
    List<Hold> holds() {
        return holds.values().stream().map(this::withRelease).toList();
    }

    private Hold withRelease(Hold hold) {
        Event<?> release = releases.get(hold.id());
        if (release == null || !(release.data() instanceof OrderEvent.Released released)) {
            return hold;
        }
        return HoldBuilder.builder(hold)
                .releasedAt(release.time())
                .releasedBy(released.by())
                .build();
    }

    Explained<OrderStatus> orderStatus() {
        return explained(order, "ORS-3", "the order is ");
    }

    Explained<CreditStatus> creditStatus() {
        return explained(credit, "CRS-1", "credit is ");
    }

    private static <S extends Enum<S>> Explained<S> explained(Replay<S> replay, String rule, String lead) {
        String word = replay.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Explained.of(replay.state(), rule, lead + word).with(replay.evidence());
    }

    Replay<OrderStatus> order() {
        return order;
    }

    Replay<CreditStatus> credit() {
        return credit;
    }

    Collection<Replay<ReturnStatus>> returns() {
        return returns.values();
    }
}
