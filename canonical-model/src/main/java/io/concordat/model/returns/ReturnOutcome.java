package io.concordat.model.returns;

import io.concordat.model.billing.CreditMemo;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Ref;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a returned line.
 *
 * @param replacementOrder the order that sends it anew
 * @param creditMemos the credits for it
 */
public record ReturnOutcome(
        @Valid @Nullable Ref<SalesOrder> replacementOrder, List<@Valid Ref<CreditMemo>> creditMemos) {

    /** Nothing yet. */
    public static final ReturnOutcome NONE = new ReturnOutcome(null, List.of());

    /** Copies the list. */
    public ReturnOutcome {
        creditMemos = List.copyOf(creditMemos);
    }
}
