package io.concordat.model.rule;

import static io.concordat.model.rule.Samples.eur;
import static io.concordat.model.rule.Samples.party;
import static io.concordat.model.rule.Samples.pieces;

import io.concordat.model.billing.CreditMemo;
import io.concordat.model.billing.CreditMemoBuilder;
import io.concordat.model.billing.Invoice;
import io.concordat.model.billing.InvoiceHeaderBuilder;
import io.concordat.model.billing.InvoiceReferencesBuilder;
import io.concordat.model.billing.InvoiceSettlementBuilder;
import io.concordat.model.dispute.Claim;
import io.concordat.model.dispute.Dispute;
import io.concordat.model.dispute.DisputeBuilder;
import io.concordat.model.dispute.DisputeHandling;
import io.concordat.model.dispute.DisputeSubject;
import io.concordat.model.dispute.Resolution;
import io.concordat.model.order.LinePricing;
import io.concordat.model.payment.Remittance;
import io.concordat.model.payment.RemittanceBuilder;
import io.concordat.model.payment.RemittanceLine;
import io.concordat.model.payment.RemittanceLineBuilder;
import io.concordat.model.pricing.TotalsBuilder;
import io.concordat.model.rule.flow.ClaimFlowRules;
import io.concordat.model.status.DisputeStatus;
import io.concordat.model.status.InvoiceIssuance;
import io.concordat.model.status.RemittanceStatus;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import io.concordat.model.value.Unit;
import io.concordat.model.value.UnitPrice;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A sound and a broken document for each rule of credit memos, remittances and disputes. */
final class ClaimRuleCases {

    private ClaimRuleCases() {}

    static Stream<RuleCase> all() {
        return Stream.of(memos(), credits(), remittances(), shortPay(), disputes())
                .flatMap(UnaryOperator.identity());
    }

    private static RuleCase documents(Rule rule, Record sound, Record broken, String pointer) {
        return new RuleCase(rule, Rules.check(sound), Rules.check(broken), pointer);
    }

    /** The sample invoice, turned round. */
    static CreditMemo memo(UnaryOperator<CreditMemoBuilder> change) {
        Invoice invoice = SampleInvoice.invoice();
        return change.apply(CreditMemoBuilder.builder()
                        .id(Id.of("cm-1"))
                        .header(InvoiceHeaderBuilder.builder(invoice.header())
                                .type(Code.of("381", "UNCL1001"))
                                .build())
                        .parties(invoice.parties())
                        .currency(invoice.currency())
                        .lines(invoice.lines())
                        .amounts(invoice.amounts())
                        .settlement(InvoiceSettlementBuilder.builder(invoice.settlement())
                                .dueDate(null)
                                .build())
                        .appendix(Samples.noAppendix())
                        .meta(Samples.meta(CreditMemo.class)))
                .build();
    }

    private static RuleCase memo(Rule rule, UnaryOperator<CreditMemoBuilder> broken, String pointer) {
        return documents(rule, memo(one -> one), memo(broken), pointer);
    }

    private static Stream<RuleCase> memos() {
        Invoice invoice = SampleInvoice.invoice();
        var header = memo(one -> one).header();
        var amounts = invoice.amounts();
        var negative =
                TotalsBuilder.builder(amounts.totals()).payable(eur("-138.00")).build();
        return Stream.of(
                memo(Rule.MEM_1, one -> one.header(invoice.header()), "/header/type"),
                memo(
                        Rule.MEM_2,
                        one -> one.header(InvoiceHeaderBuilder.builder(header)
                                .references(InvoiceReferencesBuilder.builder().build())
                                .build()),
                        "/header/references"),
                memo(
                        Rule.MEM_3,
                        one -> one.lines(SampleInvoice.line(0, line -> line.quantity(pieces("-10")))
                                .lines()),
                        "/lines/0/quantity"),
                memo(
                        Rule.MEM_3,
                        one -> one.amounts(new io.concordat.model.billing.InvoiceAmounts(
                                amounts.allowancesCharges(), amounts.taxes(), amounts.withholdings(), negative)),
                        "/amounts/totals/payable"),
                memo(Rule.INV_1, one -> one.lines(List.of()), "/lines"),
                memo(
                        Rule.LIN_1,
                        one -> one.lines(SampleInvoice.line(0, line -> line.quantity(pieces("9")))
                                .lines()),
                        "/lines/0/pricing/lineNet"));
    }

    private static Invoice billed(String quantity, String price, String net) {
        return SampleInvoice.line(
                0,
                line -> line.orderLine(Ref.toLine(Id.of("so-1"), "1"))
                        .quantity(pieces(quantity))
                        .pricing(LinePricing.of(UnitPrice.of(price, "EUR", Unit.ONE), eur(net))));
    }

    private static CreditMemo credited(String quantity, String price, String net) {
        return memo(one -> one.lines(billed(quantity, price, net).lines()));
    }

    private static RuleCase credited(Rule rule, List<CreditMemo> sound, List<CreditMemo> broken, String pointer) {
        Invoice voided = io.concordat.model.billing.InvoiceBuilder.builder(billed("90", "2.00", "180.00"))
                .settlement(
                        InvoiceSettlementBuilder.builder(SampleInvoice.invoice().settlement())
                                .issuance(InvoiceIssuance.VOIDED)
                                .build())
                .build();
        List<Invoice> invoices = List.of(billed("10", "2.00", "20.00"), voided);
        return new RuleCase(
                rule,
                ClaimFlowRules.checkCredited(invoices, sound),
                ClaimFlowRules.checkCredited(invoices, broken),
                pointer);
    }

    private static Stream<RuleCase> credits() {
        CreditMemo part = credited("6", "2.00", "12.00");
        CreditMemo rest = credited("4", "2.00", "8.00");
        CreditMemo priceOnly = credited("10", "0.80", "8.00");
        return Stream.of(
                credited(
                        Rule.MEM_4,
                        List.of(part, rest),
                        List.of(part, credited("5", "2.00", "8.00")),
                        "/1/lines/0/quantity"),
                credited(
                        Rule.MEM_4,
                        List.of(part, priceOnly),
                        List.of(credited("11", "2.00", "1.00")),
                        "/0/lines/0/quantity"),
                credited(
                        Rule.MEM_5,
                        List.of(priceOnly, part),
                        List.of(priceOnly, credited("6", "2.00", "12.01")),
                        "/1/lines/0/pricing/lineNet"));
    }

    private static RemittanceLine line(UnaryOperator<RemittanceLineBuilder> change) {
        return change.apply(RemittanceLineBuilder.builder()
                        .lineId("1")
                        .document(new RemittanceLine.Document(
                                RemittanceLine.Kind.INVOICE, "INV-1", Ref.to(Id.of("inv-1"))))
                        .gross(eur("30.00"))
                        .discountTaken(eur("2.00"))
                        .adjustments(List.of(adjustment("5.00", Code.of("PRICE"))))
                        .net(eur("23.00"))
                        .balance(eur("0.00")))
                .build();
    }

    private static RemittanceLine.Adjustment adjustment(String amount, Code reason) {
        return new RemittanceLine.Adjustment(eur(amount), null, reason, "CL-1", null);
    }

    static Remittance remittance(UnaryOperator<RemittanceBuilder> change) {
        return change.apply(RemittanceBuilder.builder()
                        .id(Id.of("rem-1"))
                        .header(new Remittance.Header(
                                "R-1", Remittance.Channel.EDI, SampleInvoice.DAY, eur("0").currency()))
                        .payer(party("Buyer"))
                        .lines(List.of(line(one -> one)))
                        .totals(totals("30.00", "2.00", "5.00", "23.00"))
                        .status(RemittanceStatus.MATCHED)
                        .appendix(Samples.noAppendix())
                        .meta(Samples.meta(Remittance.class)))
                .build();
    }

    private static Remittance.Totals totals(String gross, String discount, String adjustments, String net) {
        return new Remittance.Totals(eur(gross), eur(discount), eur(adjustments), eur(net));
    }

    private static RuleCase remittance(Rule rule, UnaryOperator<RemittanceBuilder> broken, String pointer) {
        return documents(rule, remittance(one -> one), remittance(broken), pointer);
    }

    private static RuleCase paid(Rule rule, UnaryOperator<RemittanceLineBuilder> broken, String pointer) {
        return remittance(rule, one -> one.lines(List.of(line(broken))), "/lines/0" + pointer);
    }

    private static Stream<RuleCase> remittances() {
        RemittanceLine line = line(one -> one);
        Money dollars = Money.of("30.00", "USD");
        var foreign = new RemittanceLine.Adjustment(Money.of("5.00", "USD"), Code.of("X"), null, null, null);
        return Stream.of(
                remittance(Rule.REM_1, one -> one.lines(List.of()), "/lines"),
                remittance(Rule.REM_1, one -> one.lines(List.of(line, line)), "/lines/1/lineId"),
                paid(Rule.REM_2, one -> one.gross(dollars), "/gross"),
                paid(Rule.REM_2, one -> one.discountTaken(Money.of("2", "USD")), "/discountTaken"),
                paid(Rule.REM_2, one -> one.net(Money.of("23", "USD")), "/net"),
                paid(Rule.REM_2, one -> one.balance(Money.of("0", "USD")), "/balance"),
                paid(Rule.REM_2, one -> one.adjustments(List.of(foreign)), "/adjustments/0/amount"),
                remittance(
                        Rule.REM_2,
                        one -> one.totals(new Remittance.Totals(dollars, eur("2"), eur("5"), eur("23"))),
                        "/totals/gross"),
                paid(Rule.REM_3, one -> one.net(eur("23.01")), "/net"),
                paid(Rule.REM_3, one -> one.discountTaken(null), "/net"),
                remittance(Rule.REM_4, one -> one.totals(totals("30.01", "2.00", "5.00", "23.00")), "/totals/gross"),
                remittance(Rule.REM_4, one -> one.totals(totals("30.00", "2.01", "5.00", "23.00")), "/totals/discount"),
                remittance(
                        Rule.REM_4, one -> one.totals(totals("30.00", "2.00", "5.01", "23.00")), "/totals/adjustments"),
                remittance(Rule.REM_4, one -> one.totals(totals("30.00", "2.00", "5.00", "23.01")), "/totals/net"),
                paid(Rule.REM_5, one -> one.adjustments(List.of(adjustment("5.00", null))), "/adjustments/0"));
    }

    private static List<Violation> shortPaid(UnaryOperator<RemittanceLineBuilder> change, Dispute... disputes) {
        Remittance remittance = remittance(one -> one.lines(List.of(line(change))));
        return ClaimFlowRules.checkShortPay(remittance, List.of(SampleInvoice.invoice()), List.of(disputes));
    }

    /** Open of the sample invoice is 30.00; a line without balances asks for the payable, 138.00. */
    private static Stream<RuleCase> shortPay() {
        Dispute rest = dispute(one -> one.amount(eur("3.00")));
        Dispute taken = dispute(one -> one.amount(eur("3.00")).claim(claim("CL-1")));
        Dispute asked = dispute(one -> one.amount(eur("3.00")).kind(Dispute.Kind.DISPUTE));
        Dispute other = dispute(one -> one.amount(eur("3.00"))
                .subject(new DisputeSubject(List.of(Ref.to(Id.of("inv-9"))), List.of(), null, Ref.to(Id.of("rem-1")))));
        UnaryOperator<RemittanceLineBuilder> less = one -> one.net(eur("20.00"));
        return Stream.of(
                explained(shortPaid(one -> one), shortPaid(less)),
                explained(shortPaid(less, rest), shortPaid(less, taken)),
                explained(shortPaid(one -> one.net(eur("31.00"))), shortPaid(less, asked)),
                explained(shortPaid(one -> one.net(eur("30.00"))), shortPaid(less, other)),
                explained(
                        ClaimFlowRules.checkShortPay(remittance(one -> one), List.of(), List.of()),
                        ClaimFlowRules.checkShortPay(
                                remittance(one -> one),
                                List.of(SampleInvoice.settlement(one -> one.balances(null))),
                                List.of())));
    }

    private static RuleCase explained(List<Violation> sound, List<Violation> broken) {
        return new RuleCase(Rule.REM_6, sound, broken, "/lines/0/net");
    }

    private static Claim claim(String number) {
        return new Claim(Claim.Origin.SHORT_PAY, Code.of("PRICE"), null, null, number, null, List.of());
    }

    static Dispute dispute(UnaryOperator<DisputeBuilder> change) {
        return change.apply(DisputeBuilder.builder()
                        .id(Id.of("d-1"))
                        .kind(Dispute.Kind.DEDUCTION)
                        .customer(Ref.to(Id.of("cust-1")))
                        .claim(claim("CL-9"))
                        .amount(eur("5.00"))
                        .subject(new DisputeSubject(
                                List.of(Ref.to(Id.of("inv-1"))), List.of(), null, Ref.to(Id.of("rem-1"))))
                        .handling(handling(DisputeStatus.RESEARCHING))
                        .resolutions(List.of(resolved("4.99", "EUR")))
                        .appendix(Samples.noAppendix())
                        .meta(Samples.meta(Dispute.class)))
                .build();
    }

    private static DisputeHandling handling(DisputeStatus status) {
        return new DisputeHandling(status, null, "claims", Samples.NOW, null);
    }

    private static Resolution resolved(String amount, String currency) {
        return new Resolution(Resolution.Kind.CREDIT_MEMO, Money.of(amount, currency), null, Samples.NOW, null);
    }

    private static RuleCase dispute(Rule rule, UnaryOperator<DisputeBuilder> broken, String pointer) {
        return documents(rule, dispute(one -> one), dispute(broken), pointer);
    }

    private static Stream<RuleCase> disputes() {
        DisputeSubject nothing = new DisputeSubject(List.of(), List.of(), null, null);
        DisputeSubject order = new DisputeSubject(List.of(), List.of(Ref.to(Id.of("so-1"))), null, null);
        DisputeSubject payment = new DisputeSubject(List.of(), List.of(), Ref.to(Id.of("pay-1")), null);
        UnaryOperator<DisputeBuilder> whole =
                one -> one.resolutions(List.of(resolved("5", "EUR"))).handling(handling(DisputeStatus.CLEARED));
        return Stream.of(
                dispute(Rule.DSP_1, one -> one.resolutions(List.of(resolved("1", "USD"))), "/resolutions/0/amount"),
                dispute(Rule.DSP_2, one -> one.resolutions(List.of(resolved("5.01", "EUR"))), "/resolutions"),
                documents(
                        Rule.DSP_3,
                        dispute(whole),
                        dispute(one -> one.handling(handling(DisputeStatus.WRITTEN_OFF))),
                        "/handling/status"),
                dispute(Rule.DSP_3, one -> one.resolutions(List.of(resolved("5", "EUR"))), "/handling/status"),
                dispute(Rule.DSP_4, one -> one.subject(order), "/subject"),
                documents(
                        Rule.DSP_4,
                        dispute(one -> one.kind(Dispute.Kind.DISPUTE).subject(order)),
                        dispute(one -> one.kind(Dispute.Kind.DISPUTE).subject(nothing)),
                        "/subject"),
                documents(
                        Rule.DSP_4,
                        dispute(one -> one.subject(payment)),
                        dispute(one -> one.subject(nothing)),
                        "/subject"));
    }
}
