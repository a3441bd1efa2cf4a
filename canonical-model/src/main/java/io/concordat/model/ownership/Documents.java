package io.concordat.model.ownership;

import io.concordat.model.billing.CreditMemo;
import io.concordat.model.billing.Invoice;
import io.concordat.model.change.OrderChange;
import io.concordat.model.credit.CreditDecision;
import io.concordat.model.dispute.Dispute;
import io.concordat.model.document.Contract;
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
import java.util.Optional;

/** Every document that has a contract. Events are in {@link io.concordat.model.event.EventTypes}. */
public final class Documents {

    private static final List<Class<? extends Record>> ALL = List.of(
            Customer.class,
            Item.class,
            PriceList.class,
            InventoryPosition.class,
            Quote.class,
            SalesOrder.class,
            OrderChange.class,
            CreditDecision.class,
            Reservation.class,
            Shipment.class,
            ProofOfDelivery.class,
            Invoice.class,
            CreditMemo.class,
            Payment.class,
            Remittance.class,
            CashApplication.class,
            Dispute.class,
            Return.class);

    private Documents() {}

    /** All of them, in the order an order meets them. */
    public static List<Class<? extends Record>> all() {
        return ALL;
    }

    /** The document of a contract's name, such as {@code sales-order}; empty when nobody here knows it. */
    public static Optional<Class<? extends Record>> named(String contract) {
        return ALL.stream().filter(type -> nameOf(type).equals(contract)).findFirst();
    }

    /**
     * The name of a document's contract.
     *
     * @throws IllegalArgumentException if the record has none
     */
    public static String nameOf(Class<? extends Record> document) {
        Contract contract = document.getAnnotation(Contract.class);
        if (contract == null) {
            throw new IllegalArgumentException(document.getSimpleName() + " is no document: it has no @Contract");
        }
        return contract.name();
    }
}
