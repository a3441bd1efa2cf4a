package io.concordat.model.returns;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.terms.FreightTerms;
import io.concordat.model.value.Identifier;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How goods come back.
 *
 * @param borneBy who bears the freight
 * @param freight carrier, service and account
 * @param returnTo the site they go to
 * @param tracking tracking numbers
 * @param labels URIs of the labels the customer uses
 */
public record ReturnCarriage(
        BorneBy borneBy,
        @Valid @Nullable FreightTerms freight,
        @Valid @Nullable Identifier returnTo,
        List<String> tracking,
        @Classified(PERSONAL) List<String> labels) {

    /** Who bears the freight of what comes back. */
    public enum BorneBy {

        /** We do. */
        SELLER,

        /** The customer does. */
        CUSTOMER,

        /** The carrier does, because of what it did. */
        CARRIER,

        /** The supplier does. */
        VENDOR
    }

    /** Copies the lists. */
    public ReturnCarriage {
        Objects.requireNonNull(borneBy, "borneBy");
        tracking = List.copyOf(tracking);
        labels = List.copyOf(labels);
    }

    /** Without the confidential values. */
    @Override
    public String toString() {
        return Discreet.text(this);
    }
}
