package io.concordat.model.rule;

import static io.concordat.model.rule.Samples.eur;
import static io.concordat.model.rule.Samples.pieces;

import io.concordat.model.billing.Invoice;
import io.concordat.model.billing.InvoiceReferencesBuilder;
import io.concordat.model.billing.InvoiceSettlement.Balances;
import io.concordat.model.document.Appendix;
import io.concordat.model.document.Attachment;
import io.concordat.model.document.MetaBuilder;
import io.concordat.model.order.CommercialTerms.TaxDetermination;
import io.concordat.model.order.CommercialTermsBuilder;
import io.concordat.model.order.DeliveryRequestBuilder;
import io.concordat.model.order.LineItemBuilder;
import io.concordat.model.order.LineProgress;
import io.concordat.model.order.LineSchedule;
import io.concordat.model.order.OrderAmounts;
import io.concordat.model.order.OrderControls;
import io.concordat.model.order.OrderHeaderBuilder;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.order.SalesOrderBuilder;
import io.concordat.model.pricing.TaxLine;
import io.concordat.model.pricing.TotalsBuilder;
import io.concordat.model.status.FulfilmentStatus;
import io.concordat.model.status.LineQuantities;
import io.concordat.model.status.LineQuantitiesBuilder;
import io.concordat.model.value.DateWindow;
import io.concordat.model.value.ExternalRef;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.SystemRole;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A sound and a broken document for each rule of orders, invoices and of every document. */
final class DocumentRuleCases {

    private DocumentRuleCases() {}

    static Stream<RuleCase> all() {
        return Stream.of(orders(), orderLines(), invoices(), everyDocument()).flatMap(UnaryOperator.identity());
    }

    private static RuleCase order(Rule rule, SalesOrder broken, String pointer) {
        return new RuleCase(rule, Rules.check(SampleOrder.order()), Rules.check(broken), pointer);
    }

    private static RuleCase invoice(Rule rule, Invoice broken, String pointer) {
        return new RuleCase(rule, Rules.check(SampleInvoice.invoice()), Rules.check(broken), pointer);
    }

    private static Stream<RuleCase> orders() {
        return Stream.of(
                order(Rule.ORD_1, SampleOrder.change(order -> order.lines(List.of())), "/lines"),
                order(
                        Rule.ORD_8,
                        SampleOrder.change(order -> order.delivery(DeliveryRequestBuilder.builder(
                                        SampleOrder.order().delivery())
                                .doNotShipBefore(SampleOrder.SHIP.plusDays(1))
                                .build())),
                        "/delivery/doNotShipBefore"),
                notBefore(delivery -> delivery.requestedShip(null).requestedDelivery(DateWindow.on(SampleOrder.SHIP))),
                notBefore(delivery ->
                        delivery.requestedShip(null).requestedDelivery(null).cancelAfter(SampleOrder.SHIP)),
                order(
                        Rule.ORD_9,
                        SampleOrder.change(order -> order.header(
                                OrderHeaderBuilder.builder(SampleOrder.order().header())
                                        .customerPurchaseOrder(null)
                                        .build())),
                        "/header/customerPurchaseOrder"),
                order(
                        Rule.ORD_10,
                        SampleOrder.change(order -> order.terms(CommercialTermsBuilder.builder(
                                        SampleOrder.order().terms())
                                .tax(TaxDetermination.of(TaxDetermination.Mode.AT_INVOICE))
                                .build())),
                        "/amounts/totals/tax"),
                new RuleCase(
                        Rule.ORD_10, taxedLater(List.of(), "0"), taxedLater(List.of(), "0.01"), "/amounts/totals/tax"),
                new RuleCase(
                        Rule.ORD_10,
                        taxedLater(List.of(), "0"),
                        taxedLater(List.of(Samples.tax(Samples.Z, "6.00", "0")), "0"),
                        "/amounts/totals/tax"),
                order(
                        Rule.ORD_11,
                        SampleOrder.change(order ->
                                order.controls(new OrderControls(List.of(SampleOrder.hold("9")), null, List.of()))),
                        "/controls/holds/0/scope/lineId"));
    }

    /** What ORD-10 says of an order whose tax stands on the invoice only. */
    private static List<Violation> taxedLater(List<TaxLine> taxes, String tax) {
        SalesOrder sample = SampleOrder.order();
        SalesOrder later = SampleOrder.change(order -> order.terms(CommercialTermsBuilder.builder(sample.terms())
                        .tax(TaxDetermination.of(TaxDetermination.Mode.AT_INVOICE))
                        .build())
                .amounts(new OrderAmounts(
                        sample.amounts().allowancesCharges(),
                        taxes,
                        TotalsBuilder.builder(sample.amounts().totals())
                                .tax(eur(tax))
                                .build())));
        return Rules.check(later).stream()
                .filter(one -> one.rule().equals(Rule.ORD_10.number()))
                .toList();
    }

    /** The day after SHIP against one other date alone. */
    private static RuleCase notBefore(UnaryOperator<DeliveryRequestBuilder> change) {
        return order(
                Rule.ORD_8,
                SampleOrder.change(order -> order.delivery(change.apply(DeliveryRequestBuilder.builder(
                                        SampleOrder.order().delivery())
                                .doNotShipBefore(SampleOrder.SHIP.plusDays(1)))
                        .build())),
                "/delivery/doNotShipBefore");
    }

    private static Stream<RuleCase> orderLines() {
        return Stream.of(
                order(Rule.ORD_2, SampleOrder.line(1, line -> line.lineId("1")), "/lines/1/lineId"),
                order(Rule.ORD_3, SampleOrder.line(2, line -> line.quantity(pieces("0"))), "/lines/2/quantity"),
                order(Rule.ORD_4, parts("a", "6", "b", "5"), "/lines/0/schedule/parts"),
                order(Rule.ORD_4, parts("a", "6", "a", "4"), "/lines/0/schedule/parts"),
                order(Rule.ORD_5, progress(SampleOrder.progress().quantities(), "6", "3"), "/lines/0/progress/states"),
                order(
                        Rule.ORD_6,
                        buckets(quantities -> quantities.delivered(new BigDecimal("6"))),
                        "/lines/0/progress/quantities/delivered"),
                order(
                        Rule.ORD_6,
                        buckets(quantities -> quantities.credited(new BigDecimal("7"))),
                        "/lines/0/progress/quantities/credited"),
                order(
                        Rule.ORD_6,
                        buckets(quantities -> quantities.ordered(new BigDecimal("11"))),
                        "/lines/0/progress/quantities/ordered"),
                order(
                        Rule.ORD_6,
                        buckets(quantities -> quantities.packed(new BigDecimal("-1"))),
                        "/lines/0/progress/quantities"),
                order(Rule.ORD_7, SampleOrder.line(1, line -> line.parentLine("9")), "/lines/1/parentLine"),
                order(Rule.ORD_7, SampleOrder.line(0, line -> line.parentLine("2")), "/lines/0/parentLine"));
    }

    private static SalesOrder parts(String id, String quantity, String otherId, String otherQuantity) {
        return SampleOrder.line(
                0,
                line -> line.schedule(new LineSchedule(
                        null,
                        null,
                        null,
                        List.of(SampleOrder.part(id, quantity), SampleOrder.part(otherId, otherQuantity)))));
    }

    private static SalesOrder buckets(UnaryOperator<LineQuantitiesBuilder> change) {
        LineQuantities quantities = change.apply(
                        LineQuantitiesBuilder.builder(SampleOrder.progress().quantities()))
                .build();
        return progress(quantities, "6", "4");
    }

    private static SalesOrder progress(LineQuantities quantities, String shipped, String waiting) {
        return SampleOrder.line(
                0,
                line -> line.progress(new LineProgress(
                        quantities,
                        List.of(
                                SampleOrder.state(shipped, FulfilmentStatus.SHIPPED),
                                SampleOrder.state(waiting, FulfilmentStatus.BACKORDERED)),
                        List.of(),
                        null)));
    }

    private static Stream<RuleCase> invoices() {
        return Stream.of(
                invoice(Rule.INV_1, SampleInvoice.change(invoice -> invoice.lines(List.of())), "/lines"),
                invoice(Rule.INV_2, SampleInvoice.line(1, line -> line.lineId("1")), "/lines/1/lineId"),
                invoice(
                        Rule.INV_3,
                        SampleInvoice.header(header -> header.references(
                                InvoiceReferencesBuilder.builder().build())),
                        "/header/references/precedingInvoices"),
                invoice(
                        Rule.INV_4,
                        SampleInvoice.settlement(settlement -> settlement.dueDate(null)),
                        "/settlement/dueDate"),
                invoice(
                        Rule.INV_5,
                        SampleInvoice.line(0, line -> line.period(DateWindow.on(SampleInvoice.DAY.plusDays(1)))),
                        "/lines/0/period"),
                invoice(Rule.INV_6, balances("138.00", "31.00", "0"), "/settlement/balances/open"),
                invoice(Rule.INV_6, balances("137.00", "29.00", "0"), "/settlement/balances/original"),
                invoice(Rule.INV_6, balances("138.00", "30.00", "30.01"), "/settlement/balances/disputed"));
    }

    private static Invoice balances(String original, String open, String disputed) {
        return SampleInvoice.settlement(settlement -> settlement.balances(
                new Balances(eur(original), eur("100.00"), eur("8.00"), eur("0"), eur(disputed), eur(open))));
    }

    private static Stream<RuleCase> everyDocument() {
        Attachment attachment = new Attachment("a", null, "https://example.org/a", null, null, null);
        ExternalRef known = ExternalRef.of(Identifier.of("urn:erp", "4711"), SystemRole.ERP);
        SalesOrder next = SampleOrder.change(order -> order.meta(
                SampleOrder.order().meta().next(SampleOrder.order().meta().producer(), Samples.NOW)));
        SalesOrder renumbered = SampleOrder.line(
                0,
                line -> line.item(LineItemBuilder.builder(
                                SampleOrder.order().lines().get(0).item())
                        .sellerItemId("other")
                        .build()));
        return Stream.of(
                order(Rule.IDN_2, attached(List.of(attachment, attachment)), "/appendix/attachments/1/id"),
                order(
                        Rule.IDN_2,
                        SampleOrder.change(order -> order.appendix(Appendix.of(known, known))),
                        "/appendix/externalRefs/1"),
                order(Rule.MET_1, SampleOrder.change(order -> order.parties(null)), "/parties"),
                order(
                        Rule.MET_2,
                        SampleOrder.change(order -> order.meta(
                                MetaBuilder.builder(SampleOrder.order().meta())
                                        .contract("invoice")
                                        .build())),
                        "/meta/contract"),
                order(
                        Rule.MET_3,
                        SampleOrder.change(order -> order.meta(
                                MetaBuilder.builder(SampleOrder.order().meta())
                                        .happenedAt(Samples.NOW.plusMinutes(6))
                                        .build())),
                        "/meta/recordedAt"),
                succession(Rule.MET_4, next, SampleOrder.order(), "/meta/revision"),
                succession(
                        Rule.MET_4,
                        next,
                        SalesOrderBuilder.builder(next).id(Id.of("so-2")).build(),
                        "/meta/revision"),
                succession(Rule.MET_5, next, renumbered, "/lines/0/item"));
    }

    private static RuleCase succession(Rule rule, SalesOrder sound, SalesOrder broken, String pointer) {
        SalesOrder before = SampleOrder.order();
        return new RuleCase(
                rule,
                SalesOrderRules.checkSuccession(before, sound),
                SalesOrderRules.checkSuccession(before, broken),
                pointer);
    }

    private static SalesOrder attached(List<Attachment> attachments) {
        return SampleOrder.change(order -> order.appendix(new Appendix(List.of(), List.of(), attachments, List.of())));
    }
}
