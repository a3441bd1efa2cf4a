package io.concordat.model.status;

import java.util.Arrays;
import java.util.Optional;

/**
 * What the buyer answered to an invoice (axis D9): the Peppol invoice response, UNCL 4343 subset, in its fixed order. Any
 * may be the first and any may be left out; none comes after a later one.
 */
public enum BuyerResponse {
    /** Nothing yet. */
    NONE(""),
    /** Received, it can be read. */
    ACKNOWLEDGED("AB"),
    /** Being worked on. */
    IN_PROCESS("IP"),
    /** Stopped until the seller answers. */
    UNDER_QUERY("UQ"),
    /** Accepted on a condition. */
    CONDITIONALLY_ACCEPTED("CA"),
    /** Refused; nothing follows. */
    REJECTED("RE"),
    /** Accepted. */
    ACCEPTED("AP"),
    /** Payment is ordered; that is no cash received. Nothing follows. */
    PAYMENT_INITIATED("PD");

    private final String code;

    BuyerResponse(String code) {
        this.code = code;
    }

    /** The Peppol code, for example {@code UQ}; empty for {@link #NONE}. */
    public String code() {
        return code;
    }

    /** The answer of a Peppol code, empty if there is none. */
    public static Optional<BuyerResponse> ofCode(String code) {
        return Arrays.stream(values())
                .filter(r -> r != NONE && r.code.equals(code))
                .findFirst();
    }
}
