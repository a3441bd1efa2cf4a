package io.concordat.model.ownership;

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
import io.concordat.model.value.SystemRole;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A part of a document, and its system of record: the kind of system whose word counts on it when two disagree.
 *
 * <p>Every document has one group that is the document as a whole; groups below take their pointers out of it. A pointer
 * is an RFC 6901 JSON pointer in which {@code *} is any element of a list; everything below it belongs to the group. The
 * owners are those of an ordinary distributor: the standard an application departs from, not a law of nature. Immutable.
 */
// the list is a copy that nothing changes, Error Prone just cannot see it
@SuppressWarnings("ImmutableEnumChecker")
public enum FieldGroup {
    /** Who the customer is. */
    CUSTOMER(Customer.class, SystemRole.CRM, "names, hierarchies, accounts and their addresses"),
    /** On what terms the customer buys. */
    CUSTOMER_TERMS(Customer.class, SystemRole.ERP, "commercial terms", "/defaults"),
    /** What the customer may owe. */
    CUSTOMER_CREDIT(Customer.class, SystemRole.ERP, "credit limit and standing", "/creditAndTax/credit"),
    /** How the customer is taxed. */
    CUSTOMER_TAX(
            Customer.class,
            SystemRole.TAX,
            "exemptions and registrations",
            "/creditAndTax/exemptions",
            "/creditAndTax/registrations"),
    /** What is sold. */
    ITEM(Item.class, SystemRole.ERP, "the item, its units and relations"),
    /** What it costs. */
    PRICE(PriceList.class, SystemRole.ERP, "prices, breaks and agreements"),
    /** What is there. */
    STOCK(InventoryPosition.class, SystemRole.WMS, "physical stock: where, how much, in which condition"),
    /** What can be promised of it. */
    STOCK_PROMISE(
            InventoryPosition.class,
            SystemRole.ERP,
            "what is expected, wanted and can be promised",
            "/supply",
            "/demand",
            "/promisable",
            "/levels/ordered",
            "/levels/reserved"),
    /** What was offered. */
    QUOTE(Quote.class, SystemRole.CRM, "the offer, its alternatives and its acceptance"),
    /** At which prices it was offered. */
    QUOTE_PRICE(Quote.class, SystemRole.ERP, "prices and amounts", "/lines/*/pricing", "/amounts"),
    /** What was ordered. */
    ORDER(SalesOrder.class, SystemRole.ERP, "the order book: header, parties, lines"),
    /** At which prices. */
    ORDER_PRICE(SalesOrder.class, SystemRole.ERP, "prices and amounts", "/lines/*/pricing", "/amounts"),
    /** How it is taxed. */
    ORDER_TAX(SalesOrder.class, SystemRole.TAX, "taxes", "/terms/tax", "/lines/*/pricing/taxes", "/amounts/taxes"),
    /** Whether it may go on credit. */
    ORDER_CREDIT(SalesOrder.class, SystemRole.ERP, "the credit decision that applies", "/controls/credit"),
    /** When it will come. */
    ORDER_PROMISE(
            SalesOrder.class,
            SystemRole.ERP,
            "inventory promise: what was promised for when",
            "/lines/*/schedule/promise",
            "/lines/*/schedule/parts/*/promise"),
    /** What has been done with the goods. */
    ORDER_HANDLING(
            SalesOrder.class,
            SystemRole.WMS,
            "quantities picked, packed and shipped",
            "/lines/*/progress/quantities/picked",
            "/lines/*/progress/quantities/packed",
            "/lines/*/progress/quantities/shipped"),
    /** What the customer wants otherwise. */
    ORDER_CHANGE(OrderChange.class, SystemRole.ERP, "the change and the answer to it"),
    /** Whether to deliver on credit. */
    CREDIT_DECISION(CreditDecision.class, SystemRole.ERP, "the decision and what it rests on"),
    /** What is held for a line. */
    RESERVATION(Reservation.class, SystemRole.WMS, "goods held for a line"),
    /** For when they are promised. */
    RESERVATION_PROMISE(Reservation.class, SystemRole.ERP, "inventory promise", "/lifecycle/promise"),
    /** What left. */
    SHIPMENT(Shipment.class, SystemRole.WMS, "what was picked, packed and handed over"),
    /** Where it is. */
    SHIPMENT_CARRIAGE(
            Shipment.class,
            SystemRole.TMS,
            "carriage, tracking and delivery",
            "/carriage",
            "/times/pickedUp",
            "/times/estimatedDelivery",
            "/times/delivered",
            "/handling/packages/*/tracking"),
    /** That it arrived. */
    PROOF_OF_DELIVERY(ProofOfDelivery.class, SystemRole.TMS, "what the receiver signed for"),
    /** What is to be paid. */
    INVOICE(Invoice.class, SystemRole.ERP, "the invoice, its number and that it is final"),
    /** How it is taxed. */
    INVOICE_TAX(Invoice.class, SystemRole.TAX, "taxes", "/lines/*/pricing/taxes", "/amounts/taxes"),
    /** What is given back. */
    CREDIT_MEMO(CreditMemo.class, SystemRole.ERP, "the credit memo, its number and that it is final"),
    /** How that is taxed. */
    CREDIT_MEMO_TAX(CreditMemo.class, SystemRole.TAX, "taxes", "/lines/*/pricing/taxes", "/amounts/taxes"),
    /** What was paid. */
    PAYMENT(Payment.class, SystemRole.PAYMENT, "the payment and where it is"),
    /** That the money is there. */
    PAYMENT_SETTLEMENT(
            Payment.class, SystemRole.BANK, "value date and statement", "/dates/value", "/dates/settlement", "/trace"),
    /** What the payer says it is for. */
    REMITTANCE(Remittance.class, SystemRole.BANK, "the payer's advice"),
    /** What it was taken for. */
    CASH_APPLICATION(CashApplication.class, SystemRole.ERP, "which payment clears which document"),
    /** What is contested. */
    DISPUTE(Dispute.class, SystemRole.ERP, "the claim, its handling and its resolution"),
    /** What comes back. */
    RETURN(Return.class, SystemRole.ERP, "the authorisation and its outcome"),
    /** What came back. */
    RETURN_RECEIPT(
            Return.class,
            SystemRole.WMS,
            "receipts and inspection",
            "/receipts",
            "/lines/*/inspection",
            "/lines/*/lots",
            "/lines/*/quantities/received",
            "/lines/*/quantities/accepted",
            "/lines/*/quantities/rejected",
            "/lines/*/quantities/damaged");

    private final Class<? extends Record> document;
    private final SystemRole owner;
    private final String about;
    private final List<String> pointers;

    FieldGroup(Class<? extends Record> document, SystemRole owner, String about, String... pointers) {
        this.document = document;
        this.owner = owner;
        this.about = about;
        this.pointers = pointers.length == 0 ? List.of("") : List.of(pointers);
    }

    /** The groups of a document, the document as a whole first; empty when it has no contract. */
    public static List<FieldGroup> of(Class<? extends Record> document) {
        return Arrays.stream(values())
                .filter(group -> group.document == document)
                .sorted(Comparator.comparing(group -> !group.isWhole()))
                .toList();
    }

    /**
     * The group a place of a document belongs to: that with the longest pointer to it.
     *
     * @param pointer RFC 6901 JSON pointer into a document
     * @throws IllegalArgumentException if the record has no contract
     */
    public static FieldGroup at(Class<? extends Record> document, String pointer) {
        return of(document).stream()
                .max(Comparator.comparingInt(group -> group.depthAt(pointer)))
                .orElseThrow(() ->
                        new IllegalArgumentException(document.getSimpleName() + " has no contract, so nobody owns it"));
    }

    private int depthAt(String pointer) {
        return pointers.stream()
                .filter(own -> covers(own.split("/"), pointer.split("/")))
                .mapToInt(own -> own.split("/").length)
                .max()
                .orElse(0);
    }

    private static boolean covers(String[] own, String[] place) {
        for (int i = 0; i < own.length; i++) {
            if (i >= place.length || !(own[i].equals("*") || own[i].equals(place[i]))) {
                return false;
            }
        }
        return true;
    }

    /** The document it is a part of. */
    public Class<? extends Record> document() {
        return document;
    }

    /** The kind of system whose word counts. */
    public SystemRole owner() {
        return owner;
    }

    /** What it is about, in words. */
    public String about() {
        return about;
    }

    /** Where it is in the document; one empty pointer when it is the document as a whole. */
    public List<String> pointers() {
        return pointers;
    }

    /** Whether it is the document as a whole, less the parts of other groups. */
    public boolean isWhole() {
        return pointers.equals(List.of(""));
    }
}
