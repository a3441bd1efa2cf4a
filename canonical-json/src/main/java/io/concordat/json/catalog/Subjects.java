package io.concordat.json.catalog;

import io.concordat.model.billing.CreditMemo;
import io.concordat.model.billing.Invoice;
import io.concordat.model.change.OrderChange;
import io.concordat.model.credit.CreditDecision;
import io.concordat.model.dispute.Dispute;
import io.concordat.model.fulfilment.ProofOfDelivery;
import io.concordat.model.fulfilment.Reservation;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.inventory.InventoryPosition;
import io.concordat.model.item.Item;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.ownership.Documents;
import io.concordat.model.party.Customer;
import io.concordat.model.payment.CashApplication;
import io.concordat.model.payment.Payment;
import io.concordat.model.payment.Remittance;
import io.concordat.model.pricelist.PriceList;
import io.concordat.model.quote.Quote;
import io.concordat.model.returns.Return;
import io.concordat.model.rule.Rule;
import io.concordat.model.status.TransitionTable;
import io.concordat.model.status.Transitions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What rules and transition tables are about. */
final class Subjects {

    private static final String EVENTS = "EVT";

    private static final Set<Class<? extends Record>> PRICED =
            Set.of(Quote.class, SalesOrder.class, Invoice.class, CreditMemo.class);

    // By the letters before the number.
    private static final Map<String, Set<Class<? extends Record>>> RULES = Map.ofEntries(
            Map.entry("MET", Set.copyOf(Documents.all())),
            Map.entry("TOT", PRICED),
            Map.entry("LIN", PRICED),
            Map.entry("ACH", PRICED),
            Map.entry("TAX", PRICED),
            Map.entry("ORD", Set.of(SalesOrder.class)),
            Map.entry("QUO", Set.of(Quote.class)),
            Map.entry("CHG", Set.of(OrderChange.class)),
            Map.entry("INV", Set.of(Invoice.class)),
            Map.entry("MEM", Set.of(CreditMemo.class)),
            Map.entry("QTY", Set.of(Shipment.class, ProofOfDelivery.class, Reservation.class, Item.class)),
            Map.entry("POD", Set.of(ProofOfDelivery.class)),
            Map.entry("RMA", Set.of(Return.class)),
            Map.entry("CASH", Set.of(Payment.class, CashApplication.class, Invoice.class)),
            Map.entry("REM", Set.of(Remittance.class)),
            Map.entry("DSP", Set.of(Dispute.class)),
            Map.entry("CRE", Set.of(CreditDecision.class)),
            Map.entry("PRL", Set.of(PriceList.class)),
            Map.entry("STK", Set.of(InventoryPosition.class)),
            Map.entry("IDN", Set.of(Customer.class, Item.class, SalesOrder.class)));

    // Single rules of other groups.
    private static final Map<Class<? extends Record>, Set<Rule>> ALSO =
            Map.of(CreditMemo.class, Set.of(Rule.INV_1, Rule.INV_2, Rule.INV_5, Rule.INV_6));

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
                .filter(rule -> RULES.getOrDefault(group(rule), Set.of()).contains(document)
                        || ALSO.getOrDefault(document, Set.of()).contains(rule))
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

    static List<TransitionTable<?>> statusesOf(Class<? extends Record> document) {
        return Transitions.all().stream()
                .filter(table -> STATUSES.getOrDefault(table, Set.of()).contains(document))
                .toList();
    }
}
