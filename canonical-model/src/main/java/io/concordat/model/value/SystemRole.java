package io.concordat.model.value;

/** The part a system plays in order-to-cash. */
public enum SystemRole {
    /** Enterprise resource planning: order book, prices, credit, billing, receivables. */
    ERP,
    /** Warehouse management, own or of a third party. */
    WMS,
    /** Customer relationship management. */
    CRM,
    /** Transport management and carriers. */
    TMS,
    /** Web shop, marketplace or other order channel. */
    COMMERCE,
    /** EDI gateway. */
    EDI,
    /** Tax engine. */
    TAX,
    /** Payment service. */
    PAYMENT,
    /** Bank. */
    BANK
}
