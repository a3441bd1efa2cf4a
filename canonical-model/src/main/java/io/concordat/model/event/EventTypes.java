package io.concordat.model.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every fact the library knows, each joined to the Java type of its data. */
public final class EventTypes {

    /** {@code quote.sent}, see {@link QuoteEvent.Sent}. */
    public static final EventType<QuoteEvent.Sent> QUOTE_SENT = EventType.of("quote.sent", QuoteEvent.Sent.class);

    /** {@code quote.accepted}, see {@link QuoteEvent.Accepted}. */
    public static final EventType<QuoteEvent.Accepted> QUOTE_ACCEPTED =
            EventType.of("quote.accepted", QuoteEvent.Accepted.class);

    /** {@code quote.rejected}, see {@link QuoteEvent.Rejected}. */
    public static final EventType<QuoteEvent.Rejected> QUOTE_REJECTED =
            EventType.of("quote.rejected", QuoteEvent.Rejected.class);

    /** {@code quote.expired}, see {@link QuoteEvent.Expired}. */
    public static final EventType<QuoteEvent.Expired> QUOTE_EXPIRED =
            EventType.of("quote.expired", QuoteEvent.Expired.class);

    /** {@code order.received}, see {@link OrderEvent.Received}. */
    public static final EventType<OrderEvent.Received> ORDER_RECEIVED =
            EventType.of("order.received", OrderEvent.Received.class);

    /** {@code order.accepted}, see {@link OrderEvent.Accepted}. */
    public static final EventType<OrderEvent.Accepted> ORDER_ACCEPTED =
            EventType.of("order.accepted", OrderEvent.Accepted.class);

    /** {@code order.rejected}, see {@link OrderEvent.Rejected}. */
    public static final EventType<OrderEvent.Rejected> ORDER_REJECTED =
            EventType.of("order.rejected", OrderEvent.Rejected.class);

    /** {@code order.changed}, see {@link OrderEvent.Changed}. */
    public static final EventType<OrderEvent.Changed> ORDER_CHANGED =
            EventType.of("order.changed", OrderEvent.Changed.class);

    /** {@code order.held}, see {@link OrderEvent.Held}. */
    public static final EventType<OrderEvent.Held> ORDER_HELD = EventType.of("order.held", OrderEvent.Held.class);

    /** {@code order.released}, see {@link OrderEvent.Released}. */
    public static final EventType<OrderEvent.Released> ORDER_RELEASED =
            EventType.of("order.released", OrderEvent.Released.class);

    /** {@code order.cancellation-requested}, see {@link OrderEvent.CancellationRequested}. */
    public static final EventType<OrderEvent.CancellationRequested> ORDER_CANCELLATION_REQUESTED =
            EventType.of("order.cancellation-requested", OrderEvent.CancellationRequested.class);

    /** {@code order.cancelled}, see {@link OrderEvent.Cancelled}. */
    public static final EventType<OrderEvent.Cancelled> ORDER_CANCELLED =
            EventType.of("order.cancelled", OrderEvent.Cancelled.class);

    /** {@code order.closed}, see {@link OrderEvent.Closed}. */
    public static final EventType<OrderEvent.Closed> ORDER_CLOSED =
            EventType.of("order.closed", OrderEvent.Closed.class);

    /** {@code order.reinstated}, see {@link OrderEvent.Reinstated}. */
    public static final EventType<OrderEvent.Reinstated> ORDER_REINSTATED =
            EventType.of("order.reinstated", OrderEvent.Reinstated.class);

    /** {@code order-line.backordered}, see {@link OrderEvent.LineBackordered}. */
    public static final EventType<OrderEvent.LineBackordered> ORDER_LINE_BACKORDERED =
            EventType.of("order-line.backordered", OrderEvent.LineBackordered.class);

    /** {@code order-line.substituted}, see {@link OrderEvent.LineSubstituted}. */
    public static final EventType<OrderEvent.LineSubstituted> ORDER_LINE_SUBSTITUTED =
            EventType.of("order-line.substituted", OrderEvent.LineSubstituted.class);

    /** {@code order-line.re-promised}, see {@link OrderEvent.LineRePromised}. */
    public static final EventType<OrderEvent.LineRePromised> ORDER_LINE_RE_PROMISED =
            EventType.of("order-line.re-promised", OrderEvent.LineRePromised.class);

    /** {@code credit.requested}, see {@link CreditEvent.Requested}. */
    public static final EventType<CreditEvent.Requested> CREDIT_REQUESTED =
            EventType.of("credit.requested", CreditEvent.Requested.class);

    /** {@code credit.approved}, see {@link CreditEvent.Approved}. */
    public static final EventType<CreditEvent.Approved> CREDIT_APPROVED =
            EventType.of("credit.approved", CreditEvent.Approved.class);

    /** {@code credit.held}, see {@link CreditEvent.Held}. */
    public static final EventType<CreditEvent.Held> CREDIT_HELD = EventType.of("credit.held", CreditEvent.Held.class);

    /** {@code credit.released}, see {@link CreditEvent.Released}. */
    public static final EventType<CreditEvent.Released> CREDIT_RELEASED =
            EventType.of("credit.released", CreditEvent.Released.class);

    /** {@code credit.declined}, see {@link CreditEvent.Declined}. */
    public static final EventType<CreditEvent.Declined> CREDIT_DECLINED =
            EventType.of("credit.declined", CreditEvent.Declined.class);

    /** {@code credit.expired}, see {@link CreditEvent.Expired}. */
    public static final EventType<CreditEvent.Expired> CREDIT_EXPIRED =
            EventType.of("credit.expired", CreditEvent.Expired.class);

    /** {@code inventory.allocated}, see {@link InventoryEvent.Allocated}. */
    public static final EventType<InventoryEvent.Allocated> INVENTORY_ALLOCATED =
            EventType.of("inventory.allocated", InventoryEvent.Allocated.class);

    /** {@code inventory.reallocated}, see {@link InventoryEvent.Reallocated}. */
    public static final EventType<InventoryEvent.Reallocated> INVENTORY_REALLOCATED =
            EventType.of("inventory.reallocated", InventoryEvent.Reallocated.class);

    /** {@code inventory.deallocated}, see {@link InventoryEvent.Deallocated}. */
    public static final EventType<InventoryEvent.Deallocated> INVENTORY_DEALLOCATED =
            EventType.of("inventory.deallocated", InventoryEvent.Deallocated.class);

    /** {@code inventory.short}, see {@link InventoryEvent.Shortage}. */
    public static final EventType<InventoryEvent.Shortage> INVENTORY_SHORT =
            EventType.of("inventory.short", InventoryEvent.Shortage.class);

    /** {@code pick.released}, see {@link PickEvent.Released}. */
    public static final EventType<PickEvent.Released> PICK_RELEASED =
            EventType.of("pick.released", PickEvent.Released.class);

    /** {@code pick.completed}, see {@link PickEvent.Completed}. */
    public static final EventType<PickEvent.Completed> PICK_COMPLETED =
            EventType.of("pick.completed", PickEvent.Completed.class);

    /** {@code pick.short}, see {@link PickEvent.Shortage}. */
    public static final EventType<PickEvent.Shortage> PICK_SHORT = EventType.of("pick.short", PickEvent.Shortage.class);

    /** {@code shipment.packed}, see {@link ShipmentEvent.Packed}. */
    public static final EventType<ShipmentEvent.Packed> SHIPMENT_PACKED =
            EventType.of("shipment.packed", ShipmentEvent.Packed.class);

    /** {@code shipment.dispatched}, see {@link ShipmentEvent.Dispatched}. */
    public static final EventType<ShipmentEvent.Dispatched> SHIPMENT_DISPATCHED =
            EventType.of("shipment.dispatched", ShipmentEvent.Dispatched.class);

    /** {@code shipment.in-transit}, see {@link ShipmentEvent.InTransit}. */
    public static final EventType<ShipmentEvent.InTransit> SHIPMENT_IN_TRANSIT =
            EventType.of("shipment.in-transit", ShipmentEvent.InTransit.class);

    /** {@code shipment.delivered}, see {@link ShipmentEvent.Delivered}. */
    public static final EventType<ShipmentEvent.Delivered> SHIPMENT_DELIVERED =
            EventType.of("shipment.delivered", ShipmentEvent.Delivered.class);

    /** {@code pod.received}, see {@link ShipmentEvent.ProofReceived}. */
    public static final EventType<ShipmentEvent.ProofReceived> POD_RECEIVED =
            EventType.of("pod.received", ShipmentEvent.ProofReceived.class);

    /** {@code shipment.exception}, see {@link ShipmentEvent.ExceptionReported}. */
    public static final EventType<ShipmentEvent.ExceptionReported> SHIPMENT_EXCEPTION =
            EventType.of("shipment.exception", ShipmentEvent.ExceptionReported.class);

    /** {@code shipment.voided}, see {@link ShipmentEvent.Voided}. */
    public static final EventType<ShipmentEvent.Voided> SHIPMENT_VOIDED =
            EventType.of("shipment.voided", ShipmentEvent.Voided.class);

    /** {@code invoice.posted}, see {@link InvoiceEvent.Posted}. */
    public static final EventType<InvoiceEvent.Posted> INVOICE_POSTED =
            EventType.of("invoice.posted", InvoiceEvent.Posted.class);

    /** {@code invoice.sent}, see {@link InvoiceEvent.Sent}. */
    public static final EventType<InvoiceEvent.Sent> INVOICE_SENT =
            EventType.of("invoice.sent", InvoiceEvent.Sent.class);

    /** {@code invoice.responded}, see {@link InvoiceEvent.Responded}. */
    public static final EventType<InvoiceEvent.Responded> INVOICE_RESPONDED =
            EventType.of("invoice.responded", InvoiceEvent.Responded.class);

    /** {@code invoice.cancelled}, see {@link InvoiceEvent.Cancelled}. */
    public static final EventType<InvoiceEvent.Cancelled> INVOICE_CANCELLED =
            EventType.of("invoice.cancelled", InvoiceEvent.Cancelled.class);

    /** {@code credit-memo.posted}, see {@link CreditMemoEvent.Posted}. */
    public static final EventType<CreditMemoEvent.Posted> CREDIT_MEMO_POSTED =
            EventType.of("credit-memo.posted", CreditMemoEvent.Posted.class);

    /** {@code return.requested}, see {@link ReturnEvent.Requested}. */
    public static final EventType<ReturnEvent.Requested> RETURN_REQUESTED =
            EventType.of("return.requested", ReturnEvent.Requested.class);

    /** {@code return.authorised}, see {@link ReturnEvent.Authorised}. */
    public static final EventType<ReturnEvent.Authorised> RETURN_AUTHORISED =
            EventType.of("return.authorised", ReturnEvent.Authorised.class);

    /** {@code return.received}, see {@link ReturnEvent.Received}. */
    public static final EventType<ReturnEvent.Received> RETURN_RECEIVED =
            EventType.of("return.received", ReturnEvent.Received.class);

    /** {@code return.inspected}, see {@link ReturnEvent.Inspected}. */
    public static final EventType<ReturnEvent.Inspected> RETURN_INSPECTED =
            EventType.of("return.inspected", ReturnEvent.Inspected.class);

    /** {@code return.closed}, see {@link ReturnEvent.Closed}. */
    public static final EventType<ReturnEvent.Closed> RETURN_CLOSED =
            EventType.of("return.closed", ReturnEvent.Closed.class);

    /** {@code payment.authorised}, see {@link PaymentEvent.Authorised}. */
    public static final EventType<PaymentEvent.Authorised> PAYMENT_AUTHORISED =
            EventType.of("payment.authorised", PaymentEvent.Authorised.class);

    /** {@code payment.received}, see {@link PaymentEvent.Received}. */
    public static final EventType<PaymentEvent.Received> PAYMENT_RECEIVED =
            EventType.of("payment.received", "2.0.0", PaymentEvent.Received.class);

    /** {@code payment.refunded}, see {@link PaymentEvent.Refunded}. */
    public static final EventType<PaymentEvent.Refunded> PAYMENT_REFUNDED =
            EventType.of("payment.refunded", PaymentEvent.Refunded.class);

    /** {@code payment.cleared}, see {@link PaymentEvent.Cleared}. */
    public static final EventType<PaymentEvent.Cleared> PAYMENT_CLEARED =
            EventType.of("payment.cleared", PaymentEvent.Cleared.class);

    /** {@code payment.returned}, see {@link PaymentEvent.Returned}. */
    public static final EventType<PaymentEvent.Returned> PAYMENT_RETURNED =
            EventType.of("payment.returned", PaymentEvent.Returned.class);

    /** {@code payment.reminded}, see {@link PaymentEvent.Reminded}. */
    public static final EventType<PaymentEvent.Reminded> PAYMENT_REMINDED =
            EventType.of("payment.reminded", PaymentEvent.Reminded.class);

    /** {@code cash.applied}, see {@link CashEvent.Applied}. */
    public static final EventType<CashEvent.Applied> CASH_APPLIED =
            EventType.of("cash.applied", CashEvent.Applied.class);

    /** {@code cash.unapplied}, see {@link CashEvent.Unapplied}. */
    public static final EventType<CashEvent.Unapplied> CASH_UNAPPLIED =
            EventType.of("cash.unapplied", CashEvent.Unapplied.class);

    /** {@code deduction.opened}, see {@link DisputeEvent.DeductionOpened}. */
    public static final EventType<DisputeEvent.DeductionOpened> DEDUCTION_OPENED =
            EventType.of("deduction.opened", DisputeEvent.DeductionOpened.class);

    /** {@code deduction.resolved}, see {@link DisputeEvent.DeductionResolved}. */
    public static final EventType<DisputeEvent.DeductionResolved> DEDUCTION_RESOLVED =
            EventType.of("deduction.resolved", DisputeEvent.DeductionResolved.class);

    /** {@code dispute.opened}, see {@link DisputeEvent.Opened}. */
    public static final EventType<DisputeEvent.Opened> DISPUTE_OPENED =
            EventType.of("dispute.opened", DisputeEvent.Opened.class);

    /** {@code dispute.responded}, see {@link DisputeEvent.Responded}. */
    public static final EventType<DisputeEvent.Responded> DISPUTE_RESPONDED =
            EventType.of("dispute.responded", DisputeEvent.Responded.class);

    /** {@code customer.changed}, see {@link MasterDataEvent.CustomerChanged}. */
    public static final EventType<MasterDataEvent.CustomerChanged> CUSTOMER_CHANGED =
            EventType.of("customer.changed", MasterDataEvent.CustomerChanged.class);

    /** {@code item.changed}, see {@link MasterDataEvent.ItemChanged}. */
    public static final EventType<MasterDataEvent.ItemChanged> ITEM_CHANGED =
            EventType.of("item.changed", MasterDataEvent.ItemChanged.class);

    /** {@code price.changed}, see {@link MasterDataEvent.PriceChanged}. */
    public static final EventType<MasterDataEvent.PriceChanged> PRICE_CHANGED =
            EventType.of("price.changed", MasterDataEvent.PriceChanged.class);

    /** {@code inventory.position-changed}, see {@link StockEvent.PositionChanged}. */
    public static final EventType<StockEvent.PositionChanged> INVENTORY_POSITION_CHANGED =
            EventType.of("inventory.position-changed", StockEvent.PositionChanged.class);

    /** {@code inventory.adjusted}, see {@link StockEvent.Adjusted}. */
    public static final EventType<StockEvent.Adjusted> INVENTORY_ADJUSTED =
            EventType.of("inventory.adjusted", StockEvent.Adjusted.class);

    /** {@code event.corrected}, see {@link CorrectionEvent.Corrected}. */
    public static final EventType<CorrectionEvent.Corrected> EVENT_CORRECTED =
            EventType.of("event.corrected", CorrectionEvent.Corrected.class);

    private static final List<EventType<?>> ALL = List.of(
            QUOTE_SENT,
            QUOTE_ACCEPTED,
            QUOTE_REJECTED,
            QUOTE_EXPIRED,
            ORDER_RECEIVED,
            ORDER_ACCEPTED,
            ORDER_REJECTED,
            ORDER_CHANGED,
            ORDER_HELD,
            ORDER_RELEASED,
            ORDER_CANCELLATION_REQUESTED,
            ORDER_CANCELLED,
            ORDER_CLOSED,
            ORDER_REINSTATED,
            ORDER_LINE_BACKORDERED,
            ORDER_LINE_SUBSTITUTED,
            ORDER_LINE_RE_PROMISED,
            CREDIT_REQUESTED,
            CREDIT_APPROVED,
            CREDIT_HELD,
            CREDIT_RELEASED,
            CREDIT_DECLINED,
            CREDIT_EXPIRED,
            INVENTORY_ALLOCATED,
            INVENTORY_REALLOCATED,
            INVENTORY_DEALLOCATED,
            INVENTORY_SHORT,
            PICK_RELEASED,
            PICK_COMPLETED,
            PICK_SHORT,
            SHIPMENT_PACKED,
            SHIPMENT_DISPATCHED,
            SHIPMENT_IN_TRANSIT,
            SHIPMENT_DELIVERED,
            POD_RECEIVED,
            SHIPMENT_EXCEPTION,
            SHIPMENT_VOIDED,
            INVOICE_POSTED,
            INVOICE_SENT,
            INVOICE_RESPONDED,
            INVOICE_CANCELLED,
            CREDIT_MEMO_POSTED,
            RETURN_REQUESTED,
            RETURN_AUTHORISED,
            RETURN_RECEIVED,
            RETURN_INSPECTED,
            RETURN_CLOSED,
            PAYMENT_AUTHORISED,
            PAYMENT_RECEIVED,
            PAYMENT_REFUNDED,
            PAYMENT_CLEARED,
            PAYMENT_RETURNED,
            PAYMENT_REMINDED,
            CASH_APPLIED,
            CASH_UNAPPLIED,
            DEDUCTION_OPENED,
            DEDUCTION_RESOLVED,
            DISPUTE_OPENED,
            DISPUTE_RESPONDED,
            CUSTOMER_CHANGED,
            ITEM_CHANGED,
            PRICE_CHANGED,
            INVENTORY_POSITION_CHANGED,
            INVENTORY_ADJUSTED,
            EVENT_CORRECTED);

    private static final Map<String, EventType<?>> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::name, Function.identity()));

    private static final Map<Class<?>, EventType<?>> BY_DATA =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::dataType, Function.identity()));

    private EventTypes() {}

    /** All of them, in the order an order meets them. */
    public static List<EventType<?>> all() {
        return ALL;
    }

    /** The type with this CloudEvents name, empty when nobody here knows it. */
    public static Optional<EventType<?>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /**
     * The type whose data is of this class.
     *
     * @throws IllegalArgumentException if no type carries it
     */
    @SuppressWarnings("unchecked")
    public static <D extends EventData> EventType<D> of(Class<D> dataType) {
        EventType<?> type = BY_DATA.get(dataType);
        if (type == null) {
            throw new IllegalArgumentException(dataType.getSimpleName() + " is the data of no event type");
        }
        return (EventType<D>) type;
    }
}
