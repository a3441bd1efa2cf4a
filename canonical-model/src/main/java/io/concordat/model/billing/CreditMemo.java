package io.concordat.model.billing;

import io.concordat.model.GeneratesBuilder;
import io.concordat.model.constraint.ObeysRules;
import io.concordat.model.document.Appendix;
import io.concordat.model.document.Contract;
import io.concordat.model.document.Meta;
import io.concordat.model.value.Id;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;

/**
 * What is credited (EN 16931 credit note, UNCL 1001 code 381). It has the parts of an invoice and ties out as one; its
 * amounts are positive and go the other way. Why, and for which invoices, returns and disputes, the header says.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id canonical id
 * @param header number, type, dates, reason, references
 * @param parties who takes part
 * @param currency in what currency, how rounded
 * @param lines at least one; quantities and amounts are positive
 * @param amounts allowances, charges, taxes, totals
 * @param settlement where the document is, how it is refunded, what of it is not used yet
 * @param regulatory what tax authorities said
 * @param appendix references, notes, extensions
 * @param meta contract, revision, times
 */
@GeneratesBuilder
@ObeysRules
@Contract(name = "credit-memo", version = "1.0.0")
public record CreditMemo(
        Id<CreditMemo> id,
        @Valid InvoiceHeader header,
        @Valid InvoiceParties parties,
        @Valid InvoiceCurrency currency,
        @Size(min = 1, max = 10000) List<@Valid InvoiceLine> lines,
        @Valid InvoiceAmounts amounts,
        @Valid InvoiceSettlement settlement,
        List<@Valid RegulatoryClearance> regulatory,
        @Valid Appendix appendix,
        @Valid Meta meta) {

    /** Copies the lists and refuses missing parts. */
    public CreditMemo {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(amounts, "amounts");
        lines = List.copyOf(lines);
        regulatory = List.copyOf(regulatory);
    }
}
