package io.concordat.testkit.fake.crm;

import io.concordat.adapter.crm.OrderStatusReport;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Id;
import java.util.Map;

/**
 * Everything an in-memory CRM has done, to be counted.
 *
 * @param shown the report that is shown of each order
 * @param reports how many reports were taken, superseded ones included
 * @param superseded how many of them came too late to be shown
 * @param repeats how many calls came again under a key that was done
 */
public record CrmEffects(Map<Id<SalesOrder>, OrderStatusReport> shown, int reports, int superseded, int repeats) {

    /** Copies the map. */
    public CrmEffects {
        shown = Map.copyOf(shown);
    }
}
