package io.concordat.testkit.tck.erp.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.erp.receivables.CreditMemoFeed;
import io.concordat.model.billing.CreditMemo;
import io.concordat.model.billing.Invoice;
import io.concordat.model.event.CreditMemoEvent;
import io.concordat.model.rule.Rules;
import io.concordat.model.rule.flow.ClaimFlowRules;
import io.concordat.model.value.Id;
import io.concordat.testkit.conformance.Proves;
import io.concordat.testkit.tck.EventFeedTck;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link CreditMemoFeed} promises. What happens in it is that an invoice is credited. */
@Proves(CreditMemoFeed.class)
public abstract class CreditMemoFeedTck extends EventFeedTck<CreditMemoFeed, CreditMemoEvent> {

    /** For the test framework. */
    protected CreditMemoFeedTck() {}

    /** Every invoice that was credited: ask the system, not the adapter. */
    protected abstract List<Invoice> invoices();

    @Test
    void erp49PostsACreditMemoOnceAndInFull() {
        happen();
        List<CreditMemoEvent.Posted> posted = facts(CreditMemoEvent.Posted.class);
        assertThat(posted)
                .as("ERP-49: credit memos posted")
                .isNotEmpty()
                .extracting(event -> event.creditMemo().id())
                .doesNotHaveDuplicates();
        for (CreditMemoEvent.Posted event : posted) {
            assertThat(event.snapshot().id())
                    .as("ERP-49: the credit memo that is carried")
                    .isEqualTo(event.creditMemo().id());
            assertThat(Rules.check(event.snapshot()))
                    .as("ERP-49: rules that credit memo " + event.creditMemo().id() + " breaks")
                    .isEmpty();
        }
    }

    @Test
    void erp50CreditsNoMoreThanWasBilled() {
        happen();
        Map<Id<CreditMemo>, CreditMemo> memos = new LinkedHashMap<>();
        facts(CreditMemoEvent.Posted.class)
                .forEach(event -> memos.put(event.snapshot().id(), event.snapshot()));
        assertThat(ClaimFlowRules.checkCredited(invoices(), List.copyOf(memos.values())))
                .as("ERP-50: rules that credit memos and their invoices break")
                .isEmpty();
    }
}
