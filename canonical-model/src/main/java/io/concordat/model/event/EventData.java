package io.concordat.model.event;

/** What an event says. Each record that implements it is joined to one {@link EventType}; the set is closed. */
public sealed interface EventData
        permits OrderEvent,
                CreditEvent,
                InventoryEvent,
                PickEvent,
                ShipmentEvent,
                InvoiceEvent,
                CreditMemoEvent,
                ReturnEvent,
                PaymentEvent,
                CashEvent,
                DisputeEvent,
                QuoteEvent,
                StockEvent,
                MasterDataEvent,
                CorrectionEvent {}
