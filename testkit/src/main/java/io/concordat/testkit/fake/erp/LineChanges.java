package io.concordat.testkit.fake.erp;

import io.concordat.adapter.erp.RequestedLine;
import io.concordat.model.amend.Amendments;
import io.concordat.model.call.Failure.Rejected.Reason;
import io.concordat.model.change.ChangeResponse;
import io.concordat.model.change.ChangeResponse.LineResult;
import io.concordat.model.change.ChangeResponse.Result;
import io.concordat.model.change.LineChange;
import io.concordat.model.change.OrderChange;
import io.concordat.model.change.OrderChangeBuilder;
import io.concordat.model.document.Producer;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.rule.Violation;
import io.concordat.model.terms.FulfilmentPolicy;
import io.concordat.model.value.UnitPrice;
import io.concordat.testkit.fake.Refusal;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which lines of a wished change an ERP takes. */
final class LineChanges {

    private final BookedOrder booked;
    private final ItemMaster items;
    private final Producer by;
    private final OffsetDateTime at;

    LineChanges(BookedOrder booked, ItemMaster items, Producer by, OffsetDateTime at) {
        this.booked = booked;
        this.items = items;
        this.by = by;
        this.at = at;
    }

    /**
     * The answer to each line.
     *
     * @throws io.concordat.model.call.CallFailedException as {@code REJECTED} with every reason if no line is taken
     */
    List<LineResult> results(OrderChange change) {
        Refusal all = new Refusal();
        List<LineResult> results = new ArrayList<>();
        for (LineChange wish : change.lines()) {
            Refusal own = judge(change, wish);
            List<Reason> reasons = own.reasons();
            results.add(new LineResult(
                    wish.lineId(),
                    reasons.isEmpty() ? Result.ACCEPTED : Result.REJECTED,
                    null,
                    reasons.isEmpty() ? null : reasons.get(0).code()));
            all.addAll(own);
        }
        if (results.stream().allMatch(line -> line.result() == Result.REJECTED)) {
            all.throwIfAny(
                    "change " + change.id() + " of order " + change.base().order() + " was refused");
        }
        return results;
    }

    private Refusal judge(OrderChange change, LineChange wish) {
        Refusal refusal = new Refusal();
        for (Violation violation : amendedAlone(change, wish)) {
            refusal.add(
                    violation.rule(),
                    wish.lineId(),
                    "found " + violation.found() + ", expected " + violation.expected());
        }
        OrderLine after = wish.after();
        if (after != null) {
            items.check(RequestedLine.of(after), refusal);
            booked.order().line(wish.lineId()).ifPresent(before -> checkPrice(before, after, refusal));
        }
        if (refusal.reasons().isEmpty() && after != null) {
            checkStock(after, refusal);
        }
        return refusal;
    }

    private List<Violation> amendedAlone(OrderChange change, LineChange wish) {
        ChangeResponse yes = new ChangeResponse(ChangeResponse.Decision.ACCEPTED, at, null, null, List.of(), null);
        OrderChange alone = OrderChangeBuilder.builder(change)
                .lines(List.of(wish))
                .response(yes)
                .build();
        return Amendments.apply(booked.inProgress(), alone, by, at).violations();
    }

    private void checkPrice(OrderLine before, OrderLine after, Refusal refusal) {
        boolean left = booked.shipped(before).signum() > 0;
        if (left && !isSame(before.pricing().unitPrice(), after.pricing().unitPrice())) {
            refusal.add("PRICE", before.lineId(), "a part has left at the agreed price: order the rest on a new line");
        }
    }

    private static boolean isSame(@Nullable UnitPrice one, @Nullable UnitPrice other) {
        if (one == null || other == null) {
            return Objects.equals(one, other);
        }
        return one.amount().compareTo(other.amount()) == 0
                && one.currency().equals(other.currency())
                && one.per().unit().equals(other.per().unit())
                && one.per().compareTo(other.per()) == 0;
    }

    private void checkStock(OrderLine after, Refusal refusal) {
        SalesOrder order = booked.order();
        if (after.policy(order.delivery().policy()).backorder() != FulfilmentPolicy.Backorder.DISALLOW) {
            return;
        }
        BigDecimal missing =
                booked.waiting(after).subtract(booked.setAside(after)).subtract(items.free(after.item()));
        if (missing.signum() > 0) {
            refusal.add("OUT_OF_STOCK", after.lineId(), missing.toPlainString() + " are missing, and none may wait");
        }
    }
}
