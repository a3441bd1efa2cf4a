package io.concordat.testkit.tck;

import io.concordat.adapter.crm.CaseFeed;
import io.concordat.adapter.crm.CaseSink;
import io.concordat.adapter.crm.InvoiceStatusSink;
import io.concordat.adapter.crm.OpportunityFeed;
import io.concordat.adapter.crm.PaymentStatusSink;
import io.concordat.adapter.crm.QuoteConversionSink;
import io.concordat.testkit.tck.Kits.Kit;
import io.concordat.testkit.tck.crm.InMemoryCaseChangesTest;
import io.concordat.testkit.tck.crm.InMemoryCasesTest;
import io.concordat.testkit.tck.crm.InMemoryInvoiceStatusTest;
import io.concordat.testkit.tck.crm.InMemoryOpportunitiesTest;
import io.concordat.testkit.tck.crm.InMemoryPaymentStatusTest;
import io.concordat.testkit.tck.crm.InMemoryQuoteConversionsTest;
import java.util.List;
import java.util.Set;

/** The kits of opportunities, conversions, reports about money, and cases. */
final class CrmKits {

    /** The in-memory CRM takes all that is told to it well. */
    private static final String NO_REFUSALS = "SINK-5";

    static final List<Kit<?, ?>> ALL = List.of(
            new Kit<>(
                    OpportunityFeed.class,
                    InMemoryOpportunitiesTest::new,
                    InMemoryOpportunitiesTest.MUTANTS,
                    Set.of(ItemDefects.EVENTS_ONLY)),
            new Kit<>(
                    QuoteConversionSink.class,
                    InMemoryQuoteConversionsTest::new,
                    InMemoryQuoteConversionsTest.MUTANTS,
                    Set.of("SINK-1 does it again", "SINK-1 knows the keys of its own thread only")),
            new Kit<>(
                    InvoiceStatusSink.class,
                    InMemoryInvoiceStatusTest::new,
                    InMemoryInvoiceStatusTest.MUTANTS,
                    Set.of(NO_REFUSALS)),
            new Kit<>(
                    PaymentStatusSink.class,
                    InMemoryPaymentStatusTest::new,
                    InMemoryPaymentStatusTest.MUTANTS,
                    Set.of(NO_REFUSALS)),
            new Kit<>(
                    CaseSink.class,
                    InMemoryCasesTest::new,
                    InMemoryCasesTest.MUTANTS,
                    Set.of(NO_REFUSALS, "SINK-1 does it again", "SINK-1 knows the keys of its own thread only")),
            new Kit<>(
                    CaseFeed.class,
                    InMemoryCaseChangesTest::new,
                    InMemoryCaseChangesTest.MUTANTS,
                    Set.of(ItemDefects.EVENTS_ONLY)));

    private CrmKits() {}
}
