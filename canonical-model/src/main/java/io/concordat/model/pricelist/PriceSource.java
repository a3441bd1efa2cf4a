package io.concordat.model.pricelist;

/** Where a price comes from. */
public enum PriceSource {
    /** The list for everybody. */
    LIST,
    /** A contract with a customer. */
    CONTRACT,
    /** A special price agreement, for example one a supplier pays for. */
    SPECIAL_AGREEMENT,
    /** A promotion. */
    PROMOTION,
    /** A person. */
    MANUAL,
    /** The ERP, which does not say how it came about. */
    ERP
}
