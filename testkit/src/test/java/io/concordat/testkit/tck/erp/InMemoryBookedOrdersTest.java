package io.concordat.testkit.tck.erp;

import io.concordat.adapter.erp.OrderSource;
import io.concordat.model.document.Appendix;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.order.SalesOrderBuilder;
import io.concordat.model.value.ExternalRef;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.SystemRole;
import io.concordat.testkit.Calls;
import io.concordat.testkit.fixture.SalesOrders;
import io.concordat.testkit.tck.Bench;
import io.concordat.testkit.tck.Mutant;
import java.time.Clock;
import java.util.List;

/** The in-memory ERP keeps the promises of {@link OrderSource}. */
public class InMemoryBookedOrdersTest extends OrderSourceTck implements Bench.Breakable<OrderSource> {

    public static final List<Mutant<OrderSource>> MUTANTS = List.of();

    private final Bench<OrderSource> bench = new Bench<>(OrderSource.class);
    private final ErpWorld world = new ErpWorld();
    private int orders;

    @Override
    public Bench<OrderSource> bench() {
        return bench;
    }

    @Override
    protected OrderSource port() {
        return bench.port(world.erp.bookedOrders());
    }

    @Override
    protected OrderSource portThatBreaksMidway() {
        return bench.breaking(world.erp.bookedOrders());
    }

    @Override
    protected Clock clock() {
        return world.clock;
    }

    @Override
    protected SalesOrder existing() {
        return booked("WEB-" + orders);
    }

    @Override
    protected Identifier keyOf(SalesOrder order) {
        return order.appendix().externalRefs().get(0).identifier();
    }

    @Override
    protected Identifier ambiguousKey() {
        booked("WEB-TWICE");
        return keyOf(booked("WEB-TWICE"));
    }

    private SalesOrder booked(String number) {
        ExternalRef key = ExternalRef.of(Identifier.of("urn:test:shop", number, "ORDER"), SystemRole.COMMERCE);
        SalesOrder order = SalesOrderBuilder.builder(SalesOrders.order("so-" + orders++)
                        .line("A-100", "10", "KGM", "0.123456")
                        .build())
                .appendix(Appendix.of(key))
                .build();
        world.erp.orders().submit(order, Calls.call(order.id().value(), world.clock));
        return order;
    }
}
