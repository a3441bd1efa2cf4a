package io.concordat.model.rule;

import io.concordat.model.order.CommercialTerms.TaxDetermination;
import io.concordat.model.order.DeliveryRequest;
import io.concordat.model.order.LineSchedule;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.status.Hold;
import io.concordat.model.value.DateWindow;
import io.concordat.model.value.Quantity;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rules of a sales order: its own (ORD) and those of amounts, identity and time. Pure and thread-safe. */
public final class SalesOrderRules {

    private final SalesOrder order;
    private final Findings findings;

    private SalesOrderRules(SalesOrder order, Findings findings) {
        this.order = order;
        this.findings = findings;
    }

    /** Everything that is wrong with an order; empty when nothing is. Never throws. */
    public static List<Violation> check(SalesOrder order) {
        return DocumentRules.check(order, own(order));
    }

    static Consumer<Findings> own(SalesOrder order) {
        return findings -> {
            new SalesOrderRules(order, findings).check();
            AmountRules.checkAll(PricedDocument.of(order), findings);
        };
    }

    /**
     * Whether a revision may follow another (MET-4, MET-5). Neither is checked by itself.
     *
     * @param before the revision in force
     * @param after the revision that is to take its place
     */
    public static List<Violation> checkSuccession(SalesOrder before, SalesOrder after) {
        Findings findings = new Findings();
        boolean next = after.id().equals(before.id())
                && after.meta().revision() == before.meta().revision() + 1;
        if (!next) {
            findings.add(
                    Rule.MET_4,
                    "/meta/revision",
                    "revision " + after.meta().revision() + " of " + after.id(),
                    "revision " + (before.meta().revision() + 1) + " of " + before.id());
        }
        for (int i = 0; i < after.lines().size(); i++) {
            checkSameItem(before, after.lines().get(i), i, findings);
        }
        return findings.all();
    }

    private static void checkSameItem(SalesOrder before, OrderLine after, int index, Findings findings) {
        before.line(after.lineId())
                .filter(line -> !ItemKey.of(line).agreesWith(ItemKey.of(after)))
                .ifPresent(line -> findings.add(
                        Rule.MET_5,
                        "/lines/" + index + "/item",
                        "another item under line id '" + after.lineId() + "'",
                        "the item it had, or a new line id"));
    }

    /** The numbers by which two revisions tell whether a line still has its item. */
    private record ItemKey(
            @Nullable String canonical,
            @Nullable String seller,
            @Nullable String buyer) {

        static ItemKey of(OrderLine line) {
            var item = line.item().item();
            return new ItemKey(
                    item == null ? null : item.id().value(),
                    line.item().sellerItemId(),
                    line.item().buyerItemId());
        }

        boolean agreesWith(ItemKey other) {
            return agree(canonical, other.canonical) && agree(seller, other.seller) && agree(buyer, other.buyer);
        }

        private static boolean agree(@Nullable String one, @Nullable String other) {
            return one == null || other == null || one.equals(other);
        }
    }

    private void check() {
        findings.unless(!order.lines().isEmpty(), Rule.ORD_1, "/lines", "no line", "at least one line");
        checkLines();
        checkParents();
        checkDates();
        checkPurchaseOrder();
        checkTaxDetermination();
        checkHolds();
    }

    private void checkLines() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < order.lines().size(); i++) {
            OrderLine line = order.lines().get(i);
            if (!ids.add(line.lineId())) {
                findings.add(Rule.ORD_2, at(i) + "/lineId", "'" + line.lineId() + "' again", "an id of its own");
            }
            if (line.quantity().signum() <= 0) {
                findings.add(Rule.ORD_3, at(i) + "/quantity", line.quantity(), "more than 0");
            }
            checkParts(line, i);
            if (line.progress() != null) {
                new LineProgressRules(order, i, findings).check();
            }
            checkPromises(line.schedule(), i);
        }
    }

    private static String at(int line) {
        return "/lines/" + line;
    }

    private void checkParts(OrderLine line, int index) {
        List<LineSchedule.Part> parts = line.schedule().parts();
        if (parts.isEmpty()) {
            return;
        }
        List<Quantity> quantities =
                parts.stream().map(LineSchedule.Part::quantity).toList();
        Supplier<String> at = () -> at(index) + "/schedule/parts";
        LineProgressRules.checkSum(Rule.ORD_4, at, quantities, line.quantity(), findings);
        long ids = parts.stream().map(LineSchedule.Part::id).distinct().count();
        if (ids != parts.size()) {
            findings.add(Rule.ORD_4, at.get(), ids + " ids for " + parts.size() + " parts", "an id for each part");
        }
    }

    private void checkPromises(LineSchedule schedule, int index) {
        DocumentRules.checkPromise(schedule.promise(), () -> at(index) + "/schedule/promise", findings);
        for (int i = 0; i < schedule.parts().size(); i++) {
            int part = i;
            DocumentRules.checkPromise(
                    schedule.parts().get(i).promise(),
                    () -> at(index) + "/schedule/parts/" + part + "/promise",
                    findings);
        }
    }

    private void checkParents() {
        if (order.lines().stream().allMatch(line -> line.parentLine() == null)) {
            return;
        }
        Map<String, String> parents = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (OrderLine line : order.lines()) {
            ids.add(line.lineId());
            if (line.parentLine() != null) {
                parents.put(line.lineId(), line.parentLine());
            }
        }
        for (int i = 0; i < order.lines().size(); i++) {
            OrderLine line = order.lines().get(i);
            String parent = line.parentLine();
            if (parent != null && (!ids.contains(parent) || containsItself(line.lineId(), parents))) {
                findings.add(
                        Rule.ORD_7,
                        "/lines/" + i + "/parentLine",
                        "'" + parent + "'",
                        "the id of another line that is no part of this one");
            }
        }
    }

    private static boolean containsItself(String lineId, Map<String, String> parents) {
        Set<String> above = new HashSet<>();
        String next = parents.get(lineId);
        while (next != null && above.add(next)) {
            next = parents.get(next);
        }
        return above.contains(lineId);
    }

    private void checkDates() {
        DeliveryRequest delivery = order.delivery();
        LocalDate first = delivery.doNotShipBefore();
        if (first == null) {
            return;
        }
        checkNotBefore(first, latest(delivery.requestedShip()), "last day of requestedShip");
        checkNotBefore(first, latest(delivery.requestedDelivery()), "last day of requestedDelivery");
        checkNotBefore(first, delivery.cancelAfter(), "cancelAfter");
    }

    private static @Nullable LocalDate latest(@Nullable DateWindow window) {
        return window == null ? null : window.latest();
    }

    private void checkNotBefore(LocalDate first, @Nullable LocalDate last, String name) {
        if (last != null && first.isAfter(last)) {
            findings.add(Rule.ORD_8, "/delivery/doNotShipBefore", first, "not after " + last + ", the " + name);
        }
    }

    private void checkPurchaseOrder() {
        boolean electronic = order.header().edi() != null;
        findings.unless(
                !electronic || order.header().customerPurchaseOrder() != null,
                Rule.ORD_9,
                "/header/customerPurchaseOrder",
                "no purchase order number",
                "the number the customer gave the order");
    }

    private void checkTaxDetermination() {
        var mode = order.terms().tax().mode();
        boolean contained = mode == TaxDetermination.Mode.STATED || mode == TaxDetermination.Mode.ENGINE;
        var amounts = order.amounts();
        boolean none = amounts.totals().tax().signum() == 0 && amounts.taxes().isEmpty();
        if (!contained && !none) {
            findings.add(
                    Rule.ORD_10,
                    "/amounts/totals/tax",
                    amounts.totals().tax() + " on " + amounts.taxes().size() + " tax lines",
                    "0 and no tax line for tax determination " + mode + ", an estimate stands in terms.tax");
        }
    }

    private void checkHolds() {
        List<Hold> holds = order.controls().holds();
        for (int i = 0; i < holds.size(); i++) {
            String lineId = holds.get(i).scope().lineId();
            if (lineId != null && order.line(lineId).isEmpty()) {
                findings.add(
                        Rule.ORD_11,
                        "/controls/holds/" + i + "/scope/lineId",
                        "'" + lineId + "'",
                        "the id of a line of the order");
            }
        }
    }
}
