package io.concordat.testkit.tck.erp;

import io.concordat.adapter.erp.InvoiceFeed;
import io.concordat.model.billing.Invoice;
import io.concordat.model.billing.InvoiceAmounts;
import io.concordat.model.billing.InvoiceBuilder;
import io.concordat.model.billing.InvoiceLineBuilder;
import io.concordat.model.event.InvoiceEvent;
import io.concordat.model.pricing.TotalsBuilder;
import io.concordat.model.value.Money;
import io.concordat.testkit.tck.Bench;
import io.concordat.testkit.tck.Mutant;
import io.concordat.testkit.tck.PageDefects;
import java.time.Clock;
import java.util.List;

/** The in-memory ERP keeps the promises of {@link InvoiceFeed}. */
public class InMemoryInvoicesTest extends InvoiceFeedTck implements Bench.Breakable<InvoiceFeed> {

    public static final List<Mutant<InvoiceFeed>> MUTANTS = List.of(
            PageDefects.changing(
                    "ERP-20",
                    "has totals that do not tie out",
                    InvoiceEvent.Posted.class,
                    InMemoryInvoicesTest::dearer),
            PageDefects.twice("ERP-20", "posts an invoice by two events", InvoiceEvent.Posted.class),
            PageDefects.changing(
                    "ERP-21",
                    "does not name the shipment line",
                    InvoiceEvent.Posted.class,
                    InMemoryInvoicesTest::withoutShipmentLines));

    private final Bench<InvoiceFeed> bench = new Bench<>(InvoiceFeed.class);
    private final ErpWorld world = new ErpWorld();

    @Override
    public Bench<InvoiceFeed> bench() {
        return bench;
    }

    @Override
    protected InvoiceFeed port() {
        return bench.port(world.erp.invoices());
    }

    @Override
    protected InvoiceFeed portThatBreaksMidway() {
        return bench.breaking(world.erp.invoices());
    }

    @Override
    protected Clock clock() {
        return world.clock;
    }

    @Override
    protected void happen() {
        world.ship();
    }

    private static InvoiceEvent.Posted dearer(InvoiceEvent.Posted posted) {
        Invoice invoice = posted.snapshot();
        InvoiceAmounts amounts = invoice.amounts();
        return new InvoiceEvent.Posted(
                posted.invoice(),
                InvoiceBuilder.builder(invoice)
                        .amounts(new InvoiceAmounts(
                                amounts.allowancesCharges(),
                                amounts.taxes(),
                                amounts.withholdings(),
                                TotalsBuilder.builder(amounts.totals())
                                        .gross(amounts.totals().gross().plus(Money.of("1.00", "EUR")))
                                        .build()))
                        .build());
    }

    private static InvoiceEvent.Posted withoutShipmentLines(InvoiceEvent.Posted posted) {
        return new InvoiceEvent.Posted(
                posted.invoice(),
                InvoiceBuilder.builder(posted.snapshot())
                        .lines(posted.snapshot().lines().stream()
                                .map(line -> InvoiceLineBuilder.builder(line)
                                        .shipmentLine(null)
                                        .build())
                                .toList())
                        .build());
    }
}
