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
 * An invoice (EN 16931). A corrected or debit invoice differs by its type code, not by its shape.
 *
 * @param id canonical id
 * @param header number, type, dates, references
 * @param parties who takes part
 * @param currency in what currency, how rounded
 * @param lines at least one
 * @param amounts allowances, charges, taxes, totals
 * @param settlement terms, due date, means, balances
 * @param regulatory what tax authorities said
 * @param appendix references, notes, extensions
 * @param meta contract, revision, times
 */
@GeneratesBuilder
@ObeysRules
@Contract(name = "invoice", version = "1.0.0")
public record Invoice(
        Id<Invoice> id,
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
    public Invoice {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(amounts, "amounts");
        lines = List.copyOf(lines);
        regulatory = List.copyOf(regulatory);
    }
}
