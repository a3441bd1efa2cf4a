package io.concordat.model.rule.flow;

import io.concordat.model.billing.CreditMemo;
import io.concordat.model.billing.Invoice;
import io.concordat.model.dispute.Dispute;
import io.concordat.model.document.Meta;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.payment.Payment;
import io.concordat.model.quote.Quote;
import io.concordat.model.returns.Return;
import io.concordat.model.rule.Findings;
import io.concordat.model.rule.Rule;
import io.concordat.model.rule.SalesOrderRules;
import io.concordat.model.rule.Violation;
import io.concordat.model.status.TransitionTable;
import io.concordat.model.status.Transitions;
import io.concordat.model.value.Id;
import java.util.List;
import java.util.Optional;

/** Rules MET-4, MET-5 and MET-7: what the next revision of a document may be. Pure and thread-safe. */
public final class SuccessionRules {

    private SuccessionRules() {}

    /**
     * Whether a revision may follow another. Neither is checked by itself.
     *
     * @param before the revision in force
     * @param after the revision that is to take its place, of the same type
     * @throws IllegalArgumentException if the types differ
     */
    public static <T extends Record> List<Violation> check(T before, T after) {
        if (before.getClass() != after.getClass()) {
            throw new IllegalArgumentException("a " + after.getClass().getSimpleName() + " cannot follow a "
                    + before.getClass().getSimpleName() + ": compare revisions of one document");
        }
        if (before instanceof SalesOrder order && after instanceof SalesOrder next) {
            return SalesOrderRules.checkSuccession(order, next);
        }
        Findings findings = new Findings();
        checkRevision(before, after, findings);
        checkStatus(before, after, findings);
        return findings.all();
    }

    /**
     * Whether a status may follow another by its table (MET-7). Staying is no move and always allowed.
     *
     * @param table the moves of the axis, see {@link Transitions}
     * @param at pointer to the status, for the violation
     */
    public static <S extends Enum<S>> List<Violation> checkMove(TransitionTable<S> table, S from, S to, String at) {
        Findings findings = new Findings();
        move(table, new Move<>(from, to), at, findings);
        return findings.all();
    }

    private record Move<S>(S from, S to) {}

    private static void checkRevision(Record before, Record after, Findings findings) {
        Optional<Meta> old = Parts.of(before, Meta.class);
        Optional<Meta> fresh = Parts.of(after, Meta.class);
        if (old.isEmpty() || fresh.isEmpty()) {
            return;
        }
        var id = Parts.of(before, Id.class);
        boolean next = id.equals(Parts.of(after, Id.class))
                && fresh.get().revision() == old.get().revision() + 1;
        findings.unless(
                next,
                Rule.MET_4,
                "/meta/revision",
                "revision " + fresh.get().revision() + " of " + name(after),
                "revision " + (old.get().revision() + 1) + " of " + name(before));
    }

    private static String name(Record document) {
        return Parts.of(document, Id.class).map(Object::toString).orElse("no id");
    }

    private static void checkStatus(Record before, Record after, Findings findings) {
        checkCustomerSide(before, after, findings);
        if (before instanceof Shipment one && after instanceof Shipment next) {
            move(Transitions.SHIPMENT, new Move<>(one.status(), next.status()), "/status", findings);
        } else if (before instanceof Invoice one && after instanceof Invoice next) {
            var issuance =
                    new Move<>(one.settlement().issuance(), next.settlement().issuance());
            move(Transitions.INVOICE, issuance, "/settlement/issuance", findings);
        } else if (before instanceof Payment one && after instanceof Payment next) {
            move(Transitions.PAYMENT, new Move<>(one.status(), next.status()), "/status", findings);
        }
    }

    private static void checkCustomerSide(Record before, Record after, Findings findings) {
        if (before instanceof Return one && after instanceof Return next) {
            var status = new Move<>(one.header().status(), next.header().status());
            move(Transitions.RETURN, status, "/header/status", findings);
        } else if (before instanceof Quote one && after instanceof Quote next) {
            var status = new Move<>(one.header().status(), next.header().status());
            move(Transitions.QUOTE, status, "/header/status", findings);
        } else if (before instanceof Dispute one && after instanceof Dispute next) {
            var status = new Move<>(one.handling().status(), next.handling().status());
            move(Transitions.DISPUTE, status, "/handling/status", findings);
        } else if (before instanceof CreditMemo one && after instanceof CreditMemo next) {
            var issuance =
                    new Move<>(one.settlement().issuance(), next.settlement().issuance());
            move(Transitions.INVOICE, issuance, "/settlement/issuance", findings);
        }
    }

    private static <S extends Enum<S>> void move(TransitionTable<S> table, Move<S> move, String at, Findings findings) {
        findings.unless(
                move.from() == move.to() || table.permits(move.from(), move.to()),
                Rule.MET_7,
                at,
                move.from() + " to " + move.to(),
                "a move of table " + table.name() + "; from " + move.from() + " lead "
                        + table.from(move.from()).stream()
                                .map(t -> t.to().name())
                                .distinct()
                                .toList());
    }
}
