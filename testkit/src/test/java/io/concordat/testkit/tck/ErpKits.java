package io.concordat.testkit.tck;

import io.concordat.adapter.erp.OrderChangeSink;
import io.concordat.adapter.erp.OrderSource;
import io.concordat.adapter.erp.receivables.CashApplicationSink;
import io.concordat.adapter.erp.receivables.CreditMemoFeed;
import io.concordat.adapter.erp.receivables.OpenItemSource;
import io.concordat.adapter.erp.receivables.PaymentSink;
import io.concordat.testkit.tck.Kits.Kit;
import io.concordat.testkit.tck.erp.InMemoryBookedOrdersTest;
import io.concordat.testkit.tck.erp.InMemoryOrderChangesTest;
import io.concordat.testkit.tck.erp.receivables.InMemoryCashTest;
import io.concordat.testkit.tck.erp.receivables.InMemoryCreditMemosTest;
import io.concordat.testkit.tck.erp.receivables.InMemoryMoneyInTest;
import io.concordat.testkit.tck.erp.receivables.InMemoryOpenItemsTest;
import java.util.List;
import java.util.Set;

/** The kits of what an ERP does with orders in its book and with receivables. */
final class ErpKits {

    /** A document known by its id has no second effect under another key either. */
    private static final Set<String> KNOWN_BY_ID =
            Set.of("SINK-1 does it again", "SINK-1 knows the keys of its own thread only");

    static final List<Kit<?, ?>> ALL = List.of(
            new Kit<>(OrderSource.class, InMemoryBookedOrdersTest::new, InMemoryBookedOrdersTest.MUTANTS, Set.of()),
            new Kit<>(OrderChangeSink.class, InMemoryOrderChangesTest::new, InMemoryOrderChangesTest.MUTANTS, Set.of()),
            new Kit<>(OpenItemSource.class, InMemoryOpenItemsTest::new, InMemoryOpenItemsTest.MUTANTS, Set.of()),
            new Kit<>(CashApplicationSink.class, InMemoryCashTest::new, InMemoryCashTest.MUTANTS, KNOWN_BY_ID),
            new Kit<>(PaymentSink.class, InMemoryMoneyInTest::new, InMemoryMoneyInTest.MUTANTS, KNOWN_BY_ID),
            new Kit<>(CreditMemoFeed.class, InMemoryCreditMemosTest::new, InMemoryCreditMemosTest.MUTANTS, Set.of()));

    private ErpKits() {}
}
