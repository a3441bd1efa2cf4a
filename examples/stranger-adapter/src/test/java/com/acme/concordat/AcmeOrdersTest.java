package com.acme.concordat;

import com.acme.concordat.order.AcmeOrders;
import io.concordat.adapter.erp.SalesOrderSink;
import io.concordat.model.order.SalesOrder;
import io.concordat.testkit.fixture.SalesOrders;
import io.concordat.testkit.tck.erp.SalesOrderSinkTck;
import java.time.Clock;
import org.junit.jupiter.api.AutoClose;

class AcmeOrdersTest extends SalesOrderSinkTck {

    @AutoClose
    private final AcmeBench acme = new AcmeBench();

    @Override
    protected SalesOrderSink port() {
        return new AcmeOrders(acme.client());
    }

    @Override
    protected Clock clock() {
        return acme.clock;
    }

    @Override
    protected SalesOrder document() {
        return acme.order();
    }

    @Override
    protected int effectsOf(SalesOrder order) {
        return acme.server.orders().count(order.id().value());
    }

    @Override
    protected SalesOrder otherThan(SalesOrder order) {
        String article = order.lines().get(0).item().sellerItemId();
        return SalesOrders.order(order.id().value())
                .customer(AcmeBench.BUYER)
                .line(article, "3", "C62", "12.50")
                .build();
    }

    /** Nobody knows either article. */
    @Override
    protected SalesOrder refused() {
        return SalesOrders.order("so-refused")
                .customer(AcmeBench.BUYER)
                .line("X-1", "1", "C62", "1.00")
                .line("X-2", "1", "C62", "1.00")
                .build();
    }

    @Override
    protected SalesOrderSink portThatLosesAnswers() {
        return new AcmeOrders(acme.leaky());
    }

    @Override
    protected SalesOrderSink portThatCannotSend() {
        return new AcmeOrders(acme.deaf());
    }
}
