package io.concordat.model.rule;

import static io.concordat.model.rule.SampleCash.amounts;
import static io.concordat.model.rule.SampleCash.application;
import static io.concordat.model.rule.SampleCash.decision;
import static io.concordat.model.rule.SampleCash.exposure;
import static io.concordat.model.rule.SampleCash.payment;
import static io.concordat.model.rule.SampleCash.reversal;
import static io.concordat.model.rule.SampleLogistics.box;
import static io.concordat.model.rule.SampleLogistics.content;
import static io.concordat.model.rule.SampleLogistics.customer;
import static io.concordat.model.rule.SampleLogistics.item;
import static io.concordat.model.rule.SampleLogistics.lot;
import static io.concordat.model.rule.SampleLogistics.packages;
import static io.concordat.model.rule.SampleLogistics.reservation;
import static io.concordat.model.rule.Samples.eur;
import static io.concordat.model.rule.Samples.pieces;

import io.concordat.model.credit.CreditDecision;
import io.concordat.model.credit.CreditDecisionBasisBuilder;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.fulfilment.ShipmentLine;
import io.concordat.model.fulfilment.ShipmentPackage.Content;
import io.concordat.model.item.Item;
import io.concordat.model.item.ItemBuilder;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.payment.CashApplication;
import io.concordat.model.payment.CashApplication.Amounts;
import io.concordat.model.payment.CashApplication.Target;
import io.concordat.model.payment.CashApplicationBuilder;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A sound and a broken document for each rule of goods, cash, credit and identity. */
final class FlowRuleCases {

    private static final String GLN = "4000001000005";
    private static final String GTIN = "4006381333931";

    private static final Ref<SalesOrder> ORDER = Ref.to(Id.of("so-1"));

    private FlowRuleCases() {}

    static Stream<RuleCase> all() {
        return Stream.of(lines(), packaging(), cash(), balances(), credit(), identity())
                .flatMap(UnaryOperator.identity());
    }

    private static RuleCase shipment(Rule rule, Shipment broken, String pointer) {
        return documents(rule, SampleLogistics.shipment(), broken, pointer);
    }

    private static RuleCase documents(Rule rule, Record sound, Record broken, String pointer) {
        return new RuleCase(rule, Rules.check(sound), Rules.check(broken), pointer);
    }

    private static RuleCase advice(Rule rule, Record sound, Record broken, String pointer) {
        return new RuleCase(rule, Rules.advise(sound), Rules.advise(broken), pointer);
    }

    private static Stream<RuleCase> lines() {
        ShipmentLine line = SampleLogistics.shipment().lines().get(0);
        return Stream.of(
                shipment(Rule.QTY_1, SampleLogistics.line(one -> one.quantity(pieces("0"))), "/lines/0/quantity"),
                shipment(Rule.QTY_1, SampleLogistics.change(one -> one.lines(List.of())), "/lines"),
                shipment(Rule.QTY_2, SampleLogistics.change(one -> one.lines(List.of(line, line))), "/lines/1/lineId"),
                shipment(Rule.QTY_6, SampleLogistics.line(one -> one.lots(List.of(lot("A", "5")))), "/lines/0/lots"),
                shipment(
                        Rule.QTY_7,
                        SampleLogistics.line(one -> one.lots(List.of(lot("A", "6", "1", "2")))),
                        "/lines/0/lots/0/serials"),
                shipment(
                        Rule.QTY_7,
                        SampleLogistics.line(one -> one.lots(List.of(lot("A", "4"), lot("B", "2", "1", "1")))),
                        "/lines/0/lots/1/serials"),
                new RuleCase(
                        Rule.QTY_8,
                        Rules.check(SampleLogistics.proof("4")),
                        Rules.check(SampleLogistics.proof("5")),
                        "/lines/0/accepted"),
                new RuleCase(
                        Rule.QTY_8,
                        QuantityRules.checkAgainst(SampleLogistics.shipment(), SampleLogistics.proof("4")),
                        QuantityRules.checkAgainst(
                                SampleLogistics.line(one -> one.quantity(pieces("7"))), SampleLogistics.proof("4")),
                        "/lines/0/shipped"),
                new RuleCase(
                        Rule.QTY_8,
                        QuantityRules.checkAgainst(SampleLogistics.shipment(), SampleLogistics.proof("4")),
                        QuantityRules.checkAgainst(
                                SampleLogistics.line(one -> one.lineId("s2")), SampleLogistics.proof("4")),
                        "/lines/0/shipmentLineId"),
                shipment(
                        Rule.QTY_6,
                        SampleLogistics.line(one ->
                                one.lots(List.of(new ShipmentLine.Lot("A", null, Quantity.of("6", "CS"), List.of())))),
                        "/lines/0/lots"),
                shipment(
                        Rule.QTY_10,
                        SampleLogistics.line(one -> one.outstanding(new ShipmentLine.Shortfall(pieces("-1"), null))),
                        "/lines/0/outstanding/quantity"),
                shipment(
                        Rule.QTY_10,
                        SampleLogistics.line(one -> one.variance(new ShipmentLine.Variance(pieces("-1"), null, null))),
                        "/lines/0/variance/oversupply"),
                documents(
                        Rule.QTY_9,
                        SampleLogistics.reservation("6", pieces("4")),
                        SampleLogistics.reservation("6", pieces("-4")),
                        "/shortQuantity"),
                shipment(
                        Rule.QTY_10,
                        SampleLogistics.line(
                                one -> one.backorder(new ShipmentLine.Shortfall(Quantity.of("4", "CS"), null))),
                        "/lines/0/backorder/quantity"));
    }

    private static Stream<RuleCase> packaging() {
        return Stream.of(
                shipment(
                        Rule.QTY_3,
                        packages(box("c", null).contents(List.of(content("5"))).build()),
                        "/lines/0/quantity"),
                shipment(
                        Rule.QTY_3,
                        packages(box("c", null)
                                .contents(List.of(content("6"), new Content("s9", pieces("1"), List.of())))
                                .build()),
                        "/handling/packages/0/contents/1"),
                shipment(
                        Rule.QTY_6,
                        packages(box("c", null)
                                .contents(List.of(new Content("s1", pieces("6"), List.of(lot("A", "5")))))
                                .build()),
                        "/handling/packages/0/contents/0/lots"),
                shipment(
                        Rule.QTY_5,
                        packages(
                                box("c", null).sscc(SampleLogistics.SSCC).build(),
                                box("d", null).sscc(SampleLogistics.SSCC).build()),
                        "/handling/packages/1/sscc"),
                shipment(Rule.QTY_4, packages(box("c", "p").build()), "/handling/packages/0/parent"),
                shipment(
                        Rule.QTY_4,
                        packages(box("c", null).build(), box("c", null).build()),
                        "/handling/packages/1/packageId"),
                shipment(
                        Rule.QTY_5,
                        packages(box("c", null).sscc("106141411234567898").build()),
                        "/handling/packages/0/sscc"),
                documents(Rule.QTY_9, reservation("6", pieces("4")), reservation("6", pieces("-1")), "/shortQuantity"),
                documents(
                        Rule.QTY_9,
                        reservation("0", pieces("4")),
                        reservation("6", Quantity.of("4", "CS")),
                        "/shortQuantity"),
                documents(
                        Rule.QTY_11, item(GTIN, "CS", "PF"), item(GTIN, "CS", "CS"), "/units/packagings/1/conversion"));
    }

    private static RuleCase put(Rule rule, Amounts broken, String pointer) {
        return documents(
                rule, application("a", SampleCash.exchanged("-0.02")), application("a", broken), "/amounts" + pointer);
    }

    private static RuleCase card(@Nullable String refunded, String captured, String pointer) {
        return documents(Rule.CASH_1, SampleCash.card("60.00", "10.00"), SampleCash.card(captured, refunded), pointer);
    }

    /** The same references under a kind that has them and under one that has not. */
    private static RuleCase target(Target.Kind sound, boolean invoice, boolean document, Target.Kind broken) {
        return documents(
                Rule.CASH_4,
                aimed(new Target(sound, invoice ? Ref.to(Id.of("inv-1")) : null, document ? ORDER : null)),
                aimed(new Target(broken, invoice ? Ref.to(Id.of("inv-1")) : null, document ? ORDER : null)),
                "/target");
    }

    private static CashApplication aimed(Target target) {
        return CashApplicationBuilder.builder(application("a", amounts(UnaryOperator.identity())))
                .target(target)
                .build();
    }

    private static Stream<RuleCase> cash() {
        CashApplication sound = application("a", amounts(UnaryOperator.identity()));
        CashApplication aimless = CashApplicationBuilder.builder(sound)
                .target(new Target(Target.Kind.INVOICE, null, null))
                .build();
        return Stream.of(
                documents(Rule.CASH_1, payment("93.00", eur("5")), payment("0", eur("5")), "/amounts"),
                card(null, "-1", "/amounts/captured"),
                card("60.01", "60.00", "/amounts/refunded"),
                documents(
                        Rule.CASH_1,
                        payment("93.00", null),
                        payment("93.00", Money.of("5", "USD")),
                        "/trace/returns/0/fee"),
                put(Rule.CASH_2, amounts(a -> a.writeOff(Money.of("1", "USD"))), "/writeOff"),
                put(Rule.CASH_3, amounts(a -> a.discountTaken(eur("-2.00"))), "/discountTaken"),
                documents(Rule.CASH_3, reversal("r", "a", "-90.00"), reversal("r", "a", "90.00"), "/amounts/applied"),
                documents(Rule.CASH_4, sound, aimless, "/target"),
                target(Target.Kind.INVOICE, true, false, Target.Kind.ORDER),
                target(Target.Kind.ORDER, false, true, Target.Kind.ON_ACCOUNT),
                target(Target.Kind.ON_ACCOUNT, false, false, Target.Kind.DEDUCTION),
                target(Target.Kind.DEBIT_MEMO, false, true, Target.Kind.INVOICE),
                target(Target.Kind.INVOICE, true, false, Target.Kind.ON_ACCOUNT),
                put(Rule.CASH_5, SampleCash.exchanged("0.02"), "/fx/gainLoss"));
    }

    private static Stream<RuleCase> balances() {
        CashApplication first = application("a", Amounts.of(eur("60.00")));
        CashApplication second = application("b", Amounts.of(eur("40.00")));
        CashApplication undo = reversal("r", "a", "-60.00");
        return Stream.of(
                applied(
                        Rule.CASH_6,
                        List.of(first, second, undo, second),
                        List.of(first, second, second),
                        "/amounts/captured"),
                new RuleCase(
                        Rule.CASH_6,
                        CashRules.check(SampleCash.card("60.00", "0"), List.of(first)),
                        CashRules.check(SampleCash.card("60.00", "0.01"), List.of(first)),
                        "/amounts/captured"),
                applied(Rule.CASH_8, List.of(first, undo), List.of(first, undo, undo), "/2/reversal/of"),
                applied(
                        Rule.CASH_8,
                        List.of(first, second),
                        List.of(first, reversal("r", "a", "-59.00")),
                        "/1/reversal/of"),
                new RuleCase(
                        Rule.CASH_7,
                        CashRules.check(SampleInvoice.invoice(), List.of(first, second)),
                        CashRules.check(SampleInvoice.invoice(), List.of(first, first, second)),
                        "/amounts/totals/payable"));
    }

    private static RuleCase applied(
            Rule rule, List<CashApplication> sound, List<CashApplication> broken, String pointer) {
        return new RuleCase(
                rule,
                CashRules.check(payment("100.00", null), sound),
                CashRules.check(payment("100.00", null), broken),
                pointer);
    }

    private static RuleCase decided(Rule rule, CreditDecision broken, String pointer) {
        return documents(rule, decision(UnaryOperator.identity()), broken, pointer);
    }

    private static Stream<RuleCase> credit() {
        return Stream.of(
                decided(Rule.CRE_1, decision(one -> one.approvedAmount(eur("140.01"))), "/approvedAmount"),
                decided(Rule.CRE_2, decision(one -> one.outcome(CreditDecision.Outcome.APPROVED)), "/outcome"),
                decided(Rule.CRE_2, decision(one -> one.outcome(CreditDecision.Outcome.HOLD)), "/outcome"),
                decided(
                        Rule.CRE_2,
                        decision(one -> one.outcome(CreditDecision.Outcome.APPROVED_WITH_CONDITIONS)),
                        "/outcome"),
                decided(
                        Rule.CRE_3,
                        decision(one -> one.exposure(exposure(e -> e.available(eur("651"))))),
                        "/exposure/available"),
                decided(
                        Rule.CRE_4,
                        decision(one -> one.exposure(exposure(e -> e.limit(Money.of("1000", "USD"))))),
                        "/exposure/limit"),
                decided(
                        Rule.CRE_5,
                        decision(one -> one.basis(CreditDecisionBasisBuilder.builder(
                                        decision(UnaryOperator.identity()).basis())
                                .validUntil(Samples.NOW.minusSeconds(1))
                                .build())),
                        "/basis/validUntil"));
    }

    private static Stream<RuleCase> identity() {
        Identifier duns = Identifier.of("urn:duns", "150483782", "DUNS");
        Identifier other = Identifier.of("urn:duns", "150483783", "DUNS");
        Record sound = customer(List.of(duns, other), false, GLN);
        return Stream.of(
                documents(Rule.IDN_1, sound, customer(List.of(duns, duns), false, GLN), "/identity/identifiers/1"),
                documents(
                        Rule.IDN_1,
                        item(GTIN),
                        ItemBuilder.builder(item(GTIN))
                                .identity(new Item.Identity(List.of(), List.of(duns, duns)))
                                .build(),
                        "/identity/identifiers/1"),
                documents(Rule.IDN_5, sound, customer(List.of(duns), true, GLN), "/accounts/1/isDefault"),
                advice(Rule.IDN_3, item(GTIN, "CS"), item("4006381333932", "CS"), "/units/packagings/0/gtin"),
                advice(Rule.IDN_3, item(GTIN), item("1234567890123"), "/identity/identifiers/0/value"),
                advice(Rule.IDN_4, sound, customer(List.of(), false, "1234567890123"), "/accounts/0/gln"));
    }
}
