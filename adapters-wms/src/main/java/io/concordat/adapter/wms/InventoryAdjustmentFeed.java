package io.concordat.adapter.wms;

import io.concordat.adapter.EventFeed;
import io.concordat.adapter.Promise;
import io.concordat.model.event.StockEvent;

/**
 * What changed stock beside receipts and shipments: differences found by counting, damage, loss. Reasons are open codes, see
 * {@link io.concordat.model.value.KnownCodes#REASON}.
 */
@Promise(
        number = "WMS-23",
        text =
                "an adjustment is told once, with how much more or less it is, in the unit of the stock, never zero, and with"
                        + " the cause as it was recorded.")
@FunctionalInterface
public interface InventoryAdjustmentFeed extends EventFeed<StockEvent.Adjusted> {}
