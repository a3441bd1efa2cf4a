package io.concordat.model.status;

import java.util.List;

/**
 * The transition tables of all axes that are asserted, axes D1, D2 and D4 to D10 of the status model.
 *
 * <p>D3 (fulfilment) has none: it is derived from quantities and may go back. Diagrams of the tables stand in {@code
 * docs/status} and are generated from here.
 */
public final class Transitions {

    /** D1: what is decided about an order. */
    public static final TransitionTable<OrderStatus> ORDER = TransitionTable.of("Order", OrderStatus.class)
            .numbered("D1")
            .move(OrderStatus.DRAFT, "submit", OrderStatus.SUBMITTED)
            .move(OrderStatus.DRAFT, "cancel", OrderStatus.CANCELLED)
            .move(OrderStatus.SUBMITTED, "accept", OrderStatus.ACCEPTED)
            .move(OrderStatus.SUBMITTED, "reject", OrderStatus.REJECTED)
            .move(OrderStatus.SUBMITTED, "cancel", OrderStatus.CANCELLED)
            .move(OrderStatus.ACCEPTED, "ask to cancel", OrderStatus.CANCEL_REQUESTED)
            .move(OrderStatus.ACCEPTED, "cancel while nothing has left", OrderStatus.CANCELLED)
            .derived(OrderStatus.ACCEPTED, "all done", OrderStatus.COMPLETED)
            .derived(OrderStatus.ACCEPTED, "rest given up", OrderStatus.SHORT_CLOSED)
            .move(OrderStatus.CANCEL_REQUESTED, "cancel", OrderStatus.CANCELLED)
            .back(OrderStatus.CANCEL_REQUESTED, "refuse to cancel", OrderStatus.ACCEPTED)
            .derived(OrderStatus.CANCEL_REQUESTED, "part already shipped", OrderStatus.SHORT_CLOSED)
            .derived(OrderStatus.COMPLETED, "amend, return or replace", OrderStatus.ACCEPTED)
            .derived(OrderStatus.SHORT_CLOSED, "amend, return or replace", OrderStatus.ACCEPTED)
            .back(OrderStatus.CANCELLED, "reinstate", OrderStatus.ACCEPTED)
            .build();

    /** D2: what is decided about credit. */
    public static final TransitionTable<CreditStatus> CREDIT = TransitionTable.of("Credit", CreditStatus.class)
            .numbered("D2")
            .move(CreditStatus.NOT_REQUIRED, "ask", CreditStatus.PENDING)
            .move(CreditStatus.PENDING, "approve", CreditStatus.APPROVED)
            .move(CreditStatus.PENDING, "hold", CreditStatus.HELD)
            .move(CreditStatus.PENDING, "decline", CreditStatus.DENIED)
            .back(CreditStatus.PENDING, "drop the question", CreditStatus.NOT_REQUIRED)
            .move(CreditStatus.HELD, "approve on second look", CreditStatus.APPROVED)
            .move(CreditStatus.HELD, "release", CreditStatus.RELEASED)
            .move(CreditStatus.HELD, "release a part", CreditStatus.PARTIALLY_RELEASED)
            .move(CreditStatus.HELD, "decline", CreditStatus.DENIED)
            .move(CreditStatus.PARTIALLY_RELEASED, "release the rest", CreditStatus.RELEASED)
            .back(CreditStatus.PARTIALLY_RELEASED, "hold", CreditStatus.HELD)
            .move(CreditStatus.PARTIALLY_RELEASED, "decline", CreditStatus.DENIED)
            .move(CreditStatus.APPROVED, "expire", CreditStatus.EXPIRED)
            .back(CreditStatus.APPROVED, "hold", CreditStatus.HELD)
            .move(CreditStatus.RELEASED, "expire", CreditStatus.EXPIRED)
            .back(CreditStatus.RELEASED, "hold", CreditStatus.HELD)
            .back(CreditStatus.EXPIRED, "ask again", CreditStatus.PENDING)
            .back(CreditStatus.DENIED, "ask on new terms", CreditStatus.PENDING)
            .build();

    /** D4: where a shipment is. */
    public static final TransitionTable<ShipmentStatus> SHIPMENT = TransitionTable.of("Shipment", ShipmentStatus.class)
            .numbered("D4")
            .withSkips()
            .move(ShipmentStatus.PLANNED, "pack and label", ShipmentStatus.LABELLED)
            .move(ShipmentStatus.PLANNED, "hand over", ShipmentStatus.DISPATCHED)
            .move(ShipmentStatus.PLANNED, "void", ShipmentStatus.CANCELLED)
            .move(ShipmentStatus.LABELLED, "hand over", ShipmentStatus.DISPATCHED)
            .move(ShipmentStatus.LABELLED, "void", ShipmentStatus.CANCELLED)
            .move(ShipmentStatus.DISPATCHED, "first scan", ShipmentStatus.IN_TRANSIT)
            .move(ShipmentStatus.DISPATCHED, "lose", ShipmentStatus.LOST)
            .move(ShipmentStatus.DISPATCHED, "damage", ShipmentStatus.DAMAGED)
            .move(ShipmentStatus.IN_TRANSIT, "load for delivery", ShipmentStatus.OUT_FOR_DELIVERY)
            .move(ShipmentStatus.IN_TRANSIT, "lay ready", ShipmentStatus.AVAILABLE_FOR_PICKUP)
            .move(ShipmentStatus.IN_TRANSIT, "hand out", ShipmentStatus.DELIVERED)
            .move(ShipmentStatus.IN_TRANSIT, "lose", ShipmentStatus.LOST)
            .move(ShipmentStatus.IN_TRANSIT, "damage", ShipmentStatus.DAMAGED)
            .move(ShipmentStatus.IN_TRANSIT, "turn back", ShipmentStatus.RETURNING)
            .move(ShipmentStatus.OUT_FOR_DELIVERY, "hand out", ShipmentStatus.DELIVERED)
            .move(ShipmentStatus.OUT_FOR_DELIVERY, "try in vain", ShipmentStatus.ATTEMPTED)
            .move(ShipmentStatus.OUT_FOR_DELIVERY, "refuse", ShipmentStatus.REFUSED)
            .back(ShipmentStatus.OUT_FOR_DELIVERY, "sort again", ShipmentStatus.IN_TRANSIT)
            .move(ShipmentStatus.OUT_FOR_DELIVERY, "lose", ShipmentStatus.LOST)
            .move(ShipmentStatus.OUT_FOR_DELIVERY, "damage", ShipmentStatus.DAMAGED)
            .back(ShipmentStatus.ATTEMPTED, "try again", ShipmentStatus.OUT_FOR_DELIVERY)
            .move(ShipmentStatus.ATTEMPTED, "lay ready", ShipmentStatus.AVAILABLE_FOR_PICKUP)
            .move(ShipmentStatus.ATTEMPTED, "hand out", ShipmentStatus.DELIVERED)
            .move(ShipmentStatus.ATTEMPTED, "turn back", ShipmentStatus.RETURNING)
            .move(ShipmentStatus.AVAILABLE_FOR_PICKUP, "collect", ShipmentStatus.DELIVERED)
            .move(ShipmentStatus.AVAILABLE_FOR_PICKUP, "turn back", ShipmentStatus.RETURNING)
            .move(ShipmentStatus.REFUSED, "turn back", ShipmentStatus.RETURNING)
            .move(ShipmentStatus.REFUSED, "take after all", ShipmentStatus.DELIVERED)
            .move(ShipmentStatus.RETURNING, "arrive back", ShipmentStatus.RETURNED_TO_SHIPPER)
            .move(ShipmentStatus.RETURNING, "take after all", ShipmentStatus.DELIVERED)
            .move(ShipmentStatus.LOST, "find and hand out", ShipmentStatus.DELIVERED)
            .move(ShipmentStatus.LOST, "find and send back", ShipmentStatus.RETURNED_TO_SHIPPER)
            .move(ShipmentStatus.DAMAGED, "take anyway", ShipmentStatus.DELIVERED)
            .move(ShipmentStatus.DAMAGED, "turn back", ShipmentStatus.RETURNING)
            .build();

    /** D5: where an invoice document is. */
    public static final TransitionTable<InvoiceIssuance> INVOICE = TransitionTable.of("Invoice", InvoiceIssuance.class)
            .numbered("D5")
            .withSkips()
            .move(InvoiceIssuance.PENDING, "make", InvoiceIssuance.DRAFT)
            .move(InvoiceIssuance.PENDING, "block", InvoiceIssuance.BLOCKED)
            .move(InvoiceIssuance.DRAFT, "block", InvoiceIssuance.BLOCKED)
            .move(InvoiceIssuance.DRAFT, "post", InvoiceIssuance.ISSUED)
            .move(InvoiceIssuance.DRAFT, "drop", InvoiceIssuance.VOIDED)
            .back(InvoiceIssuance.BLOCKED, "unblock", InvoiceIssuance.DRAFT)
            .move(InvoiceIssuance.BLOCKED, "post", InvoiceIssuance.ISSUED)
            .move(InvoiceIssuance.BLOCKED, "drop", InvoiceIssuance.VOIDED)
            .move(InvoiceIssuance.ISSUED, "send", InvoiceIssuance.SENT)
            .move(InvoiceIssuance.ISSUED, "reverse", InvoiceIssuance.VOIDED)
            .move(InvoiceIssuance.SENT, "reverse by document", InvoiceIssuance.VOIDED)
            .build();

    /** D6: where a payment transaction is. */
    public static final TransitionTable<PaymentStatus> PAYMENT = payment();

    /** D7: where a return is. */
    public static final TransitionTable<ReturnStatus> RETURN = TransitionTable.of("Return", ReturnStatus.class)
            .numbered("D7")
            .withSkips()
            .move(ReturnStatus.REQUESTED, "allow", ReturnStatus.AUTHORISED)
            .move(ReturnStatus.REQUESTED, "refuse", ReturnStatus.DECLINED)
            .move(ReturnStatus.REQUESTED, "call off", ReturnStatus.CANCELLED)
            .move(ReturnStatus.AUTHORISED, "send", ReturnStatus.IN_TRANSIT)
            .move(ReturnStatus.AUTHORISED, "receive a part", ReturnStatus.PARTIALLY_RECEIVED)
            .move(ReturnStatus.AUTHORISED, "receive", ReturnStatus.RECEIVED)
            .move(ReturnStatus.AUTHORISED, "call off", ReturnStatus.CANCELLED)
            .move(ReturnStatus.AUTHORISED, "not sent in time", ReturnStatus.EXPIRED)
            .move(ReturnStatus.IN_TRANSIT, "receive a part", ReturnStatus.PARTIALLY_RECEIVED)
            .move(ReturnStatus.IN_TRANSIT, "receive", ReturnStatus.RECEIVED)
            .move(ReturnStatus.IN_TRANSIT, "lose", ReturnStatus.LOST)
            .move(ReturnStatus.PARTIALLY_RECEIVED, "receive the rest", ReturnStatus.RECEIVED)
            .move(ReturnStatus.PARTIALLY_RECEIVED, "close", ReturnStatus.CLOSED)
            .move(ReturnStatus.RECEIVED, "inspect", ReturnStatus.INSPECTED)
            .move(ReturnStatus.RECEIVED, "decide", ReturnStatus.RESOLVED)
            .move(ReturnStatus.INSPECTED, "decide", ReturnStatus.RESOLVED)
            .move(ReturnStatus.RESOLVED, "close", ReturnStatus.CLOSED)
            .build();

    /** D8: where a deduction or dispute is. */
    public static final TransitionTable<DisputeStatus> DISPUTE = CustomerSideTransitions.dispute();

    /** D9: what the buyer answered to an invoice. */
    public static final TransitionTable<BuyerResponse> BUYER_RESPONSE = CustomerSideTransitions.buyerResponse();

    /** D10: where a quote is. */
    public static final TransitionTable<QuoteStatus> QUOTE = CustomerSideTransitions.quote();

    private Transitions() {}

    /** All tables, in the order of their axes. */
    public static List<TransitionTable<?>> all() {
        return List.of(ORDER, CREDIT, SHIPMENT, INVOICE, PAYMENT, RETURN, DISPUTE, BUYER_RESPONSE, QUOTE);
    }

    private static TransitionTable<PaymentStatus> payment() {
        TransitionTable.Builder<PaymentStatus> table = TransitionTable.of("Payment", PaymentStatus.class)
                .numbered("D6")
                .withSkips();
        beforeCapture(table);
        for (PaymentStatus taken : List.of(PaymentStatus.CAPTURED, PaymentStatus.SETTLED)) {
            table.move(taken, "begin to give back", PaymentStatus.REFUND_PENDING)
                    .move(taken, "give a part back", PaymentStatus.PARTIALLY_REFUNDED)
                    .move(taken, "give back", PaymentStatus.REFUNDED)
                    .move(taken, "dispute", PaymentStatus.DISPUTED);
        }
        return table.move(PaymentStatus.CAPTURED, "settle", PaymentStatus.SETTLED)
                .move(PaymentStatus.SETTLED, "bank return", PaymentStatus.FAILED)
                .move(PaymentStatus.REFUND_PENDING, "give a part back", PaymentStatus.PARTIALLY_REFUNDED)
                .move(PaymentStatus.REFUND_PENDING, "give back", PaymentStatus.REFUNDED)
                .move(PaymentStatus.PARTIALLY_REFUNDED, "give the rest back", PaymentStatus.REFUNDED)
                .move(PaymentStatus.DISPUTED, "win", PaymentStatus.CHARGEBACK_WON)
                .move(PaymentStatus.DISPUTED, "lose", PaymentStatus.CHARGEBACK_LOST)
                .back(PaymentStatus.FAILED, "try anew", PaymentStatus.INITIATED)
                .build();
    }

    private static void beforeCapture(TransitionTable.Builder<PaymentStatus> table) {
        table.move(PaymentStatus.INITIATED, "ask the payer", PaymentStatus.ACTION_REQUIRED)
                .move(PaymentStatus.INITIATED, "send", PaymentStatus.PENDING)
                .move(PaymentStatus.INITIATED, "reserve", PaymentStatus.AUTHORISED)
                .move(PaymentStatus.INITIATED, "take", PaymentStatus.CAPTURED)
                .move(PaymentStatus.INITIATED, "fail", PaymentStatus.FAILED)
                .move(PaymentStatus.INITIATED, "call off", PaymentStatus.CANCELLED)
                .move(PaymentStatus.ACTION_REQUIRED, "send", PaymentStatus.PENDING)
                .move(PaymentStatus.ACTION_REQUIRED, "reserve", PaymentStatus.AUTHORISED)
                .move(PaymentStatus.ACTION_REQUIRED, "fail", PaymentStatus.FAILED)
                .move(PaymentStatus.ACTION_REQUIRED, "call off", PaymentStatus.CANCELLED)
                .move(PaymentStatus.PENDING, "reserve", PaymentStatus.AUTHORISED)
                .move(PaymentStatus.PENDING, "take", PaymentStatus.CAPTURED)
                .move(PaymentStatus.PENDING, "arrive", PaymentStatus.SETTLED)
                .move(PaymentStatus.PENDING, "fail", PaymentStatus.FAILED)
                .move(PaymentStatus.PENDING, "call off", PaymentStatus.CANCELLED)
                .move(PaymentStatus.AUTHORISED, "begin to take", PaymentStatus.CAPTURE_PENDING)
                .move(PaymentStatus.AUTHORISED, "take", PaymentStatus.CAPTURED)
                .move(PaymentStatus.AUTHORISED, "call off", PaymentStatus.CANCELLED)
                .move(PaymentStatus.AUTHORISED, "not taken in time", PaymentStatus.EXPIRED)
                .move(PaymentStatus.AUTHORISED, "fail", PaymentStatus.FAILED)
                .move(PaymentStatus.CAPTURE_PENDING, "take", PaymentStatus.CAPTURED)
                .move(PaymentStatus.CAPTURE_PENDING, "fail", PaymentStatus.FAILED);
    }
}
