package io.concordat.testkit.tck.erp;

import io.concordat.adapter.erp.OrderSource;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Id;
import io.concordat.testkit.conformance.Proves;
import io.concordat.testkit.tck.DocumentSourceTck;

/** What every {@link OrderSource} promises. */
@Proves(OrderSource.class)
public abstract class OrderSourceTck extends DocumentSourceTck<OrderSource, SalesOrder> {

    /** For the test framework. */
    protected OrderSourceTck() {}

    @Override
    protected final Id<SalesOrder> idOf(SalesOrder order) {
        return order.id();
    }
}
