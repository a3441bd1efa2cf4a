package com.example.order;

import com.example.messaging.Inbound;
import io.concordat.adapter.erp.SalesOrderSink;
import io.concordat.idempotency.IdempotentExecutor;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.order.SalesOrder;

/** Books each order once, however often its message comes. */
public final class OrderListener {

    private final IdempotentExecutor once;
    private final SalesOrderSink erp;

    public OrderListener(IdempotentExecutor once, SalesOrderSink erp) {
        this.once = once;
        this.erp = erp;
    }

    @Inbound
    void placed(SalesOrder order) {
        once.execute(IdempotencyKey.of("erp.submit", order.id()), order, call -> erp.submit(order, call));
    }
}
