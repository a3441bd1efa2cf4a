package io.concordat.testkit.tck;

import io.concordat.adapter.crm.AccountSource;
import io.concordat.adapter.crm.OrderStatusSink;
import io.concordat.adapter.crm.QuoteFeed;
import io.concordat.adapter.crm.QuoteSource;
import io.concordat.adapter.erp.AvailabilityCheck;
import io.concordat.adapter.erp.CreditCheck;
import io.concordat.adapter.erp.CustomerSource;
import io.concordat.adapter.erp.InvoiceFeed;
import io.concordat.adapter.erp.InvoiceSource;
import io.concordat.adapter.erp.ItemSource;
import io.concordat.adapter.erp.MasterDataFeed;
import io.concordat.adapter.erp.OrderCancellationSink;
import io.concordat.adapter.erp.PaymentFeed;
import io.concordat.adapter.erp.PriceCheck;
import io.concordat.adapter.erp.SalesOrderSink;
import io.concordat.adapter.erp.ShipmentConfirmationSink;
import io.concordat.adapter.wms.FulfilmentOrderSink;
import io.concordat.adapter.wms.ShipmentFeed;
import io.concordat.testkit.tck.Bench.Breakable;
import io.concordat.testkit.tck.crm.InMemoryAccountsTest;
import io.concordat.testkit.tck.crm.InMemoryQuoteEventsTest;
import io.concordat.testkit.tck.crm.InMemoryQuotesTest;
import io.concordat.testkit.tck.crm.InMemoryStatusTest;
import io.concordat.testkit.tck.erp.InMemoryAvailabilityTest;
import io.concordat.testkit.tck.erp.InMemoryCancellationsTest;
import io.concordat.testkit.tck.erp.InMemoryCreditTest;
import io.concordat.testkit.tck.erp.InMemoryCustomersTest;
import io.concordat.testkit.tck.erp.InMemoryGoodsIssuesTest;
import io.concordat.testkit.tck.erp.InMemoryInvoicesTest;
import io.concordat.testkit.tck.erp.InMemoryItemsTest;
import io.concordat.testkit.tck.erp.InMemoryMasterDataTest;
import io.concordat.testkit.tck.erp.InMemoryPaymentsTest;
import io.concordat.testkit.tck.erp.InMemoryPostedInvoicesTest;
import io.concordat.testkit.tck.erp.InMemoryPricesTest;
import io.concordat.testkit.tck.erp.InMemorySalesOrdersTest;
import io.concordat.testkit.tck.wms.InMemoryShipmentsTest;
import io.concordat.testkit.tck.wms.InMemoryWorkTest;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Every kit, with the in-memory system that passes it and the ways to break that. */
final class Kits {

    /**
     * A kit.
     *
     * @param port the port
     * @param fresh the kit on a new in-memory system
     * @param own ways to break promises of this port alone
     * @param without promises, or mutants, the in-memory system gives no occasion to break
     */
    record Kit<P, K extends PortTck<P> & Breakable<P>>(
            Class<P> port, Supplier<K> fresh, List<Mutant<P>> own, Set<String> without) {

        String name() {
            return port.getSimpleName();
        }
    }

    private static final List<Kit<?, ?>> FIRST = List.of(
            new Kit<>(
                    OrderCancellationSink.class,
                    InMemoryCancellationsTest::new,
                    InMemoryCancellationsTest.MUTANTS,
                    Set.of()),
            new Kit<>(SalesOrderSink.class, InMemorySalesOrdersTest::new, InMemorySalesOrdersTest.MUTANTS, Set.of()),
            new Kit<>(
                    ShipmentConfirmationSink.class,
                    InMemoryGoodsIssuesTest::new,
                    InMemoryGoodsIssuesTest.MUTANTS,
                    Set.of("SINK-1 does it again")),
            new Kit<>(CreditCheck.class, InMemoryCreditTest::new, InMemoryCreditTest.MUTANTS, Set.of()),
            new Kit<>(PriceCheck.class, InMemoryPricesTest::new, InMemoryPricesTest.MUTANTS, Set.of()),
            new Kit<>(
                    AvailabilityCheck.class, InMemoryAvailabilityTest::new, InMemoryAvailabilityTest.MUTANTS, Set.of()),
            new Kit<>(InvoiceFeed.class, InMemoryInvoicesTest::new, InMemoryInvoicesTest.MUTANTS, Set.of()),
            new Kit<>(PaymentFeed.class, InMemoryPaymentsTest::new, InMemoryPaymentsTest.MUTANTS, Set.of()),
            new Kit<>(FulfilmentOrderSink.class, InMemoryWorkTest::new, InMemoryWorkTest.MUTANTS, Set.of()),
            new Kit<>(ShipmentFeed.class, InMemoryShipmentsTest::new, InMemoryShipmentsTest.MUTANTS, Set.of()),
            new Kit<>(AccountSource.class, InMemoryAccountsTest::new, InMemoryAccountsTest.MUTANTS, Set.of()),
            new Kit<>(OrderStatusSink.class, InMemoryStatusTest::new, InMemoryStatusTest.MUTANTS, Set.of("SINK-5")),
            new Kit<>(CustomerSource.class, InMemoryCustomersTest::new, InMemoryCustomersTest.MUTANTS, Set.of()),
            new Kit<>(ItemSource.class, InMemoryItemsTest::new, InMemoryItemsTest.MUTANTS, Set.of()),
            new Kit<>(
                    InvoiceSource.class,
                    InMemoryPostedInvoicesTest::new,
                    InMemoryPostedInvoicesTest.MUTANTS,
                    Set.of("SOURCE-2")),
            new Kit<>(MasterDataFeed.class, InMemoryMasterDataTest::new, InMemoryMasterDataTest.MUTANTS, Set.of()),
            new Kit<>(QuoteSource.class, InMemoryQuotesTest::new, InMemoryQuotesTest.MUTANTS, Set.of()),
            new Kit<>(QuoteFeed.class, InMemoryQuoteEventsTest::new, InMemoryQuoteEventsTest.MUTANTS, Set.of()));

    private Kits() {}

    static final List<Kit<?, ?>> ALL =
            Stream.of(FIRST, WmsKits.ALL, CrmKits.ALL).flatMap(List::stream).toList();
}
