package io.concordat.model.dispute;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.GeneratesBuilder;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done about a dispute and settles part of it.
 *
 * @param kind what was done
 * @param amount how much it settles, more than zero
 * @param reference the document it was done by: a credit memo, an invoice, an order, a payment
 * @param at when
 * @param by the desk or system that did it
 */
@GeneratesBuilder
public record Resolution(
        Kind kind,
        Money amount,
        @Valid @Nullable Ref<?> reference,
        OffsetDateTime at,
        @Classified(PERSONAL) @Nullable @Size(max = 100) String by) {

    /** What is done about a dispute. */
    public enum Kind {

        /** It is credited. */
        CREDIT_MEMO,

        /** It is given up. */
        WRITE_OFF,

        /** It is billed anew. */
        RE_BILL,

        /** The goods are sent again. */
        RE_SHIP,

        /** The customer pays after all. */
        REPAY_REQUEST,

        /** A supplier bears it. */
        VENDOR_BILL_BACK
    }

    /** Refuses missing parts and amounts of nothing. */
    public Resolution {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(at, "at");
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("a resolution of " + amount + ": expected more than zero");
        }
    }

    /** Without the confidential values. */
    @Override
    public String toString() {
        return Discreet.text(this);
    }
}
