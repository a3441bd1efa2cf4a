package io.concordat.adapter.erp.receivables;

import io.concordat.model.billing.InvoiceSettlement.Balances;
import io.concordat.model.party.Customer;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A document of a customer's account of which something is open, and what became of the rest.
 *
 * @param kind what it is, and with that which way its amounts go
 * @param document the invoice, credit memo or payment
 * @param number the number people know it by
 * @param customer whose account it is on
 * @param issued its day
 * @param due when it is to be paid; null for a payment and where nobody said
 * @param balances what is left of it by INV-6, positive whatever the kind; of a credit memo or payment, {@code applied} is
 *     what was put to something
 * @param asOf when it was so
 */
public record OpenItem(
        Kind kind,
        Ref<?> document,
        String number,
        Ref<Customer> customer,
        LocalDate issued,
        @Nullable LocalDate due,
        Balances balances,
        OffsetDateTime asOf) {

    /** What can be open on an account. */
    public enum Kind {
        /** The customer owes it. */
        INVOICE,
        /** It is credited to the customer and not used yet. */
        CREDIT_MEMO,
        /** Money of the customer that is not put to anything yet. */
        PAYMENT
    }

    /** Refuses missing parts. */
    public OpenItem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(issued, "issued");
        Objects.requireNonNull(balances, "balances");
        Objects.requireNonNull(asOf, "asOf");
    }

    /** What the customer owes for it; below zero for what is the customer's own. The sum over an account is its balance. */
    public Money owed() {
        return kind == Kind.INVOICE ? balances.open() : balances.open().negated();
    }
}
