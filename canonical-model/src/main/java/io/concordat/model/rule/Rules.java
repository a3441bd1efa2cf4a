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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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
        Consumer<Findings> own = own(document);
        return own == null ? List.of() : DocumentRules.check(document, own);
    }

    /**
     * As {@link #check(Record)}, of a document in which nothing is missing, as one a strict reader has just made: MET-1 is
     * not asked again, which costs as much as half of all others. May throw if something is missing after all.
     */
    public static List<Violation> checkComplete(Record document) {
        Consumer<Findings> own = own(document);
        return own == null ? List.of() : DocumentRules.checkComplete(document, own);
    }

    // The rules of its own a document has, null for a record that no rule is about.
    private static @Nullable Consumer<Findings> own(Record document) {
        if (document instanceof SalesOrder order) {
            return SalesOrderRules.own(order);
        } else if (document instanceof Invoice invoice) {
            return InvoiceRules.own(invoice);
        } else if (document instanceof Shipment shipment) {
            return QuantityRules.own(shipment);
        } else if (document instanceof ProofOfDelivery proof) {
            return QuantityRules.own(proof);
        } else if (document instanceof Reservation reservation) {
            return QuantityRules.own(reservation);
        } else if (document instanceof Payment payment) {
            return CashRules.own(payment);
        } else if (document instanceof CashApplication application) {
            return CashRules.own(application);
        } else if (document instanceof CreditDecision decision) {
            return CreditRules.own(decision);
        }
        return ownOfCustomerSide(document);
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

    private static @Nullable Consumer<Findings> ownOfCustomerSide(Record document) {
        if (document instanceof Quote quote) {
            return OfferRules.own(quote);
        } else if (document instanceof OrderChange change) {
            return OfferRules.own(change);
        } else if (document instanceof CreditMemo memo) {
            return InvoiceRules.own(memo);
        } else if (document instanceof Remittance remittance) {
            return ClaimRules.own(remittance);
        } else if (document instanceof Dispute dispute) {
            return ClaimRules.own(dispute);
        } else if (document instanceof Return goods) {
            return ClaimRules.own(goods);
        }
        return ownOfMasterData(document);
    }

    private static @Nullable Consumer<Findings> ownOfMasterData(Record document) {
        if (document instanceof Customer customer) {
            return IdentityRules.own(customer);
        } else if (document instanceof Item item) {
            return IdentityRules.own(item);
        } else if (document instanceof PriceList list) {
            return OfferRules.own(list);
        } else if (document instanceof InventoryPosition position) {
            return QuantityRules.own(position);
        }
        return null;
    }
}
