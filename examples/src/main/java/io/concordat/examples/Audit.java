package io.concordat.examples;

import io.concordat.adapter.crm.OrderStatusReport;
import io.concordat.adapter.wms.FulfilmentOrder;
import io.concordat.model.billing.Invoice;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.order.CommercialTerms.TaxDetermination;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.status.LineQuantities;
import io.concordat.model.status.OrderStatus;
import io.concordat.model.status.Stage;
import io.concordat.model.value.Money;
import io.concordat.testkit.fake.erp.ErpEffects;
import io.concordat.testkit.fake.wms.WmsEffects;
import io.concordat.visibility.LineStatus;
import io.concordat.visibility.OrderTimeline;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares what the systems did with what the customer ordered and with what the timeline tells. It looks into the systems
 * themselves, past network and ports, so nothing the flow believes can hide a loss.
 */
final class Audit {

    private final World world;
    private final SalesOrder order;
    private final OrderTimeline timeline;
    private final List<String> findings = new ArrayList<>();

    Audit(World world, SalesOrder order, OrderTimeline timeline) {
        this.world = world;
        this.order = order;
        this.timeline = timeline;
    }

    /** What was lost or doubled, one sentence each. */
    List<String> findings() {
        ErpEffects erp = world.erp().effects();
        WmsEffects wms = world.wms().effects();
        expect("orders in the ERP's book", 1, erp.booked(order.id()));
        expect(
                "releases in the warehouse",
                1,
                wms.released(FulfilmentOrder.of(order).id()));
        Map<String, BigDecimal> shipped = wms.shipped(order.id());
        Map<String, BigDecimal> billed = erp.billed(order.id());
        for (OrderLine line : order.lines()) {
            expectQuantity("shipped of line " + line.lineId(), line, shipped.get(line.lineId()));
            expectQuantity("billed of line " + line.lineId(), line, billed.get(line.lineId()));
        }
        expect(
                "goods issues in the ERP",
                wms.shipments().size(),
                erp.goodsIssues().size());
        expect("invoices in the ERP", wms.shipments().size(), erp.invoices().size());
        compareMoney(erp);
        compareTimeline(erp, wms);
        return findings;
    }

    private void compareMoney(ErpEffects erp) {
        Money payable = payable();
        Money invoiced = Money.zero(payable.currency());
        Money open = Money.zero(payable.currency());
        for (Invoice invoice : erp.invoices()) {
            invoiced = invoiced.plus(invoice.amounts().totals().payable());
            open = open.plus(erp.open(invoice));
        }
        expectAmount("billed in all", payable, invoiced);
        expectAmount("left open on invoices", Money.zero(payable.currency()), open);
        Money paid = Money.sum(erp.payments().stream().map(p -> p.amount()).toList(), payable.currency());
        expectAmount("paid in all", payable, paid);
    }

    /** Where tax is left to the invoice, the order's own total does not contain it. */
    private Money payable() {
        Money payable = order.amounts().totals().payable();
        TaxDetermination tax = order.terms().tax();
        Money estimate = tax.mode() == TaxDetermination.Mode.AT_INVOICE ? tax.estimate() : null;
        return estimate == null ? payable : payable.plus(estimate);
    }

    private void compareTimeline(ErpEffects erp, WmsEffects wms) {
        for (LineStatus line : timeline.lines()) {
            LineQuantities seen = line.quantities();
            OrderLine ordered = order.line(line.lineId()).orElseThrow();
            expectQuantity("shipped of line " + line.lineId() + " by the timeline", ordered, seen.shipped());
            expectQuantity("delivered of line " + line.lineId() + " by the timeline", ordered, seen.delivered());
            expectQuantity("billed of line " + line.lineId() + " by the timeline", ordered, seen.invoiced());
        }
        expectIds(
                "shipments",
                wms.shipments().stream().map(Shipment::id).toList(),
                timeline.shipments().size());
        expectIds(
                "invoices",
                erp.invoices().stream().map(Invoice::id).toList(),
                timeline.invoices().size());
        expectIds("payments", erp.payments(), timeline.payments().size());
        OrderStatus status = timeline.status().order().value();
        if (status != OrderStatus.COMPLETED) {
            findings.add("the order ended " + status + ", expected COMPLETED: "
                    + timeline.status().order().reason());
        }
        OrderStatusReport report = world.crm().effects().orders().shown().get(order.id());
        Stage shown = report == null ? Stage.DRAFT : report.stage();
        if (shown != timeline.status().stage().value()) {
            findings.add("the CRM shows " + shown + ", expected "
                    + timeline.status().stage().value());
        }
    }

    private void expectIds(String what, Collection<?> happened, int seen) {
        expect(what + " on the timeline", happened.size(), seen);
    }

    private void expect(String what, int expected, int found) {
        if (found != expected) {
            findings.add(what + ": found " + found + ", expected " + expected);
        }
    }

    private void expectQuantity(String what, OrderLine line, @Nullable BigDecimal found) {
        BigDecimal expected = line.quantity().value();
        if (found == null || found.compareTo(expected) != 0) {
            findings.add(what + ": found " + (found == null ? "nothing" : found.toPlainString()) + ", expected "
                    + expected.toPlainString());
        }
    }

    private void expectAmount(String what, Money expected, Money found) {
        if (!found.isSameValueAs(expected)) {
            findings.add(what + ": found " + found + ", expected " + expected);
        }
    }
}
