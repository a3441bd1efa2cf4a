package io.concordat.testkit.tck.erp.receivables;

import io.concordat.adapter.erp.receivables.CashApplicationReceipt;
import io.concordat.adapter.erp.receivables.CashApplicationSink;
import io.concordat.model.billing.Invoice;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.party.Customer;
import io.concordat.model.payment.CashApplication;
import io.concordat.model.payment.CashApplicationBuilder;
import io.concordat.model.payment.Payment;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import io.concordat.testkit.tck.Bench;
import io.concordat.testkit.tck.Defect;
import io.concordat.testkit.tck.Mutant;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The in-memory ERP keeps the promises of {@link CashApplicationSink}. */
public class InMemoryCashTest extends CashApplicationSinkTck implements Bench.Breakable<CashApplicationSink> {

    public static final List<Mutant<CashApplicationSink>> MUTANTS = List.of(
            Mutant.underEachKey(
                    "ERP-41",
                    CashApplication.class,
                    one -> one.id().value(),
                    one -> CashApplicationBuilder.builder(one)
                            .id(Id.of(one.id() + "-again"))
                            .build()),
            Mutant.port("ERP-42", "puts to an invoice what fits", () -> call -> {
                try {
                    return call.proceed();
                } catch (CallFailedException e) {
                    return isRefusedFor("CASH-7", e)
                            ? call.proceedWith(withOne((CashApplication) call.subject()), call.context())
                            : rethrow(e);
                }
            }),
            Mutant.port("ERP-43", "says again that it is undone", () -> {
                Map<Id<?>, Object> undone = new HashMap<>();
                return call -> reversedAgain(undone, call);
            }),
            Mutant.answering(
                    "ERP-44",
                    "says that all is left as it was",
                    CashApplicationReceipt.class,
                    receipt -> new CashApplicationReceipt(
                            receipt.application(),
                            receipt.posting(),
                            receipt.open(),
                            receipt.unapplied()
                                    .plus(Money.of(
                                            "40.00",
                                            receipt.unapplied().currency().getCurrencyCode())),
                            receipt.postedAt(),
                            receipt.notes())),
            Mutant.refusingStrangers("ERP-45"));

    private final Bench<CashApplicationSink> bench = new Bench<>(CashApplicationSink.class);
    private final LedgerWorld world = new LedgerWorld();
    private final Map<Id<?>, Payment> payments = new HashMap<>();

    @Override
    public Bench<CashApplicationSink> bench() {
        return bench;
    }

    @Override
    protected CashApplicationSink port() {
        return bench.port(world.erp.cash());
    }

    @Override
    protected CashApplicationSink portThatLosesAnswers() {
        return bench.losing(world.erp.cash());
    }

    @Override
    protected CashApplicationSink portThatCannotSend() {
        return bench.notSending(world.erp.cash());
    }

    @Override
    protected Clock clock() {
        return world.clock;
    }

    @Override
    protected CashApplication document() {
        return application("EUR", "100.00", "40.00");
    }

    @Override
    protected CashApplication otherThan(CashApplication application) {
        return CashApplicationBuilder.builder(application)
                .amounts(CashApplication.Amounts.of(Money.of("41.00", "EUR")))
                .build();
    }

    @Override
    protected CashApplication refused() {
        return application("EUR", "10.00", "999.00");
    }

    @Override
    protected CashApplication ofMoreThanIsOpen() {
        return application("EUR", "999.00", "125.01");
    }

    @Override
    protected List<CashApplication> exact() {
        return List.of(application("KWD", "100.125", "0.123"), application("JPY", "100", "7"));
    }

    @Override
    protected CashApplication kept(CashApplication application) {
        return booked(application.id()).get(0);
    }

    @Override
    protected int effectsOf(CashApplication application) {
        return booked(application.id()).size();
    }

    @Override
    protected Money open(CashApplication application) {
        Id<?> id = application.target().invoice().id();
        Invoice invoice = world.erp.effects().invoices().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return world.erp.effects().open(invoice);
    }

    @Override
    protected Money left(CashApplication application) {
        return world.left(payments.get(application.source().id()));
    }

    private List<CashApplication> booked(Id<CashApplication> id) {
        return world.erp.effects().applications().stream()
                .filter(one -> one.id().equals(id))
                .toList();
    }

    /** Of a new payment to a new invoice of 125. */
    private CashApplication application(String currency, String received, String amount) {
        Ref<Customer> customer = world.customer();
        Invoice invoice = world.invoice(customer, currency, "10", "12.50");
        Payment payment = world.received(customer, Money.of(received, currency));
        payments.put(payment.id(), payment);
        return world.application(payment, invoice, Money.of(amount, currency));
    }

    private static CashApplication withOne(CashApplication application) {
        return CashApplicationBuilder.builder(application)
                .amounts(CashApplication.Amounts.of(Money.of("1.00", "EUR")))
                .build();
    }

    private static Object reversedAgain(Map<Id<?>, Object> undone, Defect.Call call) {
        if (call.is("find")) {
            return call.proceed();
        }
        CashApplication.Reversal reversal = ((CashApplication) call.subject()).reversal();
        try {
            Object answer = call.proceed();
            if (reversal != null) {
                undone.put(reversal.of().id(), answer);
            }
            return answer;
        } catch (CallFailedException e) {
            return isRefusedFor("CASH-8", e) ? undone.get(reversal.of().id()) : rethrow(e);
        }
    }

    private static boolean isRefusedFor(String reason, CallFailedException failed) {
        return failed.failure() instanceof Failure.Rejected rejected
                && rejected.reasons().stream()
                        .allMatch(one -> one.code().value().equals(reason));
    }

    private static Object rethrow(CallFailedException failed) {
        throw failed;
    }
}
