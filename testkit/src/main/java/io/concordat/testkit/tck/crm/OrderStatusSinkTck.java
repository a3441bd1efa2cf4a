package io.concordat.testkit.tck.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.crm.OrderStatusReport;
import io.concordat.adapter.crm.OrderStatusSink;
import io.concordat.adapter.crm.StatusReceipt;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.FailureKind;
import io.concordat.model.status.Stage;
import io.concordat.testkit.conformance.Proves;
import io.concordat.testkit.tck.KeyedSinkTck;
import org.junit.jupiter.api.Test;

/** What every {@link OrderStatusSink} promises. */
@Proves(OrderStatusSink.class)
public abstract class OrderStatusSinkTck extends KeyedSinkTck<OrderStatusSink, OrderStatusReport, StatusReceipt> {

    /** For the test framework. */
    protected OrderStatusSinkTck() {}

    @Override
    protected final StatusReceipt send(OrderStatusSink port, OrderStatusReport report, CallContext call) {
        return port.report(report, call);
    }

    @Test
    void crm5NeverShowsAnOlderReportOverANewerOne() {
        OrderStatusReport newer = document();
        port().report(newer, call());
        StatusReceipt late = port().report(like(newer, newer.stage(), newer.asOf() - 1), call());
        assertThat(late.result()).as("CRM-5: answer to an older report").isEqualTo(StatusReceipt.Result.SUPERSEDED);
        assertThat(late.shown()).as("CRM-5: report that is shown").isEqualTo(newer.asOf());
    }

    @Test
    void crm5ChoosesNoneOfTwoReportsOfOneMoment() {
        OrderStatusReport report = document();
        port().report(report, call());
        Stage other = report.stage() == Stage.PAID ? Stage.ACCEPTED : Stage.PAID;
        assertThat(kindOf(call -> port().report(like(report, other, report.asOf()), call), call()))
                .as("CRM-5: failure of another report as of the same position")
                .isEqualTo(FailureKind.CONFLICT);
    }

    private static OrderStatusReport like(OrderStatusReport report, Stage stage, long asOf) {
        return new OrderStatusReport(report.order(), stage, report.texts(), asOf, report.at());
    }
}
