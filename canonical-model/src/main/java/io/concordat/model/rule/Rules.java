package io.concordat.model.rule;

import io.concordat.model.billing.Invoice;
import io.concordat.model.credit.CreditDecision;
import io.concordat.model.fulfilment.ProofOfDelivery;
import io.concordat.model.fulfilment.Reservation;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.item.Item;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.party.Customer;
import io.concordat.model.payment.CashApplication;
import io.concordat.model.payment.Payment;
import java.util.List;

/**
 * All numbered rules of a document in one call.
 *
 * <p>The rules are pure functions of the document: no clock, no I/O, no state. They collect every violation and never
 * throw. What they mean stands in {@link Rule} and in {@code docs/contract.md}. Thread-safe.
 */
public final class Rules {

    private Rules() {}

    /**
     * Everything that is wrong with a document, in the order of its parts; empty when nothing is.
     *
     * @param document a root document; a record that no rule is about has no violations
     */
    public static List<Violation> check(Record document) {
        if (document instanceof SalesOrder order) {
            return SalesOrderRules.check(order);
        } else if (document instanceof Invoice invoice) {
            return InvoiceRules.check(invoice);
        } else if (document instanceof Shipment shipment) {
            return QuantityRules.check(shipment);
        } else if (document instanceof ProofOfDelivery proof) {
            return QuantityRules.check(proof);
        } else if (document instanceof Reservation reservation) {
            return QuantityRules.check(reservation);
        } else if (document instanceof Payment payment) {
            return CashRules.check(payment);
        } else if (document instanceof CashApplication application) {
            return CashRules.check(application);
        } else if (document instanceof CreditDecision decision) {
            return CreditRules.check(decision);
        }
        return checkMasterData(document);
    }

    /** What is doubtful but blocks nothing, such as a GTIN with a wrong check digit (IDN-3, IDN-4). */
    public static List<Violation> advise(Record document) {
        if (document instanceof SalesOrder order) {
            return IdentityRules.advise(order);
        } else if (document instanceof Item item) {
            return IdentityRules.advise(item);
        } else if (document instanceof Customer customer) {
            return IdentityRules.advise(customer);
        }
        return List.of();
    }

    private static List<Violation> checkMasterData(Record document) {
        if (document instanceof Customer customer) {
            return IdentityRules.check(customer);
        } else if (document instanceof Item item) {
            return IdentityRules.check(item);
        }
        return List.of();
    }
}
