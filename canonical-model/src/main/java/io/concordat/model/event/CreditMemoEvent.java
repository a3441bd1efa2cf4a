package io.concordat.model.event;

import io.concordat.model.billing.Invoice;
import io.concordat.model.value.Code;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a credit memo. */
public sealed interface CreditMemoEvent extends EventData {

    /**
     * A credit memo is in the books.
     *
     * @param creditMemo the credit memo
     * @param invoice the invoice it credits; null when none in particular
     * @param lines how much of which order line; empty for a credit of the price only
     * @param amount what is credited, more than zero
     * @param reason why
     */
    record Posted(
            @Valid Aggregate<?> creditMemo,
            @Valid @Nullable Ref<Invoice> invoice,
            List<@Valid OrderLineQuantity> lines,
            Money amount,
            @Valid @Nullable Code reason)
            implements CreditMemoEvent {
        /** Copies the list. */
        public Posted {
            lines = List.copyOf(lines);
        }
    }
}
