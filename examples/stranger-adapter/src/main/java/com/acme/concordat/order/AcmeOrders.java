package com.acme.concordat.order;

import com.acme.concordat.http.AcmeClient;
import com.acme.concordat.http.Effect;
import com.acme.concordat.http.Effects;
import com.acme.concordat.http.Kind;
import io.concordat.adapter.erp.OrderAcknowledgement;
import io.concordat.adapter.erp.SalesOrderSink;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.order.SalesOrder;
import java.util.Optional;

/** Books orders in Acme. Safe for use by several threads. */
public final class AcmeOrders implements SalesOrderSink {

    private static final Kind<Confirmation> ORDER = new Kind<>("ORDER", Confirmation.class);

    private final Effects effects;
    private final ConfirmationMapping mapping;

    /** Orders through a client. */
    public AcmeOrders(AcmeClient client) {
        this.effects = new Effects(client);
        this.mapping = new ConfirmationMapping(client.instance());
    }

    @Override
    public OrderAcknowledgement submit(SalesOrder order, CallContext call) {
        OrderRequest request = OrderMapping.toAcme(order).value();
        String doing = "booking order " + order.id() + " in Acme";
        return effects.once(new Effect<>(ORDER, "/orders", request, doing), call, mapping::fromAcme);
    }

    @Override
    public Optional<OrderAcknowledgement> find(IdempotencyKey key, CallContext call) {
        return effects.find(key, ORDER, call, mapping::fromAcme);
    }
}
