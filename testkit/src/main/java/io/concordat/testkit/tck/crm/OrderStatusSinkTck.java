package io.concordat.testkit.tck.crm;

import io.concordat.adapter.crm.OrderStatusReport;
import io.concordat.adapter.crm.OrderStatusSink;
import io.concordat.adapter.crm.StatusReceipt;
import io.concordat.model.call.CallContext;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.status.Stage;
import io.concordat.testkit.conformance.Proves;
import org.junit.jupiter.api.Test;

/** What every {@link OrderStatusSink} promises. A report to test with is as of 1 or more. */
@Proves(OrderStatusSink.class)
public abstract class OrderStatusSinkTck extends StatusReportTck<OrderStatusSink, OrderStatusReport, SalesOrder> {

    /** For the test framework. */
    protected OrderStatusSinkTck() {}

    @Override
    protected final StatusReceipt<SalesOrder> send(OrderStatusSink port, OrderStatusReport report, CallContext call) {
        return port.report(report, call);
    }

    @Override
    protected final OrderStatusReport asOf(OrderStatusReport report, long asOf) {
        return like(report, report.stage(), asOf);
    }

    @Override
    protected final OrderStatusReport contradicting(OrderStatusReport report) {
        Stage other = report.stage() == Stage.PAID ? Stage.ACCEPTED : Stage.PAID;
        return like(report, other, report.asOf());
    }

    @Test
    void crm5NeverShowsAnOlderReportOverANewerOne() {
        neverShowsAnOlderReport("CRM-5");
    }

    @Test
    void crm5ChoosesNoneOfTwoReportsOfOneMoment() {
        choosesNoneOfTwo("CRM-5");
    }

    private static OrderStatusReport like(OrderStatusReport report, Stage stage, long asOf) {
        return new OrderStatusReport(report.order(), stage, report.texts(), asOf, report.at());
    }
}
