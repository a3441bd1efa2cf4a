package io.concordat.testkit.tck;

import io.concordat.adapter.wms.AllocationFeed;
import io.concordat.adapter.wms.AllocationSink;
import io.concordat.adapter.wms.FulfilmentCancellationSink;
import io.concordat.adapter.wms.FulfilmentChangeSink;
import io.concordat.adapter.wms.InventoryAdjustmentFeed;
import io.concordat.adapter.wms.InventorySource;
import io.concordat.adapter.wms.ReturnOrderSink;
import io.concordat.adapter.wms.ReturnReceiptFeed;
import io.concordat.testkit.tck.Kits.Kit;
import io.concordat.testkit.tck.wms.InMemoryAdjustmentsTest;
import io.concordat.testkit.tck.wms.InMemoryAllocationStepsTest;
import io.concordat.testkit.tck.wms.InMemoryAllocationsTest;
import io.concordat.testkit.tck.wms.InMemoryInventoryTest;
import io.concordat.testkit.tck.wms.InMemoryReturnReceiptsTest;
import io.concordat.testkit.tck.wms.InMemoryReturnsTest;
import io.concordat.testkit.tck.wms.InMemoryWorkCancellationsTest;
import io.concordat.testkit.tck.wms.InMemoryWorkChangesTest;
import java.util.List;
import java.util.Set;

/** The kits of work under way, stock and returns. */
final class WmsKits {

    static final List<Kit<?, ?>> ALL = List.of(
            new Kit<>(
                    FulfilmentChangeSink.class,
                    InMemoryWorkChangesTest::new,
                    InMemoryWorkChangesTest.MUTANTS,
                    Set.of()),
            new Kit<>(
                    FulfilmentCancellationSink.class,
                    InMemoryWorkCancellationsTest::new,
                    InMemoryWorkCancellationsTest.MUTANTS,
                    Set.of()),
            new Kit<>(AllocationSink.class, InMemoryAllocationsTest::new, InMemoryAllocationsTest.MUTANTS, Set.of()),
            new Kit<>(
                    AllocationFeed.class,
                    InMemoryAllocationStepsTest::new,
                    InMemoryAllocationStepsTest.MUTANTS,
                    Set.of(ItemDefects.EVENTS_ONLY)),
            new Kit<>(InventorySource.class, InMemoryInventoryTest::new, InMemoryInventoryTest.MUTANTS, Set.of()),
            new Kit<>(
                    InventoryAdjustmentFeed.class,
                    InMemoryAdjustmentsTest::new,
                    InMemoryAdjustmentsTest.MUTANTS,
                    Set.of()),
            new Kit<>(
                    ReturnOrderSink.class,
                    InMemoryReturnsTest::new,
                    InMemoryReturnsTest.MUTANTS,
                    Set.of("SINK-1 does it again", "SINK-1 knows the keys of its own thread only")),
            new Kit<>(
                    ReturnReceiptFeed.class,
                    InMemoryReturnReceiptsTest::new,
                    InMemoryReturnReceiptsTest.MUTANTS,
                    Set.of()));

    private WmsKits() {}
}
