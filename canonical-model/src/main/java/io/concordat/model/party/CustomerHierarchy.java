package io.concordat.model.party;

import io.concordat.model.value.DateWindow;
import io.concordat.model.value.Ref;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * A place of a customer in a hierarchy.
 *
 * @param kind which hierarchy
 * @param parent the customer above
 * @param effective when the place holds
 */
public record CustomerHierarchy(
        Kind kind, @Valid Ref<Customer> parent, @Nullable DateWindow effective) {

    /** Which hierarchy a customer has a place in. */
    public enum Kind {
        /** Ownership. */
        LEGAL,
        /** Joint purchasing. */
        BUYING_GROUP,
        /** Joint credit limit. */
        CREDIT,
        /** Joint prices. */
        PRICING,
        /** Joint reporting. */
        REPORTING
    }
}
