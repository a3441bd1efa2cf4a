package io.concordat.testkit.fake.erp;

import io.concordat.adapter.erp.receivables.CashApplicationReceipt;
import io.concordat.adapter.erp.receivables.CashApplicationSink;
import io.concordat.model.billing.Invoice;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.payment.CashApplication;
import io.concordat.model.payment.CashApplication.Target.Kind;
import io.concordat.model.rule.Rules;
import io.concordat.model.rule.Violation;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.Deduplication;
import io.concordat.testkit.fake.KeyedEffects;
import io.concordat.testkit.fake.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts money and credits to invoices, or on account, and undoes that. Reasons of a refusal are the numbers of rules. */
final class CashDesk implements CashApplicationSink {

    private record Booked(CashApplication application, CashApplicationReceipt receipt) {}

    private final ErpSetup setup;
    private final Agenda agenda;
    private final Receivables receivables;
    private final KeyedEffects<CashApplication, CashApplicationReceipt> effects;
    private final Map<Id<CashApplication>, Booked> byApplication = new HashMap<>();

    CashDesk(ErpSetup setup, Agenda agenda, Receivables receivables) {
        this.setup = setup;
        this.agenda = agenda;
        this.receivables = receivables;
        this.effects = new KeyedEffects<>(setup.deduplication());
    }

    @Override
    public CashApplicationReceipt apply(CashApplication application, CallContext call) {
        return agenda.serve(call, () -> effects.once(call.key(), application, () -> apply(application)));
    }

    @Override
    public Optional<CashApplicationReceipt> find(IdempotencyKey key, CallContext call) {
        return agenda.serve(call, () -> effects.find(key));
    }

    int repeats() {
        return effects.repeats();
    }

    private CashApplicationReceipt apply(CashApplication application) {
        Booked before = byApplication.get(application.id());
        if (before == null || setup.deduplication() == Deduplication.NONE) {
            return book(application);
        }
        if (!application.equals(before.application())) {
            throw new CallFailedException(new Failure.Conflict(
                    "application " + application.id() + " was booked with other content: reverse it and apply anew",
                    application.meta().revision(),
                    before.application().meta().revision()));
        }
        return before.receipt();
    }

    private CashApplicationReceipt book(CashApplication application) {
        List<Violation> broken = Rules.check(application);
        if (!broken.isEmpty()) {
            throw new CallFailedException(new Failure.ContractMismatch(
                    "application " + application.id() + " breaks its rules: nothing was booked", broken));
        }
        checkKnown(application);
        Refusal refusal = new Refusal();
        checkSource(application, refusal);
        checkTarget(application, refusal);
        checkReversal(application, refusal);
        refusal.throwIfAny("application " + application.id() + " was not booked");
        receivables.book(application);
        CashApplicationReceipt receipt = receipt(application);
        byApplication.put(application.id(), new Booked(application, receipt));
        return receipt;
    }

    private CashApplicationReceipt receipt(CashApplication application) {
        Ref<Invoice> invoice = application.target().invoice();
        return new CashApplicationReceipt(
                Ref.to(application.id()),
                Identifier.of(setup.source(), "CA-" + (1 + byApplication.size()), "CLEARING"),
                invoice == null ? null : receivables.open(invoice.id()),
                receivables.unapplied(application.source().id()),
                agenda.now(),
                List.of());
    }

    private void checkKnown(CashApplication application) {
        Kind kind = application.target().kind();
        if (kind != Kind.INVOICE && kind != Kind.ON_ACCOUNT) {
            throw new CallFailedException(new Failure.Unsupported(
                    "money cannot be put to a " + kind + " here: put it to an invoice or on account"));
        }
        Ref<Invoice> invoice = application.target().invoice();
        requireKnown(application.source().id());
        if (invoice != null) {
            requireKnown(invoice.id());
        }
        CashApplication.Reversal reversal = application.reversal();
        if (reversal != null && booked(reversal.of().id()).isEmpty()) {
            throw unknown(reversal.of().id());
        }
    }

    private void requireKnown(Id<?> document) {
        if (receivables.ledger().find(document, agenda.now()).isEmpty()) {
            throw unknown(document);
        }
    }

    private static CallFailedException unknown(Id<?> document) {
        return new CallFailedException(
                new Failure.NotFound(document + " is not in the ledger: book it before money is put to it or from it"));
    }

    private void checkSource(CashApplication application, Refusal refusal) {
        Money left = receivables.unapplied(application.source().id());
        Money taken = Receivables.taken(application);
        if (!taken.currency().equals(left.currency())) {
            refusal.add("CASH-10", null, "the source is in " + left.currency() + ": state the exchange");
        } else if (taken.compareTo(left) > 0) {
            refusal.add("CASH-6", null, "left are " + left);
        }
    }

    private void checkTarget(CashApplication application, Refusal refusal) {
        Ref<Invoice> invoice = application.target().invoice();
        if (invoice == null) {
            return;
        }
        Money open = receivables.open(invoice.id());
        Money clearing = application.amounts().clearing();
        if (!clearing.currency().equals(open.currency())) {
            refusal.add("CASH-2", null, "the invoice is in " + open.currency());
        } else if (clearing.compareTo(open) > 0) {
            refusal.add("CASH-7", null, "open are " + open);
        }
    }

    private void checkReversal(CashApplication application, Refusal refusal) {
        CashApplication.Reversal reversal = application.reversal();
        if (reversal == null) {
            return;
        }
        boolean undoes = booked(reversal.of().id())
                .filter(original -> isMirrored(original, application))
                .isPresent();
        boolean again = receivables.applications().stream()
                .map(CashApplication::reversal)
                .anyMatch(other ->
                        other != null && other.of().id().equals(reversal.of().id()));
        if (!undoes || again) {
            refusal.add(
                    "CASH-8", null, again ? "it was reversed before" : "it does not turn every sign of the original");
        }
    }

    private static boolean isMirrored(CashApplication original, CashApplication reversal) {
        return original.reversal() == null
                && original.source().id().equals(reversal.source().id())
                && original.target().equals(reversal.target())
                && original.amounts()
                        .clearing()
                        .negated()
                        .isSameValueAs(reversal.amounts().clearing())
                && Receivables.taken(original).negated().isSameValueAs(Receivables.taken(reversal));
    }

    private Optional<CashApplication> booked(Id<CashApplication> id) {
        return receivables.applications().stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
    }
}
