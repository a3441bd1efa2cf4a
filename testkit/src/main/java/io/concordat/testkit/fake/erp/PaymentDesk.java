package io.concordat.testkit.fake.erp;

import io.concordat.adapter.erp.receivables.PaymentReceipt;
import io.concordat.adapter.erp.receivables.PaymentSink;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.party.Customer;
import io.concordat.model.party.Party;
import io.concordat.model.payment.Payment;
import io.concordat.model.rule.Rules;
import io.concordat.model.rule.Violation;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Ref;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.Deduplication;
import io.concordat.testkit.fake.KeyedEffects;
import io.concordat.testkit.fake.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes in money of known customers. */
final class PaymentDesk implements PaymentSink {

    private record Booked(Payment payment, PaymentReceipt receipt) {}

    private final ErpSetup setup;
    private final Agenda agenda;
    private final Receivables receivables;
    private final Set<Id<Customer>> customers;
    private final KeyedEffects<Payment, PaymentReceipt> effects;
    private final Map<Id<Payment>, Booked> byPayment = new HashMap<>();

    PaymentDesk(ErpSetup setup, Agenda agenda, Receivables receivables, Set<Id<Customer>> customers) {
        this.setup = setup;
        this.agenda = agenda;
        this.receivables = receivables;
        this.customers = customers;
        this.effects = new KeyedEffects<>(setup.deduplication());
    }

    @Override
    public PaymentReceipt receive(Payment payment, CallContext call) {
        return agenda.serve(call, () -> effects.once(call.key(), payment, () -> receive(payment)));
    }

    @Override
    public Optional<PaymentReceipt> find(IdempotencyKey key, CallContext call) {
        return agenda.serve(call, () -> effects.find(key));
    }

    int repeats() {
        return effects.repeats();
    }

    private PaymentReceipt receive(Payment payment) {
        Booked before = byPayment.get(payment.id());
        if (before == null || setup.deduplication() == Deduplication.NONE) {
            return book(payment);
        }
        int booked = before.payment().meta().revision();
        if (payment.meta().revision() < booked
                || !payment.amounts().equals(before.payment().amounts())) {
            throw new CallFailedException(new Failure.Conflict(
                    "payment " + payment.id()
                            + " was booked with other amounts or in a later revision: nothing was done",
                    payment.meta().revision(),
                    booked));
        }
        return before.receipt();
    }

    private PaymentReceipt book(Payment payment) {
        List<Violation> broken = Rules.check(payment);
        if (!broken.isEmpty()) {
            throw new CallFailedException(new Failure.ContractMismatch(
                    "payment " + payment.id() + " breaks its rules: nothing was booked", broken));
        }
        Ref<Customer> customer = customer(payment);
        Refusal refusal = new Refusal();
        if (customer == null) {
            refusal.add("UNKNOWN_CUSTOMER", null, "the payer is no customer here: name its canonical id");
        }
        if (payment.kept().signum() <= 0) {
            refusal.add("NOTHING_RECEIVED", null, "nothing came in, or all of it went back");
        }
        refusal.throwIfAny("payment " + payment.id() + " was not booked");
        receivables.receive(payment, Objects.requireNonNull(customer), List.of());
        Identifier posting = Identifier.of(setup.source(), "RC-" + (1 + byPayment.size()), "RECEIPT");
        PaymentReceipt receipt = new PaymentReceipt(Ref.to(payment.id()), posting, agenda.now(), List.of());
        byPayment.put(payment.id(), new Booked(payment, receipt));
        return receipt;
    }

    private @Nullable Ref<Customer> customer(Payment payment) {
        Party payer = payment.parties().payer();
        Ref<Customer> customer = payer == null ? null : payer.customer();
        return customer != null && customers.contains(customer.id()) ? customer : null;
    }
}
