package io.concordat.testkit.tck.erp;

import io.concordat.adapter.erp.InvoiceSource;
import io.concordat.model.billing.Invoice;
import io.concordat.model.value.Identifier;
import io.concordat.testkit.tck.Bench;
import io.concordat.testkit.tck.Mutant;
import java.time.Clock;
import java.util.List;

/** The in-memory ERP keeps the promises of {@link InvoiceSource}. */
public class InMemoryPostedInvoicesTest extends InvoiceSourceTck implements Bench.Breakable<InvoiceSource> {

    public static final List<Mutant<InvoiceSource>> MUTANTS = List.of();

    private final Bench<InvoiceSource> bench = new Bench<>(InvoiceSource.class);
    private final ErpWorld world = new ErpWorld();

    @Override
    public Bench<InvoiceSource> bench() {
        return bench;
    }

    @Override
    protected InvoiceSource port() {
        return bench.port(world.erp.postedInvoices());
    }

    @Override
    protected InvoiceSource portThatBreaksMidway() {
        return bench.breaking(world.erp.postedInvoices());
    }

    @Override
    protected Clock clock() {
        return world.clock;
    }

    @Override
    protected Invoice existing() {
        return world.ship();
    }

    @Override
    protected Identifier keyOf(Invoice invoice) {
        return invoice.appendix().externalRefs().get(0).identifier();
    }
}
