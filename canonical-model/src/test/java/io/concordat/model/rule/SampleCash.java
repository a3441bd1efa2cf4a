package io.concordat.model.rule;

import static io.concordat.model.rule.Samples.eur;

import io.concordat.model.credit.CreditDecision;
import io.concordat.model.credit.CreditDecision.Outcome;
import io.concordat.model.credit.CreditDecisionBasisBuilder;
import io.concordat.model.credit.CreditDecisionBuilder;
import io.concordat.model.credit.CreditExposure;
import io.concordat.model.credit.CreditExposureBuilder;
import io.concordat.model.payment.CashApplication;
import io.concordat.model.payment.CashApplication.Amounts;
import io.concordat.model.payment.CashApplicationAmountsBuilder;
import io.concordat.model.payment.CashApplicationBuilder;
import io.concordat.model.payment.Payment;
import io.concordat.model.payment.PaymentBuilder;
import io.concordat.model.payment.PaymentTraceBuilder;
import io.concordat.model.status.PaymentStatus;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A payment, applications of it and a credit decision in which nothing is wrong. */
final class SampleCash {

    private SampleCash() {}

    static Payment payment(String amount, Money fee) {
        return PaymentBuilder.builder()
                .id(Id.of("pay-1"))
                .number("P-1")
                .parties(new Payment.Parties(null, null))
                .amounts(Payment.Amounts.captured(eur(amount)))
                .dates(new Payment.Dates(LocalDate.of(2026, 4, 1), null, null))
                .status(PaymentStatus.SETTLED)
                .trace(PaymentTraceBuilder.builder()
                        .returns(List.of(new Payment.Return(Code.of("NSF"), LocalDate.of(2026, 4, 2), fee)))
                        .build())
                .appendix(Samples.noAppendix())
                .meta(Samples.meta(Payment.class))
                .build();
    }

    /** Authorised for 100, then taken in part and given back in part. */
    static Payment card(@Nullable String captured, @Nullable String refunded) {
        return PaymentBuilder.builder(payment("1", null))
                .amounts(new Payment.Amounts(
                        null,
                        eur("100.00"),
                        captured == null ? null : eur(captured),
                        refunded == null ? null : eur(refunded)))
                .build();
    }

    static Amounts amounts(UnaryOperator<CashApplicationAmountsBuilder> change) {
        return change.apply(CashApplicationAmountsBuilder.builder()
                        .applied(eur("90.00"))
                        .discountTaken(eur("2.00"))
                        .overUnder(eur("1.00"))
                        .toleranceAdjustment(eur("-0.01")))
                .build();
    }

    /** 100 USD at 0.90 = 90.00 EUR, 0.02 lost. */
    static Amounts exchanged(String gainLoss) {
        return amounts(amounts -> amounts.applied(eur("90.02"))
                .fx(new Amounts.Exchange(Money.of("100.00", "USD"), new BigDecimal("0.9"), eur(gainLoss))));
    }

    static CashApplication application(String id, Amounts amounts) {
        return CashApplicationBuilder.builder()
                .id(Id.of(id))
                .source(Ref.to(Id.of("pay-1")))
                .target(CashApplication.Target.of(Id.of("inv-1")))
                .amounts(amounts)
                .decision(new CashApplication.Decision(Samples.NOW, "cash desk", null))
                .appendix(Samples.noAppendix())
                .meta(Samples.meta(CashApplication.class))
                .build();
    }

    static CashApplication reversal(String id, String of, String applied) {
        return CashApplicationBuilder.builder(application(id, Amounts.of(eur(applied))))
                .reversal(new CashApplication.Reversal(Ref.to(Id.of(of)), Code.of("DUPLICATE")))
                .build();
    }

    static CreditExposure exposure(UnaryOperator<CreditExposureBuilder> change) {
        return change.apply(CreditExposureBuilder.builder()
                        .limit(eur("1000"))
                        .insured(eur("100"))
                        .openReceivables(eur("300"))
                        .openOrders(eur("200"))
                        .unapplied(eur("50"))
                        .available(eur("650"))
                        .asOf(Samples.NOW))
                .build();
    }

    static CreditDecision decision(UnaryOperator<CreditDecisionBuilder> change) {
        return change.apply(CreditDecisionBuilder.builder()
                        .id(Id.of("cd-1"))
                        .subject(new CreditDecision.Subject(Ref.to(Id.of("cust-1")), null, eur("140.00")))
                        .outcome(Outcome.PARTIAL)
                        .approvedAmount(eur("100.00"))
                        .exposure(exposure(UnaryOperator.identity()))
                        .basis(CreditDecisionBasisBuilder.builder()
                                .decidedBy(CreditDecision.Basis.Decider.RULE)
                                .decidedAt(Samples.NOW)
                                .validUntil(Samples.NOW.plusDays(30))
                                .build())
                        .appendix(Samples.noAppendix())
                        .meta(Samples.meta(CreditDecision.class)))
                .build();
    }
}
