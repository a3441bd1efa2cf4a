package io.concordat.model.rule;

import static io.concordat.model.rule.Samples.eur;
import static io.concordat.model.rule.Samples.pieces;

import io.concordat.model.billing.Invoice;
import io.concordat.model.billing.InvoiceBuilder;
import io.concordat.model.billing.InvoiceSettlementBuilder;
import io.concordat.model.credit.CreditDecision;
import io.concordat.model.event.Aggregate;
import io.concordat.model.event.CorrectionEvent;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventBuilder;
import io.concordat.model.event.EventRef;
import io.concordat.model.event.EventTypes;
import io.concordat.model.event.OrderEvent;
import io.concordat.model.event.Trace;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.fulfilment.ShipmentBuilder;
import io.concordat.model.fulfilment.ShipmentLine;
import io.concordat.model.order.LineUnits;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.party.Customer;
import io.concordat.model.party.CustomerBuilder;
import io.concordat.model.party.CustomerStatus;
import io.concordat.model.party.TaxExemptionCertificate;
import io.concordat.model.party.TaxExemptionCertificateBuilder;
import io.concordat.model.payment.CashApplication;
import io.concordat.model.pricing.TaxCategory;
import io.concordat.model.pricing.TaxLine;
import io.concordat.model.pricing.TaxLineBuilder;
import io.concordat.model.rule.flow.BillingRules;
import io.concordat.model.rule.flow.DiscountRules;
import io.concordat.model.rule.flow.EventRules;
import io.concordat.model.rule.flow.SuccessionRules;
import io.concordat.model.status.InvoiceIssuance;
import io.concordat.model.status.ShipmentStatus;
import io.concordat.model.terms.InvoicingPolicy;
import io.concordat.model.terms.PaymentTerms;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import io.concordat.model.value.UomConversion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Sound and broken sets of documents for the rules of billing, money, credit, revisions and events. */
final class BilledRuleCases {

    private static final LocalDate DAY = SampleInvoice.DAY;

    private BilledRuleCases() {}

    static Stream<RuleCase> all() {
        return Stream.of(billing(), exemptions(), cash(), credit(), revisions(), events(), keys())
                .flatMap(UnaryOperator.identity());
    }

    private static Invoice bill(String lineId, Quantity quantity) {
        return SampleInvoice.line(
                0, line -> line.orderLine(Ref.toLine(Id.of("so-1"), lineId)).quantity(quantity));
    }

    private static RuleCase billed(Rule rule, SalesOrder order, List<Invoice> sound, List<Invoice> broken, int at) {
        List<Shipment> shipments = List.of(
                BetweenRuleCases.left("a", "1:6", "2:1"),
                ShipmentBuilder.builder(BetweenRuleCases.left("v", "1:4"))
                        .status(ShipmentStatus.CANCELLED)
                        .build(),
                weighed());
        return new RuleCase(
                rule,
                BillingRules.check(order, shipments, sound),
                BillingRules.check(order, shipments, broken),
                "/" + at + "/lines/0/quantity");
    }

    /** One piece of line 3, which weighed 2.345 kg. */
    private static Shipment weighed() {
        var variance = new ShipmentLine.Variance(null, null, Quantity.of("2.345", "KGM"));
        ShipmentLine line = BetweenRuleCases.line("3:1");
        return BetweenRuleCases.shipment(
                "w",
                List.of(new ShipmentLine(
                        "w1",
                        line.orderLine(),
                        null,
                        null,
                        line.quantity(),
                        null,
                        null,
                        variance,
                        List.of(),
                        List.of())));
    }

    private static Invoice voided(Invoice invoice) {
        return InvoiceBuilder.builder(invoice)
                .settlement(InvoiceSettlementBuilder.builder(invoice.settlement())
                        .issuance(InvoiceIssuance.VOIDED)
                        .build())
                .build();
    }

    private static Stream<RuleCase> billing() {
        SalesOrder shipped = BetweenRuleCases.fresh();
        SalesOrder atOnce = ProgressRuleCases.billed(shipped, InvoicingPolicy.ON_ORDER);
        UomConversion weight = new UomConversion(
                Quantity.of("1", "C62"), Quantity.of("2.5", "KGM"), UomConversion.Kind.CATCH_WEIGHT, null);
        SalesOrder caught = SampleOrder.line(
                2, line -> line.units(new LineUnits(null, null, List.of(weight), Quantity.of("2.5", "KGM"), null)));
        Invoice byWeight = SampleInvoice.line(
                0,
                line -> line.orderLine(Ref.toLine(Id.of("so-1"), "3"))
                        .shipmentLine(Ref.toLine(Id.of("w"), "w1"))
                        .quantity(Quantity.of("2.345", "KGM")));
        return Stream.of(
                billed(
                        Rule.INV_7,
                        shipped,
                        List.of(bill("1", pieces("4")), voided(bill("1", pieces("9"))), bill("1", pieces("2"))),
                        List.of(bill("1", pieces("4")), bill("1", pieces("3"))),
                        1),
                billed(Rule.INV_7, atOnce, List.of(bill("1", pieces("10"))), List.of(bill("1", pieces("11"))), 0),
                billed(
                        Rule.INV_7,
                        shipped,
                        List.of(bill("2", Quantity.of("12", "EA"))),
                        List.of(bill("2", Quantity.of("13", "EA"))),
                        0),
                billed(
                        Rule.INV_8,
                        caught,
                        List.of(bill("3", Quantity.of("2.345", "KGM")), byWeight),
                        List.of(bill("3", Quantity.of("2.5", "KGM"))),
                        0),
                billed(
                        Rule.INV_9,
                        shipped,
                        List.of(bill("9", Quantity.of("1", "KGM")), SampleInvoice.invoice()),
                        List.of(bill("1", Quantity.of("1", "KGM"))),
                        0));
    }

    private static Invoice exempt(String region, String certificate, LocalDate taxPoint) {
        TaxLine tax = TaxLineBuilder.builder(
                        Samples.tax(new TaxCategory(Code.of("E", "UNCL5305"), null), "100.00", "0.00"))
                .jurisdiction(new TaxLine.Jurisdiction("US", region, null, null))
                .exemption(new TaxLine.Exemption(Code.of("RESALE"), null, certificate))
                .build();
        Invoice invoice = SampleInvoice.header(header -> header.taxPointDate(taxPoint));
        var amounts = invoice.amounts();
        return InvoiceBuilder.builder(invoice)
                .amounts(new io.concordat.model.billing.InvoiceAmounts(
                        List.of(), List.of(tax, Samples.tax(Samples.S20, "1", "0.20")), List.of(), amounts.totals()))
                .build();
    }

    private static RuleCase exempted(Invoice sound, Invoice broken) {
        TaxExemptionCertificate certificate = TaxExemptionCertificateBuilder.builder()
                .jurisdiction("US-TX")
                .category(Code.of("E", "UNCL5305"))
                .certificateNumber("C-1")
                .issued(DAY.minusDays(30))
                .expires(DAY)
                .status(TaxExemptionCertificate.Status.VALID)
                .build();
        Customer customer = CustomerBuilder.builder(SampleLogistics.customer(List.of(), false, "4000001000005"))
                .creditAndTax(new Customer.CreditAndTax(null, List.of(certificate), List.of()))
                .build();
        return new RuleCase(
                Rule.TAX_11,
                BillingRules.checkExemptions(sound, customer),
                BillingRules.checkExemptions(broken, customer),
                "/amounts/taxes/0/exemption");
    }

    private static Stream<RuleCase> exemptions() {
        return Stream.of(
                exempted(exempt("TX", "C-1", null), exempt("TX", "C-1", DAY.plusDays(1))),
                exempted(exempt("TX", null, DAY.minusDays(30)), exempt("CA", "C-1", DAY)),
                exempted(SampleInvoice.invoice(), exempt("TX", "C-2", DAY)));
    }

    private static Invoice discounted(PaymentTerms.Basis basis) {
        var two = new PaymentTerms.Discount(new BigDecimal("2"), null, 10);
        var fixed = new PaymentTerms.Discount(null, eur("1.00"), 20);
        return SampleInvoice.settlement(settlement ->
                settlement.terms(new PaymentTerms(null, null, 30, basis, List.of(two, fixed), List.of(), null)));
    }

    private static List<Violation> discount(PaymentTerms.Basis basis, int days, int grace, String taken) {
        CashApplication application = SampleCash.application("a", SampleCash.amounts(a -> a.discountTaken(eur(taken))));
        return DiscountRules.check(discounted(basis), application, DAY.plusDays(days), grace);
    }

    private static RuleCase discounted(List<Violation> sound, List<Violation> broken) {
        return new RuleCase(Rule.CASH_9, sound, broken, "/amounts/discountTaken");
    }

    /** 2 % of 138.00 is 2.76. */
    private static Stream<RuleCase> cash() {
        var invoice = PaymentTerms.Basis.INVOICE_DATE;
        CashApplication dollars = SampleCash.application("a", CashApplication.Amounts.of(Money.of("60.00", "USD")));
        CashApplication exchanged = SampleCash.application("b", SampleCash.exchanged("-0.02"));
        CashApplication euros = SampleCash.application("c", CashApplication.Amounts.of(eur("1.00")));
        String currency = exchanged.amounts().fx().source().currency().getCurrencyCode();
        var payment = io.concordat.model.payment.PaymentBuilder.builder(SampleCash.payment("500", null))
                .amounts(io.concordat.model.payment.Payment.Amounts.captured(Money.of("500.00", currency)))
                .build();
        return Stream.of(
                discounted(discount(invoice, 10, 0, "2.76"), discount(invoice, 11, 0, "2.76")),
                discounted(discount(invoice, 13, 3, "2.76"), discount(invoice, 10, 0, "2.77")),
                discounted(discount(invoice, 20, 0, "1.00"), discount(invoice, 21, 0, "0.01")),
                discounted(
                        DiscountRules.check(
                                SampleInvoice.invoice(),
                                SampleCash.application("a", CashApplication.Amounts.of(eur("1"))),
                                DAY,
                                0),
                        DiscountRules.check(
                                SampleInvoice.invoice(),
                                SampleCash.application("a", SampleCash.amounts(a -> a.discountTaken(eur("1")))),
                                DAY,
                                0)),
                new RuleCase(
                        Rule.CASH_10,
                        CashRules.check(payment, List.of(exchanged)),
                        CashRules.check(payment, List.of(exchanged, euros)),
                        "/1/amounts/applied"),
                new RuleCase(
                        Rule.CASH_10,
                        CashRules.check(SampleCash.payment("93.00", null), List.of(euros)),
                        CashRules.check(SampleCash.payment("93.00", null), List.of(dollars)),
                        "/0/amounts/applied"));
    }

    private static RuleCase released(Rule rule, List<Violation> broken, String pointer) {
        return new RuleCase(
                rule,
                CreditRules.checkRelease(SampleCash.decision(one -> one), eur("100"), Samples.NOW),
                broken,
                pointer);
    }

    private static Stream<RuleCase> credit() {
        CreditDecision sound = SampleCash.decision(one -> one);
        CreditDecision held = SampleCash.decision(one -> one.outcome(CreditDecision.Outcome.HOLD));
        return Stream.of(
                released(
                        Rule.CRE_6,
                        CreditRules.checkRelease(sound, eur("100"), Samples.NOW.plusYears(9)),
                        "/basis/validUntil"),
                released(Rule.CRE_6, CreditRules.checkRelease(held, eur("1"), Samples.NOW), "/outcome"),
                released(Rule.CRE_7, CreditRules.checkRelease(sound, eur("1000"), Samples.NOW), "/approvedAmount"),
                released(
                        Rule.CRE_7,
                        CreditRules.checkRelease(sound, Money.of("1", "USD"), Samples.NOW),
                        "/approvedAmount"));
    }

    private static Shipment next(ShipmentStatus status, int revision) {
        Shipment shipment = SampleLogistics.shipment();
        var meta = io.concordat.model.document.MetaBuilder.builder(shipment.meta())
                .revision(revision)
                .build();
        return ShipmentBuilder.builder(shipment).status(status).meta(meta).build();
    }

    private static Stream<RuleCase> revisions() {
        Shipment planned = SampleLogistics.shipment();
        Invoice pending = SampleInvoice.invoice();
        Invoice sent = SampleInvoice.settlement(settlement -> settlement.issuance(InvoiceIssuance.SENT));
        return Stream.of(
                new RuleCase(
                        Rule.MET_7,
                        SuccessionRules.check(planned, next(ShipmentStatus.DELIVERED, 2)),
                        SuccessionRules.check(next(ShipmentStatus.DELIVERED, 1), next(ShipmentStatus.PLANNED, 2)),
                        "/status"),
                new RuleCase(
                        Rule.MET_4,
                        SuccessionRules.check(planned, next(ShipmentStatus.PLANNED, 2)),
                        SuccessionRules.check(planned, next(ShipmentStatus.PLANNED, 3)),
                        "/meta/revision"),
                new RuleCase(Rule.MET_7, List.of(), SuccessionRules.check(sent, pending), "/settlement/issuance"));
    }

    private static Event<?> event(String id, int sequence, int recorded) {
        var event = Event.fact(
                new EventRef("urn:erp", id),
                EventTypes.ORDER_ACCEPTED,
                "so-1",
                Samples.NOW,
                new OrderEvent.Accepted(Aggregate.at(Id.of("so-1"), 1), List.of()));
        return EventBuilder.builder(event)
                .trace(Trace.NONE.withSequence(sequence))
                .recordedTime(Samples.NOW.plusMinutes(recorded))
                .build();
    }

    private static RuleCase stream(Rule rule, List<Event<?>> broken, String pointer) {
        List<Event<?>> sound = List.of(event("b", 2, 1), event("a", 1, 0), event("b", 2, 1), event("c", 7, 1));
        return new RuleCase(rule, EventRules.check(sound), EventRules.check(broken), pointer);
    }

    private static Stream<RuleCase> events() {
        Event<?> jump = Event.fact(
                new EventRef("urn:erp", "j"),
                EventTypes.ORDER_ACCEPTED,
                "so-1",
                Samples.NOW,
                new OrderEvent.Accepted(new Aggregate<>(Id.of("so-1"), 1, 3), List.of()));
        EventRef self = new EventRef("urn:erp", "k");
        Event<?> correction = Event.fact(
                self,
                EventTypes.EVENT_CORRECTED,
                "so-1",
                Samples.NOW,
                new CorrectionEvent.Corrected(CorrectionEvent.Kind.DID_NOT_OCCUR, List.of(self), List.of(), null));
        return Stream.of(
                stream(Rule.EVT_1, List.of(event("a", 1, 0), event("b", 1, 0)), "/1/trace/sequence"),
                stream(Rule.EVT_1, List.of(event("b", 2, 0), event("a", 1, 3)), "/0/trace/sequence"),
                stream(Rule.EVT_2, List.of(event("a", 1, 0), event("a", 2, 0)), "/1/id"),
                stream(Rule.EVT_3, List.of(event("a", 1, -6)), "/0/recordedTime"),
                stream(Rule.EVT_4, List.of(jump), "/0/data"),
                stream(Rule.EVT_5, List.of(correction), "/0/data/corrected/0"));
    }

    private static Stream<RuleCase> keys() {
        Identifier duns = Identifier.of("urn:duns", "150483782", "DUNS");
        Customer one = SampleLogistics.customer(List.of(duns), false, "4000001000005");
        Customer other = CustomerBuilder.builder(one).id(Id.of("cust-2")).build();
        Customer closed =
                CustomerBuilder.builder(other).status(CustomerStatus.CLOSED).build();
        return Stream.of(new RuleCase(
                Rule.IDN_6,
                IdentityRules.adviseMerge(List.of(one, one, closed)),
                IdentityRules.adviseMerge(List.of(one, other)),
                "/1/identity/identifiers/0"));
    }
}
