package io.concordat.model.payment;

import static io.concordat.model.Classification.INTERNAL;
import static io.concordat.model.Classification.PAYMENT;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.GeneratesBuilder;
import io.concordat.model.value.Identifier;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys by which a payment is found again. Payment data.
 *
 * @param statement bank statement and line
 * @param counterparty name or account of the other side, personal data
 * @param reference what the payer wrote
 * @param transactions check, trace and processor keys
 * @param remittances numbers of remittance advices
 * @param returns what came back
 */
@GeneratesBuilder
@Classified(PAYMENT)
public record PaymentTrace(
        @Nullable @Size(max = 100) String statement,
        @Nullable @Size(max = 200) String counterparty,
        @Nullable @Size(max = 140) String reference,
        List<@Valid Identifier> transactions,
        List<String> remittances,
        @Classified(INTERNAL) List<Payment.@Valid Return> returns) {

    /** Nothing known. */
    public static final PaymentTrace NONE = new PaymentTrace(null, null, null, List.of(), List.of(), List.of());

    /** Copies the lists. */
    public PaymentTrace {
        transactions = List.copyOf(transactions);
        remittances = List.copyOf(remittances);
        returns = List.copyOf(returns);
    }

    /** Without the confidential values. */
    @Override
    public String toString() {
        return Discreet.text(this);
    }
}
