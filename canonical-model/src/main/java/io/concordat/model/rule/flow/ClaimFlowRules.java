package io.concordat.model.rule.flow;

import io.concordat.model.billing.CreditMemo;
import io.concordat.model.billing.Invoice;
import io.concordat.model.billing.InvoiceLine;
import io.concordat.model.dispute.Dispute;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.fulfilment.ShipmentLine;
import io.concordat.model.payment.Remittance;
import io.concordat.model.payment.RemittanceLine;
import io.concordat.model.returns.Return;
import io.concordat.model.returns.ReturnLine;
import io.concordat.model.rule.Findings;
import io.concordat.model.rule.Rule;
import io.concordat.model.rule.Violation;
import io.concordat.model.status.InvoiceIssuance;
import io.concordat.model.status.ReturnStatus;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import io.concordat.model.value.UnitPrice;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rules MEM-4, MEM-5, REM-6 and RMA-5: what is credited, paid short and sent back, by what was billed, was open and was
 * shipped. Pure and thread-safe. Pointers begin with the place of the document in the list.
 */
public final class ClaimFlowRules {

    private static final Set<ReturnStatus> VOID =
            EnumSet.of(ReturnStatus.DECLINED, ReturnStatus.CANCELLED, ReturnStatus.EXPIRED);

    private ClaimFlowRules() {}

    /** What one order line was billed and credited so far. */
    private static final class Account {
        private BigDecimal quantity = BigDecimal.ZERO;
        private BigDecimal amount = BigDecimal.ZERO;
        private @Nullable UnitPrice price;
    }

    /**
     * Whether more of an order line is credited than was billed, as a quantity (MEM-4) and as money (MEM-5). A line that
     * credits the price alone, at less than the price billed, counts as money only. Lines that name no order line are
     * passed over, as are voided documents.
     */
    public static List<Violation> checkCredited(List<Invoice> invoices, List<CreditMemo> memos) {
        Map<String, Account> accounts = new HashMap<>();
        for (Invoice invoice : invoices) {
            if (invoice.settlement().issuance() != InvoiceIssuance.VOIDED) {
                invoice.lines().forEach(line -> bill(line, accounts));
            }
        }
        Findings findings = new Findings();
        for (int i = 0; i < memos.size(); i++) {
            List<InvoiceLine> lines = memos.get(i).settlement().issuance() == InvoiceIssuance.VOIDED
                    ? List.of()
                    : memos.get(i).lines();
            for (int j = 0; j < lines.size(); j++) {
                credit(lines.get(j), accounts, "/" + i + "/lines/" + j, findings);
            }
        }
        return findings.all();
    }

    private static void bill(InvoiceLine line, Map<String, Account> accounts) {
        Ref<?> ref = line.orderLine();
        if (ref != null) {
            Account account = accounts.computeIfAbsent(ref.toString(), key -> new Account());
            account.quantity = account.quantity.add(line.quantity().value());
            account.amount = account.amount.add(line.pricing().lineNet().amount());
            account.price = line.pricing().unitPrice();
        }
    }

    private static void credit(InvoiceLine line, Map<String, Account> accounts, String at, Findings findings) {
        Ref<?> ref = line.orderLine();
        if (ref == null) {
            return;
        }
        Account left = accounts.computeIfAbsent(ref.toString(), key -> new Account());
        Money net = line.pricing().lineNet();
        if (!isPriceOnly(line, left)) {
            findings.unless(
                    line.quantity().value().compareTo(left.quantity) <= 0,
                    Rule.MEM_4,
                    at + "/quantity",
                    line.quantity(),
                    "not more than " + left.quantity.toPlainString() + ", what is billed and not credited yet");
            left.quantity = left.quantity.subtract(line.quantity().value());
        }
        findings.unless(
                net.amount().compareTo(left.amount) <= 0,
                Rule.MEM_5,
                at + "/pricing/lineNet",
                net,
                "not more than " + left.amount.toPlainString() + ", what is billed and not credited yet");
        left.amount = left.amount.subtract(net.amount());
    }

    private static boolean isPriceOnly(InvoiceLine line, Account billed) {
        UnitPrice own = line.pricing().unitPrice();
        UnitPrice full = billed.price;
        return own != null
                && full != null
                && own.amount()
                                .multiply(full.per().value())
                                .compareTo(full.amount().multiply(own.per().value()))
                        < 0;
    }

    /**
     * Whether what is paid less than open is explained (REM-6): discount + adjustments + deductions = open − net, on each
     * line that pays an invoice at hand. A deduction counts when it names the invoice and this remittance and takes up no
     * adjustment, by claim number, that is counted already.
     *
     * @param invoices those that may be paid; open is their balance, or the payable amount when they state none
     */
    public static List<Violation> checkShortPay(Remittance remittance, List<Invoice> invoices, List<Dispute> disputes) {
        Findings findings = new Findings();
        for (int i = 0; i < remittance.lines().size(); i++) {
            RemittanceLine line = remittance.lines().get(i);
            Ref<?> matched = line.document().matched();
            for (Invoice invoice : invoices) {
                if (matched != null && matched.id().value().equals(invoice.id().value())) {
                    BigDecimal deducted = deducted(remittance, line, invoice, disputes);
                    checkShort(line, invoice, deducted, "/lines/" + i + "/net", findings);
                }
            }
        }
        return findings.all();
    }

    private static void checkShort(
            RemittanceLine line, Invoice invoice, BigDecimal deducted, String at, Findings findings) {
        var balances = invoice.settlement().balances();
        Money open = balances == null ? invoice.amounts().totals().payable() : balances.open();
        BigDecimal missing = open.amount().subtract(line.net().amount());
        Money discount = line.discountTaken();
        BigDecimal explained = line.adjustments().stream()
                .map(one -> one.amount().amount())
                .reduce(deducted, BigDecimal::add)
                .add(discount == null ? BigDecimal.ZERO : discount.amount());
        findings.unless(
                missing.signum() <= 0 || missing.compareTo(explained) == 0,
                Rule.REM_6,
                at,
                line.net() + ", " + missing.toPlainString() + " less than open",
                "discount, adjustments and deductions of as much, found " + explained.toPlainString());
    }

    private static BigDecimal deducted(
            Remittance remittance, RemittanceLine line, Invoice invoice, List<Dispute> disputes) {
        return disputes.stream()
                .filter(one -> one.kind() == Dispute.Kind.DEDUCTION)
                .filter(one -> one.subject().remittance() != null
                        && one.subject().remittance().id().equals(remittance.id()))
                .filter(one -> one.subject().invoices().stream()
                        .anyMatch(ref -> ref.id().equals(invoice.id())))
                .filter(one -> line.adjustments().stream()
                        .noneMatch(given -> given.reference() != null
                                && given.reference().equals(one.claim().claimNumber())))
                .map(one -> one.amount().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * Whether more of a shipment line is authorised to come back than was shipped (RMA-5). Returns that were declined,
     * called off or never came do not count; goods without papers cannot be judged.
     */
    public static List<Violation> checkReturned(List<Shipment> shipments, List<Return> returns) {
        Map<String, BigDecimal> left = new HashMap<>();
        for (Shipment shipment : shipments) {
            for (ShipmentLine line : shipment.lines()) {
                left.put(shipment.id() + "/" + line.lineId(), line.quantity().value());
            }
        }
        Findings findings = new Findings();
        for (int i = 0; i < returns.size(); i++) {
            Return goods = returns.get(i);
            List<ReturnLine> lines = VOID.contains(goods.header().status()) ? List.of() : goods.lines();
            for (int j = 0; j < lines.size(); j++) {
                Ref<Shipment> origin = lines.get(j).origin().shipmentLine();
                BigDecimal authorised = lines.get(j).quantities().authorised();
                BigDecimal most = origin == null ? authorised : left.getOrDefault(origin.toString(), BigDecimal.ZERO);
                findings.unless(
                        authorised.compareTo(most) <= 0,
                        Rule.RMA_5,
                        "/" + i + "/lines/" + j + "/quantities/authorised",
                        authorised.toPlainString(),
                        "not more than " + most.toPlainString() + ", what was shipped and not sent back yet");
                left.put(String.valueOf(origin), most.subtract(authorised));
            }
        }
        return findings.all();
    }
}
