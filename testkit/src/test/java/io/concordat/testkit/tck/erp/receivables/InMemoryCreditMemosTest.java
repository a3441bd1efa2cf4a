package io.concordat.testkit.tck.erp.receivables;

import io.concordat.adapter.erp.receivables.CreditMemoFeed;
import io.concordat.model.billing.CreditMemoBuilder;
import io.concordat.model.billing.Invoice;
import io.concordat.model.event.Aggregate;
import io.concordat.model.event.CreditMemoEvent;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.testkit.tck.Bench;
import io.concordat.testkit.tck.Mutant;
import io.concordat.testkit.tck.PageDefects;
import java.time.Clock;
import java.util.List;

/** The in-memory ERP keeps the promises of {@link CreditMemoFeed}. */
public class InMemoryCreditMemosTest extends CreditMemoFeedTck implements Bench.Breakable<CreditMemoFeed> {

    public static final List<Mutant<CreditMemoFeed>> MUTANTS = List.of(
            PageDefects.twice("ERP-49", "posts a credit memo by two events", CreditMemoEvent.Posted.class),
            PageDefects.changing(
                    "ERP-49",
                    "carries another credit memo than it names",
                    CreditMemoEvent.Posted.class,
                    event -> new CreditMemoEvent.Posted(
                            Aggregate.created(Id.of(event.creditMemo().id() + "-other")),
                            event.invoice(),
                            event.lines(),
                            event.snapshot())),
            PageDefects.alsoTelling(
                    "ERP-50",
                    "credits everything once more",
                    CreditMemoEvent.Posted.class,
                    InMemoryCreditMemosTest::again));

    private final Bench<CreditMemoFeed> bench = new Bench<>(CreditMemoFeed.class);
    private final LedgerWorld world = new LedgerWorld();

    @Override
    public Bench<CreditMemoFeed> bench() {
        return bench;
    }

    @Override
    protected CreditMemoFeed port() {
        return bench.port(world.erp.creditMemos());
    }

    @Override
    protected CreditMemoFeed portThatBreaksMidway() {
        return bench.breaking(world.erp.creditMemos());
    }

    @Override
    protected Clock clock() {
        return world.clock;
    }

    @Override
    protected void happen() {
        Invoice invoice = world.invoice(world.customer(), "EUR", "10", "12.50");
        world.erp.credit(invoice.id(), Code.of("DAMAGED"));
    }

    @Override
    protected List<Invoice> invoices() {
        return world.erp.effects().invoices();
    }

    private static CreditMemoEvent.Posted again(CreditMemoEvent.Posted event) {
        var memo = CreditMemoBuilder.builder(event.snapshot())
                .id(Id.of(event.snapshot().id() + "-again"))
                .build();
        return new CreditMemoEvent.Posted(Aggregate.created(memo.id()), event.invoice(), event.lines(), memo);
    }
}
