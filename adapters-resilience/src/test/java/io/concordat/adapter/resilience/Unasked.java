package io.concordat.adapter.resilience;

import io.concordat.adapter.erp.OrderAcknowledgement;
import io.concordat.adapter.erp.SalesOrderSink;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.order.SalesOrder;
import java.util.Optional;

/**
 * A port that takes orders and cannot be asked what became of them.
 *
 * @param target takes the orders
 */
record Unasked(SalesOrderSink target) implements SalesOrderSink {

    @Override
    public OrderAcknowledgement submit(SalesOrder order, CallContext call) {
        return target.submit(order, call);
    }

    @Override
    public Optional<OrderAcknowledgement> find(IdempotencyKey key, CallContext call) {
        throw new CallFailedException(new Failure.Transient("the system is busy"));
    }
}
