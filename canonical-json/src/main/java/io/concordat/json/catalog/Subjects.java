package io.concordat.json.catalog;

import io.concordat.model.billing.CreditMemo;
import io.concordat.model.billing.Invoice;
import io.concordat.model.credit.CreditDecision;
import io.concordat.model.dispute.Dispute;
import io.concordat.model.fulfilment.ProofOfDelivery;
import io.concordat.model.fulfilment.Reservation;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.item.Item;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.party.Customer;
import io.concordat.model.payment.CashApplication;
import io.concordat.model.payment.Payment;
import io.concordat.model.quote.Quote;
import io.concordat.model.returns.Return;
import io.concordat.model.rule.Rule;
import io.concordat.model.status.TransitionTable;
import io.concordat.model.status.Transitions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What rules and transition tables are about. */
final class Subjects {

    private static final String EVENTS = "EVT";

    // By the letters before the number; a group that is not here is about every document.
    private static final Map<String, Set<Class<? extends Record>>> RULES = Map.ofEntries(
            Map.entry("TOT", Set.of(SalesOrder.class, Invoice.class)),
            Map.entry("LIN", Set.of(SalesOrder.class, Invoice.class)),
            Map.entry("ACH", Set.of(SalesOrder.class, Invoice.class)),
            Map.entry("TAX", Set.of(SalesOrder.class, Invoice.class)),
            Map.entry("ORD", Set.of(SalesOrder.class)),
            Map.entry("INV", Set.of(Invoice.class)),
            Map.entry("QTY", Set.of(Shipment.class, ProofOfDelivery.class, Reservation.class, Item.class)),
            Map.entry("CASH", Set.of(Payment.class, CashApplication.class, Invoice.class)),
            Map.entry("CRE", Set.of(CreditDecision.class)),
            Map.entry(EVENTS, Set.of()),
            Map.entry("IDN", Set.of(Customer.class, Item.class, SalesOrder.class)));

    private static final Map<TransitionTable<?>, Set<Class<? extends Record>>> STATUSES = Map.of(
            Transitions.ORDER, Set.of(SalesOrder.class),
            Transitions.CREDIT, Set.of(CreditDecision.class),
            Transitions.SHIPMENT, Set.of(Shipment.class),
            Transitions.INVOICE, Set.of(Invoice.class, CreditMemo.class),
            Transitions.PAYMENT, Set.of(Payment.class),
            Transitions.RETURN, Set.of(Return.class),
            Transitions.DISPUTE, Set.of(Dispute.class),
            Transitions.BUYER_RESPONSE, Set.of(Invoice.class, Dispute.class),
            Transitions.QUOTE, Set.of(Quote.class));

    private Subjects() {}

    static List<Rule> rulesOf(Class<? extends Record> document) {
        return Arrays.stream(Rule.values())
                .filter(rule -> isAbout(RULES.get(group(rule)), document))
                .toList();
    }

    static List<Rule> rulesOfEvents() {
        return Arrays.stream(Rule.values())
                .filter(rule -> group(rule).equals(EVENTS))
                .toList();
    }

    private static String group(Rule rule) {
        return rule.name().substring(0, rule.name().indexOf('_'));
    }

    private static boolean isAbout(@Nullable Set<Class<? extends Record>> documents, Class<?> document) {
        return documents == null || documents.contains(document);
    }

    static List<TransitionTable<?>> statusesOf(Class<? extends Record> document) {
        return Transitions.all().stream()
                .filter(table -> STATUSES.getOrDefault(table, Set.of()).contains(document))
                .toList();
    }
}
