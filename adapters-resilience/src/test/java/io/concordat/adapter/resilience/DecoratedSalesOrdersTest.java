package io.concordat.adapter.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.erp.SalesOrderSink;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.testkit.fake.ItemKey;
import io.concordat.testkit.fake.erp.ErpSetup;
import io.concordat.testkit.fake.erp.InMemoryErp;
import io.concordat.testkit.fault.FaultInjector;
import io.concordat.testkit.fault.FaultPlan;
import io.concordat.testkit.fixture.Customers;
import io.concordat.testkit.fixture.SalesOrderFixture;
import io.concordat.testkit.fixture.SalesOrders;
import io.concordat.testkit.fixture.VirtualClock;
import io.concordat.testkit.tck.erp.SalesOrderSinkTck;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A port keeps its promises behind every decorator there is. */
class DecoratedSalesOrdersTest extends SalesOrderSinkTck {

    /** No call gets through, or no answer does, as often as anybody tries. */
    private static final FaultPlan.Limits FOR_EVER =
            new FaultPlan.Limits(Duration.ofSeconds(1), Duration.ofSeconds(1), Integer.MAX_VALUE);

    private final VirtualClock clock = VirtualClock.at("2026-03-02T08:00:00Z");
    private final InMemoryErp erp = new InMemoryErp(ErpSetup.standard(), clock);
    private final Everything everything = new Everything(clock);
    private final SalesOrderSink port = everything.around(SalesOrderSink.class, erp.orders());
    private int orders;

    DecoratedSalesOrdersTest() {
        erp.customer(Customers.TYPICAL, Money.of("10000", "EUR"));
        erp.item(ItemKey.of("A-100"), Quantity.of("1000", "KGM"));
        erp.item(ItemKey.of("B-200"), Quantity.of("2", "C62"));
    }

    @Override
    protected SalesOrderSink port() {
        return port;
    }

    @Override
    protected SalesOrderSink portThatCannotSend() {
        return faulty(new FaultPlan.Calls(1000, 0, 0, 0, 0, FOR_EVER));
    }

    /** Sends are answered by silence and asking fails, so that no retry can resolve it. */
    @Override
    protected SalesOrderSink portThatLosesAnswers() {
        SalesOrderSink silent = new FaultInjector(
                        new FaultPlan(1, new FaultPlan.Calls(0, 0, 0, 1000, 0, FOR_EVER), FaultPlan.Feeds.NONE))
                .wrap(SalesOrderSink.class, erp.orders());
        return everything.around(SalesOrderSink.class, new Unasked(silent));
    }

    @Override
    protected Clock clock() {
        return clock;
    }

    @Override
    protected SalesOrder document() {
        return order("1.375").build();
    }

    @Override
    protected SalesOrder otherThan(SalesOrder document) {
        return SalesOrders.order(document.id().value())
                .line("A-100", "1", "KGM", "12.50")
                .build();
    }

    @Override
    protected SalesOrder refused() {
        return order("1")
                .customer(Id.of("nobody"))
                .line("Z-900", "1", "C62", "1")
                .build();
    }

    @Override
    protected int effectsOf(SalesOrder order) {
        return erp.effects().booked(order.id());
    }

    @Test
    void lineageNamesTheOrderAndTheNumberTheErpGaveIt() {
        SalesOrder order = document();
        port.submit(order, call());

        assertThat(everything.log.of(order.id().value())).singleElement().satisfies(entry -> {
            assertThat(entry.step().port()).isEqualTo("SalesOrderSink.submit");
            assertThat(entry.input()).isNotNull().satisfies(input -> {
                assertThat(input.contract()).startsWith(order.meta().contract() + " ");
                assertThat(input.producer()).isEqualTo(order.meta().producer().system());
            });
            assertThat(entry.keys()).singleElement().asString().contains("#");
        });
    }

    private SalesOrderSink faulty(FaultPlan.Calls calls) {
        FaultInjector faults = new FaultInjector(new FaultPlan(1, calls, FaultPlan.Feeds.NONE));
        return everything.around(SalesOrderSink.class, faults.wrap(SalesOrderSink.class, erp.orders()));
    }

    private SalesOrderFixture order(String weight) {
        return SalesOrders.order("so-" + orders++)
                .line("A-100", weight, "KGM", "12.50")
                .line("B-200", "5", "C62", "99.99");
    }
}
