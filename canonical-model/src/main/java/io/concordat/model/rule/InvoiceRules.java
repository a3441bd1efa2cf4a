package io.concordat.model.rule;

import io.concordat.model.billing.CreditMemo;
import io.concordat.model.billing.Invoice;
import io.concordat.model.billing.InvoiceCurrency;
import io.concordat.model.billing.InvoiceReferences;
import io.concordat.model.billing.InvoiceSettlement;
import io.concordat.model.value.DateWindow;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rules of an invoice: its own (INV) and those of amounts, identity and time. Pure and thread-safe. */
public final class InvoiceRules {

    /** UNCL 1001: credit note, corrected invoice. */
    private static final Set<String> CORRECTIONS = Set.of("381", "384");

    /** UNCL 1001, the credit notes of EN 16931. */
    private static final Set<String> CREDITS = Collections.unmodifiableSet(
            new TreeSet<>(Set.of("81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "532")));

    private final Invoice invoice;
    private final Findings findings;

    private InvoiceRules(Invoice invoice, Findings findings) {
        this.invoice = invoice;
        this.findings = findings;
    }

    /** Everything that is wrong with an invoice; empty when nothing is. Never throws. */
    public static List<Violation> check(Invoice invoice) {
        return DocumentRules.check(invoice, own(invoice));
    }

    static Consumer<Findings> own(Invoice invoice) {
        return findings -> {
            new InvoiceRules(invoice, findings).check();
            AmountRules.checkAll(PricedDocument.of(invoice), findings);
        };
    }

    /**
     * Everything that is wrong with a credit memo; empty when nothing is. It is looked at as the invoice it has the parts
     * of, and by rules of its own (MEM). Never throws.
     */
    public static List<Violation> check(CreditMemo memo) {
        return DocumentRules.check(memo, own(memo));
    }

    static Consumer<Findings> own(CreditMemo memo) {
        return findings -> {
            Invoice same = asInvoice(memo);
            InvoiceRules rules = new InvoiceRules(same, findings);
            rules.checkShared();
            rules.checkCredit();
            AmountRules.checkAll(PricedDocument.of(same), findings);
        };
    }

    private static Invoice asInvoice(CreditMemo memo) {
        return new Invoice(
                Id.of(memo.id().value()),
                memo.header(),
                memo.parties(),
                memo.currency(),
                memo.lines(),
                memo.amounts(),
                memo.settlement(),
                memo.regulatory(),
                memo.appendix(),
                memo.meta());
    }

    private void checkCredit() {
        var type = invoice.header().type();
        findings.unless(CREDITS.contains(type.value()), Rule.MEM_1, "/header/type", type, "one of " + CREDITS);
        InvoiceReferences references = invoice.header().references();
        findings.unless(
                !references.precedingInvoices().isEmpty()
                        || !references.returns().isEmpty()
                        || !references.disputes().isEmpty(),
                Rule.MEM_2,
                "/header/references",
                "nothing that is credited",
                "an invoice, a return or a dispute");
        Money payable = invoice.amounts().totals().payable();
        findings.unless(
                payable.signum() >= 0,
                Rule.MEM_3,
                "/amounts/totals/payable",
                payable,
                "0 or more, the type is the sign");
        for (int i = 0; i < invoice.lines().size(); i++) {
            var quantity = invoice.lines().get(i).quantity();
            findings.unless(
                    quantity.signum() >= 0,
                    Rule.MEM_3,
                    "/lines/" + i + "/quantity",
                    quantity,
                    "0 or more, the type is the sign");
        }
    }

    private void check() {
        checkShared();
        checkCorrection();
        checkDue();
    }

    private void checkShared() {
        findings.unless(!invoice.lines().isEmpty(), Rule.INV_1, "/lines", "no line", "at least one line");
        checkLines();
        checkAccounting();
        checkBalances();
    }

    private void checkLines() {
        Set<String> ids = new HashSet<>();
        DateWindow period = invoice.header().period();
        for (int i = 0; i < invoice.lines().size(); i++) {
            var line = invoice.lines().get(i);
            String at = "/lines/" + i;
            findings.unless(
                    ids.add(line.lineId()),
                    Rule.INV_2,
                    at + "/lineId",
                    "'" + line.lineId() + "' again",
                    "an id of its own");
            DateWindow own = line.period();
            findings.unless(
                    own == null || period == null || lies(own, period),
                    Rule.INV_5,
                    at + "/period",
                    words(own),
                    "a period within " + words(period));
        }
    }

    static boolean lies(DateWindow inner, DateWindow outer) {
        LocalDate earliest = inner.earliest();
        LocalDate latest = inner.latest();
        return (earliest == null || outer.contains(earliest)) && (latest == null || outer.contains(latest));
    }

    private static String words(@Nullable DateWindow window) {
        return window == null ? "no period" : window.earliest() + " to " + window.latest();
    }

    private void checkCorrection() {
        boolean corrects = CORRECTIONS.contains(invoice.header().type().value());
        findings.unless(
                !corrects || !invoice.header().references().precedingInvoices().isEmpty(),
                Rule.INV_3,
                "/header/references/precedingInvoices",
                "none for type " + invoice.header().type(),
                "the number of the invoice that is corrected");
    }

    private void checkDue() {
        Money payable = invoice.amounts().totals().payable();
        InvoiceSettlement settlement = invoice.settlement();
        findings.unless(
                payable.signum() <= 0 || settlement.dueDate() != null || settlement.terms() != null,
                Rule.INV_4,
                "/settlement/dueDate",
                "neither due date nor terms for " + payable,
                "a due date or payment terms");
    }

    private void checkAccounting() {
        InvoiceCurrency.Accounting accounting = invoice.currency().accounting();
        if (accounting == null) {
            return;
        }
        boolean other = !accounting.currency().equals(invoice.currency().currency());
        findings.unless(
                other,
                Rule.TAX_7,
                "/currency/accounting/currency",
                accounting.currency(),
                "another than the document's");
        boolean sound = accounting.tax().currency().equals(accounting.currency())
                && accounting.tax().signum() == invoice.amounts().totals().tax().signum();
        findings.unless(
                sound,
                Rule.TAX_7,
                "/currency/accounting/tax",
                accounting.tax(),
                "an amount in " + accounting.currency() + " with the sign of "
                        + invoice.amounts().totals().tax());
    }

    private void checkBalances() {
        InvoiceSettlement.Balances balances = invoice.settlement().balances();
        if (balances == null) {
            return;
        }
        Money payable = invoice.amounts().totals().payable();
        findings.unless(
                balances.original().isSameValueAs(payable),
                Rule.INV_6,
                "/settlement/balances/original",
                balances.original(),
                payable + ", the payable amount");
        checkOpen(balances);
    }

    private void checkOpen(InvoiceSettlement.Balances b) {
        var open = b.original()
                .amount()
                .subtract(b.applied().amount())
                .subtract(b.credited().amount())
                .subtract(b.writtenOff().amount());
        findings.unless(
                Findings.same(b.open().amount(), open),
                Rule.INV_6,
                "/settlement/balances/open",
                b.open(),
                open.toPlainString() + " = original " + b.original() + " − applied " + b.applied() + " − credited "
                        + b.credited() + " − writtenOff " + b.writtenOff());
        findings.unless(
                b.disputed().amount().abs().compareTo(b.open().amount().abs()) <= 0,
                Rule.INV_6,
                "/settlement/balances/disputed",
                b.disputed(),
                "not beyond open " + b.open());
    }
}
