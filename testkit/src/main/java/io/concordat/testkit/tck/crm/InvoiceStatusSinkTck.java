package io.concordat.testkit.tck.crm;

import io.concordat.adapter.crm.InvoiceStatusReport;
import io.concordat.adapter.crm.InvoiceStatusSink;
import io.concordat.adapter.crm.StatusReceipt;
import io.concordat.model.billing.Invoice;
import io.concordat.model.call.CallContext;
import io.concordat.model.status.InvoiceIssuance;
import io.concordat.testkit.conformance.Proves;
import org.junit.jupiter.api.Test;

/** What every {@link InvoiceStatusSink} promises. A report to test with is as of 1 or more. */
@Proves(InvoiceStatusSink.class)
public abstract class InvoiceStatusSinkTck extends StatusReportTck<InvoiceStatusSink, InvoiceStatusReport, Invoice> {

    /** For the test framework. */
    protected InvoiceStatusSinkTck() {}

    @Override
    protected final StatusReceipt<Invoice> send(InvoiceStatusSink port, InvoiceStatusReport report, CallContext call) {
        return port.report(report, call);
    }

    @Override
    protected final InvoiceStatusReport asOf(InvoiceStatusReport report, long asOf) {
        return like(report, report.issuance(), asOf);
    }

    @Override
    protected final InvoiceStatusReport contradicting(InvoiceStatusReport report) {
        InvoiceIssuance other =
                report.issuance() == InvoiceIssuance.SENT ? InvoiceIssuance.ISSUED : InvoiceIssuance.SENT;
        return like(report, other, report.asOf());
    }

    @Test
    void crm14NeverShowsAnOlderReportOverANewerOne() {
        neverShowsAnOlderReport("CRM-14");
    }

    @Test
    void crm14ChoosesNoneOfTwoReportsOfOneMoment() {
        choosesNoneOfTwo("CRM-14");
    }

    private static InvoiceStatusReport like(InvoiceStatusReport report, InvoiceIssuance issuance, long asOf) {
        return new InvoiceStatusReport(
                report.invoice(),
                report.orders(),
                issuance,
                report.amounts(),
                report.due(),
                report.texts(),
                asOf,
                report.at());
    }
}
