package io.concordat.model.billing;

import io.concordat.model.GeneratesBuilder;
import io.concordat.model.value.Code;
import io.concordat.model.value.DateWindow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice is.
 *
 * @param number BT-1
 * @param type UNCL 1001 (BT-3): 380 invoice, 381 credit, 384 corrected, 386 prepayment
 * @param issueDate BT-2
 * @param taxPointDate BT-7
 * @param period BG-14
 * @param profiles BT-23 and BT-24
 * @param correctionReason why an earlier invoice is corrected
 * @param references orders, shipments, contracts, earlier invoices
 */
@GeneratesBuilder
public record InvoiceHeader(
        @Size(min = 1, max = 50) String number,
        @Valid Code type,
        LocalDate issueDate,
        @Nullable LocalDate taxPointDate,
        @Nullable DateWindow period,
        List<String> profiles,
        @Valid @Nullable Code correctionReason,
        @Valid InvoiceReferences references) {

    /** Type code of an ordinary commercial invoice. */
    public static final Code COMMERCIAL = Code.of("380", "UNCL1001");

    /** Copies the list. */
    public InvoiceHeader {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(issueDate, "issueDate");
        profiles = List.copyOf(profiles);
    }
}
