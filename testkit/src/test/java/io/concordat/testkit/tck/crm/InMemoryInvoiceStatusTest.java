package io.concordat.testkit.tck.crm;

import io.concordat.adapter.crm.InvoiceStatusReport;
import io.concordat.adapter.crm.InvoiceStatusSink;
import io.concordat.model.status.InvoiceIssuance;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import io.concordat.testkit.tck.Bench;
import io.concordat.testkit.tck.Mutant;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

/** The in-memory CRM keeps the promises of {@link InvoiceStatusSink}. */
public class InMemoryInvoiceStatusTest extends InvoiceStatusSinkTck implements Bench.Breakable<InvoiceStatusSink> {

    public static final List<Mutant<InvoiceStatusSink>> MUTANTS = List.of(StatusDefects.showing("CRM-14"));

    private final Bench<InvoiceStatusSink> bench = new Bench<>(InvoiceStatusSink.class);
    private final CrmWorld world = new CrmWorld();
    private int documents;

    @Override
    public Bench<InvoiceStatusSink> bench() {
        return bench;
    }

    @Override
    protected InvoiceStatusSink port() {
        return bench.port(world.crm.invoiceStatuses());
    }

    @Override
    protected InvoiceStatusSink portThatLosesAnswers() {
        return bench.losing(world.crm.invoiceStatuses());
    }

    @Override
    protected InvoiceStatusSink portThatCannotSend() {
        return bench.notSending(world.crm.invoiceStatuses());
    }

    @Override
    protected Clock clock() {
        return world.clock;
    }

    @Override
    protected InvoiceStatusReport document() {
        return report("invoice-" + documents++, InvoiceIssuance.ISSUED);
    }

    @Override
    protected InvoiceStatusReport otherThan(InvoiceStatusReport report) {
        return report(report.invoice().id().value(), InvoiceIssuance.SENT);
    }

    @Override
    protected int effectsOf(InvoiceStatusReport report) {
        var board = world.crm.effects().invoices();
        return report.equals(board.shown().get(report.invoice().id())) ? board.reports() : 0;
    }

    private InvoiceStatusReport report(String invoice, InvoiceIssuance issuance) {
        return new InvoiceStatusReport(
                Ref.to(Id.of(invoice)),
                List.of(),
                issuance,
                new InvoiceStatusReport.Amounts(Money.of("100.00", "EUR"), Money.of("40.00", "EUR")),
                null,
                List.of(),
                5,
                OffsetDateTime.now(world.clock));
    }
}
