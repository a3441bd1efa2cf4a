package io.concordat.testkit.tck.erp;

import io.concordat.adapter.erp.PaymentFeed;
import io.concordat.model.billing.Invoice;
import io.concordat.model.event.CashEvent;
import io.concordat.model.event.PaymentEvent;
import io.concordat.model.payment.CashApplication;
import io.concordat.model.payment.CashApplicationBuilder;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import io.concordat.testkit.tck.Bench;
import io.concordat.testkit.tck.Mutant;
import io.concordat.testkit.tck.PageDefects;
import java.time.Clock;
import java.util.List;

/** The in-memory ERP keeps the promises of {@link PaymentFeed}. */
public class InMemoryPaymentsTest extends PaymentFeedTck implements Bench.Breakable<PaymentFeed> {

    public static final List<Mutant<PaymentFeed>> MUTANTS = List.of(
            PageDefects.twice("ERP-22", "receives a payment by two events", PaymentEvent.Received.class),
            PageDefects.changing(
                    "ERP-22",
                    "puts money to invoices it never received",
                    CashEvent.Applied.class,
                    InMemoryPaymentsTest::fromNowhere),
            PageDefects.changing(
                    "ERP-23",
                    "puts more to invoices than there is",
                    CashEvent.Applied.class,
                    InMemoryPaymentsTest::twofold));

    private final Bench<PaymentFeed> bench = new Bench<>(PaymentFeed.class);
    private final ErpWorld world = new ErpWorld();

    @Override
    public Bench<PaymentFeed> bench() {
        return bench;
    }

    @Override
    protected PaymentFeed port() {
        return bench.port(world.erp.payments());
    }

    @Override
    protected PaymentFeed portThatBreaksMidway() {
        return bench.breaking(world.erp.payments());
    }

    @Override
    protected Clock clock() {
        return world.clock;
    }

    @Override
    protected void happen() {
        world.ship();
        world.pay();
    }

    @Override
    protected Money payableOf(Id<Invoice> id) {
        return world.erp.effects().invoices().stream()
                .filter(invoice -> invoice.id().equals(id))
                .findFirst()
                .orElseThrow()
                .amounts()
                .totals()
                .payable();
    }

    private static CashEvent.Applied twofold(CashEvent.Applied event) {
        CashApplication one = event.snapshot();
        return new CashEvent.Applied(
                event.application(),
                CashApplicationBuilder.builder(one)
                        .amounts(CashApplication.Amounts.of(
                                one.amounts().applied().plus(one.amounts().applied())))
                        .build());
    }

    private static CashEvent.Applied fromNowhere(CashEvent.Applied event) {
        return new CashEvent.Applied(
                event.application(),
                CashApplicationBuilder.builder(event.snapshot())
                        .source(Ref.to(Id.of("pay-nowhere")))
                        .build());
    }
}
