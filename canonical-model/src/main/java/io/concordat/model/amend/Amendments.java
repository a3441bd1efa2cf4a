package io.concordat.model.amend;

import io.concordat.model.change.ChangeResponse;
import io.concordat.model.change.OrderChange;
import io.concordat.model.document.Producer;
import io.concordat.model.order.OrderAmounts;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.order.SalesOrderBuilder;
import io.concordat.model.rule.SalesOrderRules;
import io.concordat.model.rule.Violation;
import jakarta.validation.Valid;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

/**
 * Makes the next revision of an order from a change that was accepted, whole or in part.
 *
 * <p>Pure and thread-safe. No line is ever lost: a cancelled line stays with its cancelled quantity. No line id is used
 * twice, and a line keeps its item; another item is another line. Amounts are those the answer or the change states, never
 * calculated here; whether they tie out the rules of the order say.
 */
public final class Amendments {

    private Amendments() {}

    /**
     * The next revision of an order.
     *
     * @param base the order as it is now
     * @param change a change with its answer
     * @param by who makes the revision
     * @param at when it is made
     * @return the order with the next revision, or every reason why there is none: the change is stale, has no answer or
     *     was refused, or names lines that do not fit
     */
    public static Amended apply(SalesOrder base, OrderChange change, Producer by, OffsetDateTime at) {
        LineAmendments lines = new LineAmendments(base);
        checkBase(base, change, lines);
        ChangeResponse response = change.response();
        if (response == null || !isYes(response.decision())) {
            lines.refuse(
                    Refusal.NOT_ACCEPTED,
                    "/response",
                    response == null ? "no answer" : response.decision(),
                    "an answer that accepts the change, or a part of it");
            return new Amended(null, lines.violations());
        }
        lines.apply(change.lines(), response);
        if (!lines.violations().isEmpty()) {
            return new Amended(null, lines.violations());
        }
        SalesOrder next = next(base, change, response, lines.result(), new Stamp(by, at));
        List<Violation> broken = SalesOrderRules.checkSuccession(base, next);
        return broken.isEmpty() ? new Amended(next, broken) : new Amended(null, broken);
    }

    private static boolean isYes(ChangeResponse.Decision decision) {
        return decision == ChangeResponse.Decision.ACCEPTED
                || decision == ChangeResponse.Decision.CONDITIONALLY_ACCEPTED;
    }

    private static void checkBase(SalesOrder base, OrderChange change, LineAmendments lines) {
        if (!change.base().order().equals(base.id())) {
            lines.refuse(Refusal.OTHER_ORDER, "/base/order", change.base().order(), "order " + base.id());
        } else if (change.base().revision() != base.meta().revision()) {
            lines.refuse(
                    Refusal.STALE_REVISION,
                    "/base/revision",
                    "revision " + change.base().revision(),
                    "revision " + base.meta().revision() + ", the order as it is now: read it and ask again");
        }
    }

    private static SalesOrder next(
            SalesOrder base, OrderChange change, ChangeResponse response, List<OrderLine> lines, Stamp stamp) {
        OrderAmounts wished = Objects.requireNonNullElse(change.amounts(), base.amounts());
        return SalesOrderBuilder.builder(base)
                .lines(lines)
                .amounts(Objects.requireNonNullElse(response.amounts(), wished))
                .meta(base.meta().next(stamp.by(), stamp.at()))
                .build();
    }

    private record Stamp(@Valid Producer by, OffsetDateTime at) {}
}
