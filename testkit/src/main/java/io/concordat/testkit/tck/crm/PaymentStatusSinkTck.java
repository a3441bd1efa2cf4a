package io.concordat.testkit.tck.crm;

import io.concordat.adapter.crm.PaymentStatusReport;
import io.concordat.adapter.crm.PaymentStatusSink;
import io.concordat.adapter.crm.StatusReceipt;
import io.concordat.model.call.CallContext;
import io.concordat.model.payment.Payment;
import io.concordat.model.status.PaymentStatus;
import io.concordat.testkit.conformance.Proves;
import org.junit.jupiter.api.Test;

/** What every {@link PaymentStatusSink} promises. A report to test with is as of 1 or more. */
@Proves(PaymentStatusSink.class)
public abstract class PaymentStatusSinkTck extends StatusReportTck<PaymentStatusSink, PaymentStatusReport, Payment> {

    /** For the test framework. */
    protected PaymentStatusSinkTck() {}

    @Override
    protected final StatusReceipt<Payment> send(PaymentStatusSink port, PaymentStatusReport report, CallContext call) {
        return port.report(report, call);
    }

    @Override
    protected final PaymentStatusReport asOf(PaymentStatusReport report, long asOf) {
        return like(report, report.status(), asOf);
    }

    @Override
    protected final PaymentStatusReport contradicting(PaymentStatusReport report) {
        PaymentStatus other = report.status() == PaymentStatus.SETTLED ? PaymentStatus.FAILED : PaymentStatus.SETTLED;
        return like(report, other, report.asOf());
    }

    @Test
    void crm15NeverShowsAnOlderReportOverANewerOne() {
        neverShowsAnOlderReport("CRM-15");
    }

    @Test
    void crm15ChoosesNoneOfTwoReportsOfOneMoment() {
        choosesNoneOfTwo("CRM-15");
    }

    private static PaymentStatusReport like(PaymentStatusReport report, PaymentStatus status, long asOf) {
        return new PaymentStatusReport(
                report.payment(), report.invoices(), status, report.amount(), report.texts(), asOf, report.at());
    }
}
