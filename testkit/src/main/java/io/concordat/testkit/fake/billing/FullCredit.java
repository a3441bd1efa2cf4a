package io.concordat.testkit.fake.billing;

import io.concordat.model.billing.CreditMemo;
import io.concordat.model.billing.Invoice;
import io.concordat.model.billing.InvoiceHeaderBuilder;
import io.concordat.model.billing.InvoiceReferences;
import io.concordat.model.billing.InvoiceReferencesBuilder;
import io.concordat.model.billing.InvoiceSettlement;
import io.concordat.model.document.Appendix;
import io.concordat.model.document.Meta;
import io.concordat.model.status.InvoiceIssuance;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import java.util.List;

/** The credit of a whole invoice. */
public final class FullCredit {

    private static final Code CREDIT_NOTE = Code.of("381", "UNCL1001");

    private FullCredit() {}

    /** A credit memo of everything an invoice bills, of the day it is written. */
    public static CreditMemo of(Invoice invoice, String number, Id<CreditMemo> id, Code reason, Meta meta) {
        InvoiceReferences references = InvoiceReferencesBuilder.builder(
                        invoice.header().references())
                .precedingInvoices(List.of(new InvoiceReferences.PrecedingInvoice(
                        Ref.to(invoice.id()),
                        invoice.header().number(),
                        invoice.header().issueDate(),
                        List.of())))
                .build();
        Money payable = invoice.amounts().totals().payable();
        Money zero = Money.zero(payable.currency());
        return new CreditMemo(
                id,
                InvoiceHeaderBuilder.builder(invoice.header())
                        .number(number)
                        .type(CREDIT_NOTE)
                        .issueDate(meta.recordedAt().toLocalDate())
                        .correctionReason(reason)
                        .references(references)
                        .build(),
                invoice.parties(),
                invoice.currency(),
                invoice.lines(),
                invoice.amounts(),
                new InvoiceSettlement(
                        InvoiceIssuance.ISSUED,
                        null,
                        null,
                        List.of(),
                        new InvoiceSettlement.Balances(payable, zero, zero, zero, zero, payable)),
                List.of(),
                Appendix.EMPTY,
                meta);
    }
}
