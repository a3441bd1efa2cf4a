package io.concordat.visibility;

import io.concordat.model.billing.Invoice;
import io.concordat.model.billing.InvoiceLine;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventRef;
import io.concordat.model.event.InvoiceEvent;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.status.BuyerResponse;
import io.concordat.model.status.InvoiceIssuance;
import io.concordat.model.status.Transitions;
import io.concordat.model.value.Ref;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The invoices of one order. */
final class Invoices {

    /** An invoice that is in the books. */
    record Posted(Invoice invoice, EventRef ref) {}

    /** What is known of one invoice. */
    static final class Facts {

        private final Replay<InvoiceIssuance> replay;
        private final Replay<BuyerResponse> response;
        private @Nullable Posted posted;

        Facts(String id) {
            this.response = new Replay<>("answer to invoice " + id, Transitions.BUYER_RESPONSE, BuyerResponse.NONE);
            this.replay = new Replay<>("invoice " + id, Transitions.INVOICE, InvoiceIssuance.PENDING);
        }

        void observe(InvoiceEvent data, Event<?> event) {
            if (data instanceof InvoiceEvent.Posted issued) {
                posted = new Posted(issued.snapshot(), event.ref());
                replay.move(InvoiceIssuance.ISSUED, event.ref());
            } else if (data instanceof InvoiceEvent.Sent) {
                replay.move(InvoiceIssuance.SENT, event.ref());
            } else if (data instanceof InvoiceEvent.Responded answered) {
                response.move(answered.response(), event.ref());
            } else {
                replay.force(InvoiceIssuance.VOIDED, event.ref());
            }
        }

        Replay<InvoiceIssuance> replay() {
            return replay;
        }

        Replay<BuyerResponse> response() {
            return response;
        }

        /** Whether the buyer's last answer stops it from being paid as it is. */
        boolean isQuestioned() {
            return QUESTIONED.contains(response.state());
        }

        @Nullable
        Posted posted() {
            return posted;
        }
    }

    private static final Set<BuyerResponse> QUESTIONED =
            Set.of(BuyerResponse.UNDER_QUERY, BuyerResponse.CONDITIONALLY_ACCEPTED, BuyerResponse.REJECTED);

    private final Map<String, Facts> byId = new TreeMap<>();
    private final History history;

    Invoices(History history) {
        this.history = history;
        history.each(
                InvoiceEvent.class,
                (data, event) -> byId.computeIfAbsent(data.invoice().id().value(), Facts::new)
                        .observe(data, event));
    }

    Collection<Facts> all() {
        return byId.values();
    }

    /** Those that are in the books and not reversed. */
    List<Posted> counting() {
        return byId.values().stream()
                .filter(facts -> facts.replay().state() != InvoiceIssuance.VOIDED)
                .flatMap(facts -> java.util.stream.Stream.ofNullable(facts.posted()))
                .toList();
    }

    /** The part of an invoice that is for this order, by the net amounts of its lines; 1 when it has no other. */
    BigDecimal share(Invoice invoice) {
        BigDecimal ours = BigDecimal.ZERO;
        BigDecimal all = BigDecimal.ZERO;
        boolean shared = false;
        for (InvoiceLine line : invoice.lines()) {
            BigDecimal net = line.pricing().lineNet().amount();
            Ref<SalesOrder> order = line.orderLine();
            boolean isOurs = order == null || history.isThisOrder(order.id());
            shared |= !isOurs;
            ours = isOurs ? ours.add(net) : ours;
            all = all.add(net);
        }
        return shared && all.signum() != 0 ? ours.divide(all, 18, RoundingMode.HALF_EVEN) : BigDecimal.ONE;
    }
}
