package io.concordat.model.amend;

import io.concordat.model.change.ChangeResponse;
import io.concordat.model.change.ChangeResponse.LineResult;
import io.concordat.model.change.LineChange;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.rule.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lines of an order while a change is applied to them. Every line it begins with is there at the end. */
final class LineAmendments {

    private final Map<String, OrderLine> lines = new LinkedHashMap<>();
    private final Set<String> changed = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();

    LineAmendments(SalesOrder base) {
        base.lines().forEach(line -> lines.put(line.lineId(), line));
    }

    List<Violation> violations() {
        return violations;
    }

    List<OrderLine> result() {
        return List.copyOf(lines.values());
    }

    void refuse(Refusal why, String at, Object found, String expected) {
        violations.add(new Violation(why.keyword(), at, found.toString(), expected));
    }

    void apply(List<LineChange> changes, ChangeResponse response) {
        for (int i = 0; i < changes.size(); i++) {
            LineChange change = changes.get(i);
            String at = "/lines/" + i;
            if (!changed.add(change.lineId())) {
                refuse(
                        Refusal.LINE_ID_IN_USE,
                        at + "/lineId",
                        "'" + change.lineId() + "' again",
                        "one change of a line");
            } else if (response.resultFor(change.lineId()) != ChangeResponse.Result.REJECTED) {
                apply(change, agreed(change, response), at);
            }
        }
    }

    /** The line as it was agreed, which need not be as it was wished. */
    private static @Nullable OrderLine agreed(LineChange change, ChangeResponse response) {
        OrderLine amended =
                response.lineResult(change.lineId()).map(LineResult::agreed).orElse(null);
        return amended == null ? change.after() : amended;
    }

    private void apply(LineChange change, @Nullable OrderLine agreed, String at) {
        OrderLine line = lines.get(change.lineId());
        if (change.action() == LineChange.Action.ADD) {
            add(line, agreed, at);
        } else if (line == null) {
            refuse(Refusal.UNKNOWN_LINE, at + "/lineId", "'" + change.lineId() + "'", "the id of a line of the order");
        } else if (agreed != null) {
            update(line, agreed, at);
        } else if (change.action() != LineChange.Action.KEEP) {
            take(line, change, at);
        }
    }

    private void add(@Nullable OrderLine existing, @Nullable OrderLine added, String at) {
        if (existing != null || added == null) {
            refuse(
                    Refusal.LINE_ID_IN_USE,
                    at + "/lineId",
                    "a line of the order has the id",
                    "an id no line of the order has had");
        } else {
            lines.put(added.lineId(), added);
        }
    }

    private void update(OrderLine line, OrderLine wanted, String at) {
        LineProgressOf progress = LineProgressOf.of(line);
        BigDecimal gone = progress.gone();
        boolean sameUnit = wanted.quantity().unit().equals(line.quantity().unit());
        if (!sameUnit || wanted.quantity().value().compareTo(gone) < 0) {
            refuse(
                    Refusal.QUANTITY,
                    at + "/after/quantity",
                    wanted.quantity(),
                    "at least what is cancelled or has left, " + gone.toPlainString() + " "
                            + line.quantity().unit());
            return;
        }
        lines.put(line.lineId(), progress.ordered(wanted));
    }

    private void take(OrderLine line, LineChange change, String at) {
        boolean cancels = change.action() == LineChange.Action.CANCEL;
        LineProgressOf progress = LineProgressOf.of(line);
        BigDecimal most = cancels ? progress.cancellable() : progress.cancelled();
        BigDecimal asked = change.quantity() == null ? most : change.quantity().value();
        boolean sameUnit = change.quantity() == null
                || change.quantity().unit().equals(line.quantity().unit());
        if (!sameUnit || asked.signum() <= 0 || asked.compareTo(most) > 0) {
            refuse(
                    Refusal.QUANTITY,
                    at + "/quantity",
                    change.quantity() == null ? asked : change.quantity(),
                    "more than 0 and not more than " + (cancels ? "has not left" : "is cancelled") + ", "
                            + most.toPlainString() + " " + line.quantity().unit());
            return;
        }
        lines.put(line.lineId(), progress.cancelled(cancels ? asked : asked.negate(), change.reason()));
    }
}
