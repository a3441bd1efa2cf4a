package com.acme.concordat;

import com.acme.concordat.billing.AcmeInvoices;
import com.acme.concordat.http.Access;
import com.acme.concordat.http.AcmeClient;
import com.acme.concordat.master.AcmeCustomers;
import com.acme.concordat.order.AcmeCancellations;
import com.acme.concordat.order.AcmeOrders;
import com.acme.concordat.stock.AcmeStock;
import com.acme.concordat.words.AcmeWords;
import io.concordat.adapter.AdapterDescriptor;
import io.concordat.adapter.AdapterDescriptor.Limits;
import io.concordat.adapter.erp.AvailabilityCheck;
import io.concordat.adapter.erp.CustomerSource;
import io.concordat.adapter.erp.InvoiceFeed;
import io.concordat.adapter.erp.OrderCancellationSink;
import io.concordat.adapter.erp.SalesOrderSink;
import io.concordat.adapter.provider.Adapter;
import io.concordat.model.value.SystemRole;
import java.util.Map;
import java.util.Set;

/** The ports of one Acme. Safe for use by several threads. */
public final class AcmeAdapter implements Adapter {

    private final AdapterDescriptor descriptor;
    private final Map<Class<?>, Object> ports;

    /** Connects to nothing yet. */
    public AcmeAdapter(Access access) {
        AcmeClient client = new AcmeClient(access);
        this.descriptor = describe(access.instance());
        this.ports = Map.of(
                SalesOrderSink.class, new AcmeOrders(client),
                OrderCancellationSink.class, new AcmeCancellations(client),
                CustomerSource.class, new AcmeCustomers(client),
                AvailabilityCheck.class, new AcmeStock(client),
                InvoiceFeed.class, new AcmeInvoices(client));
    }

    static AdapterDescriptor describe(String name) {
        return new AdapterDescriptor(
                name,
                SystemRole.ERP,
                Set.of(
                        SalesOrderSink.class,
                        OrderCancellationSink.class,
                        CustomerSource.class,
                        AvailabilityCheck.class,
                        InvoiceFeed.class),
                new Limits(500, AcmeInvoices.MOST, 600),
                AcmeWords.tables());
    }

    @Override
    public AdapterDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public <P> P port(Class<P> port) {
        return port.cast(ports.get(descriptor.require(port)));
    }

    /** The JDK's client lets go of idle connections by itself. */
    @Override
    public void close() {}
}
