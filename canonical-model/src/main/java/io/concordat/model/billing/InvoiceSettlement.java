package io.concordat.model.billing;

import static io.concordat.model.Classification.INTERNAL;
import static io.concordat.model.Classification.PAYMENT;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.GeneratesBuilder;
import io.concordat.model.status.InvoiceIssuance;
import io.concordat.model.terms.PaymentTerms;
import io.concordat.model.value.Code;
import io.concordat.model.value.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How an invoice is to be paid and what is left of it.
 *
 * @param issuance where the document is
 * @param terms payment terms (BT-20)
 * @param dueDate BT-9
 * @param means how it may be paid (BG-16)
 * @param balances what is left, as the producer saw it; derived, may be absent
 */
@GeneratesBuilder
public record InvoiceSettlement(
        InvoiceIssuance issuance,
        @Valid @Nullable PaymentTerms terms,
        @Nullable LocalDate dueDate,
        List<@Valid PaymentMeans> means,
        @Nullable Balances balances) {

    /**
     * A way to pay (BG-16, BG-17). Payment data.
     *
     * @param code UNCL 4461
     * @param account IBAN or other account number
     * @param bank BIC or other bank code
     * @param reference what to write on the transfer (BT-83)
     */
    @Classified(PAYMENT)
    public record PaymentMeans(
            @Valid @Classified(INTERNAL) Code code,
            @Nullable @Size(max = 50) String account,
            @Nullable @Size(max = 35) String bank,
            @Nullable @Size(max = 140) String reference) {

        /** Without the confidential values. */
        @Override
        public String toString() {
            return Discreet.text(this);
        }
    }

    /**
     * What is left: open = original − applied − credited − writtenOff.
     *
     * @param original the payable amount
     * @param applied paid
     * @param credited credited
     * @param writtenOff given up
     * @param disputed of the open amount, what the buyer disputes
     * @param open what is left
     */
    @GeneratesBuilder
    public record Balances(
            Money original, Money applied, Money credited, Money writtenOff, Money disputed, Money open) {}

    /** Copies the list. */
    public InvoiceSettlement {
        Objects.requireNonNull(issuance, "issuance");
        means = List.copyOf(means);
    }
}
