package io.concordat.model.event;

import io.concordat.model.billing.CreditMemo;
import io.concordat.model.billing.Invoice;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a credit memo. */
public sealed interface CreditMemoEvent extends EventData {

    /** The credit memo. */
    Aggregate<CreditMemo> creditMemo();

    /**
     * A credit memo is in the books.
     *
     * @param creditMemo the credit memo
     * @param invoice the invoice it credits; null when none in particular
     * @param lines how much of which order line; empty for a credit of the price only, whatever its lines count
     * @param snapshot the credit memo in full
     */
    record Posted(
            @Valid Aggregate<CreditMemo> creditMemo,
            @Valid @Nullable Ref<Invoice> invoice,
            List<@Valid OrderLineQuantity> lines,
            @Valid CreditMemo snapshot)
            implements CreditMemoEvent {

        /** Copies the list. */
        public Posted {
            lines = List.copyOf(lines);
        }

        /** What is credited, tax included. */
        public Money amount() {
            return snapshot.amounts().totals().payable();
        }
    }
}
