package io.concordat.federation.routing;

import java.util.Locale;

/** What routes look at, beside the moment of ordering. */
public enum Criterion {
    /** The legal entity that sells: the seller of an order. */
    COMPANY,
    /** The branch or warehouse the goods leave: the ship-from sites. Fits when a route has all of them. */
    SITE,
    /** Who buys: canonical id and keys of the sold-to party. Fits when a route has one of them. */
    CUSTOMER,
    /** A group the customer belongs to, as the host names them. Fits when a route has one of them. */
    CUSTOMER_GROUP;

    /** Its name in properties: {@code customer-group}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
