package io.concordat.model.rule;

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
import io.concordat.model.party.Customer;
import io.concordat.model.payment.CashApplication;
import io.concordat.model.payment.Payment;
import io.concordat.model.payment.Remittance;
import io.concordat.model.pricelist.PriceList;
import io.concordat.model.quote.Quote;
import io.concordat.model.returns.Return;
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
        return checkCustomerSide(document);
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

    private static List<Violation> checkCustomerSide(Record document) {
        if (document instanceof Quote quote) {
            return OfferRules.check(quote);
        } else if (document instanceof OrderChange change) {
            return OfferRules.check(change);
        } else if (document instanceof CreditMemo memo) {
            return InvoiceRules.check(memo);
        } else if (document instanceof Remittance remittance) {
            return ClaimRules.check(remittance);
        } else if (document instanceof Dispute dispute) {
            return ClaimRules.check(dispute);
        } else if (document instanceof Return goods) {
            return ClaimRules.check(goods);
        }
        return checkMasterData(document);
    }

    private static List<Violation> checkMasterData(Record document) {
        if (document instanceof Customer customer) {
            return IdentityRules.check(customer);
        } else if (document instanceof Item item) {
            return IdentityRules.check(item);
        } else if (document instanceof PriceList list) {
            return OfferRules.check(list);
        } else if (document instanceof InventoryPosition position) {
            return QuantityRules.check(position);
        }
        return List.of();
    }
}
