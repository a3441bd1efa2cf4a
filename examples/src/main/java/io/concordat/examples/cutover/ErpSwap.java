package io.concordat.examples.cutover;

import io.concordat.adapter.erp.AvailabilityCheck;
import io.concordat.adapter.erp.AvailabilityRequest;
import io.concordat.adapter.erp.CreditCheck;
import io.concordat.adapter.erp.CreditRequest;
import io.concordat.adapter.erp.InvoiceFeed;
import io.concordat.adapter.erp.PaymentFeed;
import io.concordat.adapter.erp.PriceCheck;
import io.concordat.adapter.erp.PriceRequest;
import io.concordat.adapter.erp.SalesOrderSink;
import io.concordat.adapter.erp.ShipmentConfirmationSink;
import io.concordat.examples.Ports;
import io.concordat.federation.reading.MergedFeed;
import io.concordat.federation.routing.InMemoryPlacementStore;
import io.concordat.federation.routing.Router;
import io.concordat.federation.routing.Routes;
import io.concordat.federation.routing.Subject;
import io.concordat.federation.shadow.Shadow;
import io.concordat.model.call.CallContext;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.order.SalesOrder;
import io.concordat.testkit.fake.erp.InMemoryErp;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** All there is to the swap: the ports of an ERP with two of them behind, by routes that are data. */
final class ErpSwap {

    static final String OLD = "erp-old";
    static final String NEW = "erp-new";

    private final Landscape systems;
    private final Router router;
    // in memory, on one thread and a clock that only moves when told to, the shadow can be asked at once
    private final Shadow shadow = Shadow.of(NEW, Runnable::run);
    private final Map<String, SalesOrder> received = new HashMap<>();

    ErpSwap(Landscape systems, Routes routes) {
        this.systems = systems;
        this.router = Router.of(routes, new InMemoryPlacementStore(systems.clock()));
    }

    /** Puts an order on the desk; questions before it is booked are about it. */
    void receive(SalesOrder order) {
        received.put(order.id().value(), order);
    }

    Ports.Erp ports() {
        return new Ports.Erp(
                router.port(
                        CreditCheck.class,
                        shadowed(CreditCheck.class, InMemoryErp::credit),
                        CreditRequest.class,
                        this::about),
                router.port(
                        PriceCheck.class,
                        shadowed(PriceCheck.class, InMemoryErp::prices),
                        PriceRequest.class,
                        this::about),
                router.port(
                        AvailabilityCheck.class,
                        both(AvailabilityCheck.class, InMemoryErp::availability),
                        AvailabilityRequest.class,
                        this::about),
                router.port(
                        SalesOrderSink.class,
                        both(SalesOrderSink.class, InMemoryErp::orders),
                        SalesOrder.class,
                        Subject::of),
                router.port(
                        ShipmentConfirmationSink.class,
                        both(ShipmentConfirmationSink.class, InMemoryErp::shipments),
                        Shipment.class,
                        Subject::of),
                MergedFeed.of(both(InvoiceFeed.class, InMemoryErp::invoices))::poll,
                MergedFeed.of(both(PaymentFeed.class, InMemoryErp::payments))::poll);
    }

    private <P> Map<String, P> both(Class<P> port, Function<InMemoryErp, P> of) {
        return Map.of(
                OLD, systems.reached(port, of.apply(systems.old())),
                NEW, systems.reached(port, of.apply(systems.young())));
    }

    /** What the old one is asked, the new one is asked too, on a line of its own. */
    private <P> Map<String, P> shadowed(Class<P> port, Function<InMemoryErp, P> of) {
        P old = systems.reached(port, of.apply(systems.old()));
        P young = systems.reached(port, of.apply(systems.young()));
        P beside = systems.besides(port, of.apply(systems.young()));
        return Map.of(OLD, shadow.question(port, old, beside, "/id", "/asOf", "/exposure/asOf"), NEW, young);
    }

    /** The desk asks under the id of the order. */
    private Subject about(Object question, CallContext call) {
        return Subject.of(Objects.requireNonNull(received.get(call.key().value()), "an order on the desk"));
    }

    Router router() {
        return router;
    }

    Shadow shadow() {
        return shadow;
    }
}
