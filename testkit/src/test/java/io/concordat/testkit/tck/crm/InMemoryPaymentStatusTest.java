package io.concordat.testkit.tck.crm;

import io.concordat.adapter.crm.PaymentStatusReport;
import io.concordat.adapter.crm.PaymentStatusSink;
import io.concordat.model.status.PaymentStatus;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import io.concordat.testkit.tck.Bench;
import io.concordat.testkit.tck.Mutant;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

/** The in-memory CRM keeps the promises of {@link PaymentStatusSink}. */
public class InMemoryPaymentStatusTest extends PaymentStatusSinkTck implements Bench.Breakable<PaymentStatusSink> {

    public static final List<Mutant<PaymentStatusSink>> MUTANTS = List.of(StatusDefects.showing("CRM-15"));

    private final Bench<PaymentStatusSink> bench = new Bench<>(PaymentStatusSink.class);
    private final CrmWorld world = new CrmWorld();
    private int documents;

    @Override
    public Bench<PaymentStatusSink> bench() {
        return bench;
    }

    @Override
    protected PaymentStatusSink port() {
        return bench.port(world.crm.paymentStatuses());
    }

    @Override
    protected PaymentStatusSink portThatLosesAnswers() {
        return bench.losing(world.crm.paymentStatuses());
    }

    @Override
    protected PaymentStatusSink portThatCannotSend() {
        return bench.notSending(world.crm.paymentStatuses());
    }

    @Override
    protected Clock clock() {
        return world.clock;
    }

    @Override
    protected PaymentStatusReport document() {
        return report("payment-" + documents++, PaymentStatus.PENDING);
    }

    @Override
    protected PaymentStatusReport otherThan(PaymentStatusReport report) {
        return report(report.payment().id().value(), PaymentStatus.SETTLED);
    }

    @Override
    protected int effectsOf(PaymentStatusReport report) {
        var board = world.crm.effects().payments();
        return report.equals(board.shown().get(report.payment().id())) ? board.reports() : 0;
    }

    private PaymentStatusReport report(String payment, PaymentStatus status) {
        return new PaymentStatusReport(
                Ref.to(Id.of(payment)),
                List.of(),
                status,
                Money.of("60.00", "EUR"),
                List.of(),
                5,
                OffsetDateTime.now(world.clock));
    }
}
