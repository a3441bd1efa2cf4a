package io.concordat.testkit.fake.erp;

import io.concordat.adapter.erp.RequestedLine;
import io.concordat.model.order.LineAcknowledgement;
import io.concordat.model.order.LineAcknowledgement.Decision;
import io.concordat.model.order.LineSchedule;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.terms.FulfilmentPolicy;
import io.concordat.model.value.Code;
import io.concordat.model.value.DateWindow;
import io.concordat.model.value.KnownCodes;
import io.concordat.model.value.Quantity;
import io.concordat.testkit.fake.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an ERP answers to an order by its stock and the order's fulfilment policy. */
final class StockAnswer {

    private static final Code OUT_OF_STOCK = Code.of("OUT_OF_STOCK", KnownCodes.REASON);

    private final SalesOrder order;
    private final Map<String, Quantity> available;
    private final LocalDate promise;

    private StockAnswer(SalesOrder order, Map<String, Quantity> available, LocalDate promise) {
        this.order = order;
        this.available = available;
        this.promise = promise;
    }

    static StockAnswer to(SalesOrder order, ItemMaster items, LocalDate promise) {
        List<RequestedLine> wanted =
                order.lines().stream().map(RequestedLine::of).toList();
        return new StockAnswer(order, items.available(wanted), promise);
    }

    /** Says what is missing where the policy allows no backorder. */
    void refused(Refusal refusal) {
        for (OrderLine line : order.lines()) {
            if (policy(line).backorder() == FulfilmentPolicy.Backorder.DISALLOW && isShort(line)) {
                refusal.add("OUT_OF_STOCK", line.lineId(), "only " + available(line) + " are there");
            }
        }
    }

    /** Sets aside for a booked order what can leave now. */
    void setAside(BookedOrder booked, ItemMaster items) {
        for (OrderLine line : order.lines()) {
            booked.setAside(line, now(line).value());
            items.take(line.item(), now(line));
        }
    }

    List<LineAcknowledgement> lines(LocalDate today) {
        List<LineAcknowledgement> answers = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            Quantity now = now(line);
            if (now.signum() > 0) {
                answers.add(answer(line, Decision.ACCEPTED, now, DateWindow.on(today)));
            }
            if (now.compareTo(line.quantity()) < 0) {
                answers.add(rest(line, line.quantity().minus(now)));
            }
        }
        return answers;
    }

    private LineAcknowledgement rest(OrderLine line, Quantity missing) {
        boolean waits = policy(line).backorder() != FulfilmentPolicy.Backorder.SHIP_AND_CANCEL_REMAINDER;
        return waits
                ? answer(line, Decision.BACKORDERED, missing, DateWindow.on(promise))
                : answer(line, Decision.CANCELLED, missing, null);
    }

    private static LineAcknowledgement answer(
            OrderLine line, Decision decision, Quantity quantity, @Nullable DateWindow ship) {
        Code reason = decision == Decision.ACCEPTED ? null : OUT_OF_STOCK;
        return new LineAcknowledgement(line.lineId(), decision, quantity, ship, null, reason);
    }

    /** What of a line can leave now: what is there, or nothing where the policy wants more than that together. */
    private Quantity now(OrderLine line) {
        boolean waits = switch (policy(line).shipComplete()) {
            case NONE -> !policy(line).partialLine() && isShort(line);
            case PER_LINE -> isShort(line);
            case PER_ORDER, PER_GROUP -> order.lines().stream().anyMatch(this::isShort);
        };
        return waits ? line.quantity().withValue(BigDecimal.ZERO) : available(line);
    }

    private boolean isShort(OrderLine line) {
        return available(line).compareTo(line.quantity()) < 0;
    }

    private Quantity available(OrderLine line) {
        return Objects.requireNonNull(available.get(line.lineId()));
    }

    private FulfilmentPolicy policy(OrderLine line) {
        return line.schedule().parts().stream()
                .map(LineSchedule.Part::policy)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(order.delivery().policy());
    }
}
