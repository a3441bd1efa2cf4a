package io.concordat.testkit.tck.erp.receivables;

import io.concordat.adapter.erp.receivables.PaymentSink;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.document.MetaBuilder;
import io.concordat.model.payment.Payment;
import io.concordat.model.payment.PaymentBuilder;
import io.concordat.model.status.PaymentStatus;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import io.concordat.testkit.tck.Bench;
import io.concordat.testkit.tck.Mutant;
import java.time.Clock;
import java.util.List;

/** The in-memory ERP keeps the promises of {@link PaymentSink}. */
public class InMemoryMoneyInTest extends PaymentSinkTck implements Bench.Breakable<PaymentSink> {

    public static final List<Mutant<PaymentSink>> MUTANTS = List.of(
            Mutant.underEachKey(
                    "ERP-46",
                    Payment.class,
                    one -> one.id().value(),
                    one -> PaymentBuilder.builder(one)
                            .id(Id.of(one.id() + "-again"))
                            .build()),
            Mutant.port(
                    "ERP-47",
                    "keeps a cent for itself",
                    () -> call -> call.is("find")
                            ? call.proceed()
                            : call.proceedWith(lessACent((Payment) call.subject()), call.context())),
            Mutant.port("ERP-48", "does not say why it refuses a stranger", () -> call -> {
                try {
                    return call.proceed();
                } catch (CallFailedException e) {
                    throw e.failure() instanceof Failure.Rejected rejected
                                    && rejected.reasons().size() == 1
                                    && !rejected.reasons().get(0).code().value().equals("KEY_REUSED")
                            ? new CallFailedException(new Failure.NotFound("no"))
                            : e;
                }
            }));

    private final Bench<PaymentSink> bench = new Bench<>(PaymentSink.class);
    private final LedgerWorld world = new LedgerWorld();

    @Override
    public Bench<PaymentSink> bench() {
        return bench;
    }

    @Override
    protected PaymentSink port() {
        return bench.port(world.erp.moneyIn());
    }

    @Override
    protected PaymentSink portThatLosesAnswers() {
        return bench.losing(world.erp.moneyIn());
    }

    @Override
    protected PaymentSink portThatCannotSend() {
        return bench.notSending(world.erp.moneyIn());
    }

    @Override
    protected Clock clock() {
        return world.clock;
    }

    @Override
    protected Payment document() {
        return world.payment(world.customer(), Money.of("100.00", "EUR"));
    }

    @Override
    protected Payment otherThan(Payment payment) {
        return world.payment(payment.id().value(), payment.parties().payer().customer(), Money.of("101.00", "EUR"));
    }

    @Override
    protected Payment ofAStranger() {
        return world.payment(Ref.to(Id.of("nobody")), Money.of("100.00", "EUR"));
    }

    @Override
    protected Payment refused() {
        return PaymentBuilder.builder(ofAStranger())
                .status(PaymentStatus.FAILED)
                .build();
    }

    @Override
    protected Payment outdated() {
        Payment first = document();
        Payment second = PaymentBuilder.builder(first)
                .meta(MetaBuilder.builder(first.meta()).revision(2).build())
                .build();
        world.erp.moneyIn().receive(second, world.call());
        return first;
    }

    @Override
    protected List<Payment> exact() {
        return List.of(
                world.payment(world.customer(), Money.of("0.123", "KWD")),
                world.payment(world.customer(), Money.of("1000007", "JPY")));
    }

    @Override
    protected Payment kept(Payment payment) {
        return booked(payment).get(0);
    }

    @Override
    protected int effectsOf(Payment payment) {
        return booked(payment).size();
    }

    @Override
    protected Money open(Payment payment) {
        return world.left(booked(payment).get(0));
    }

    private List<Payment> booked(Payment payment) {
        return world.erp.effects().payments().stream()
                .filter(one -> one.id().equals(payment.id()))
                .toList();
    }

    private static Payment lessACent(Payment payment) {
        return payment.amount().currency().getCurrencyCode().equals("EUR")
                ? PaymentBuilder.builder(payment)
                        .amounts(Payment.Amounts.captured(payment.amount().minus(Money.of("0.01", "EUR"))))
                        .build()
                : payment;
    }
}
