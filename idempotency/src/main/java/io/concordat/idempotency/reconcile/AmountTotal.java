package io.concordat.idempotency.reconcile;

import io.concordat.model.value.Money;
import java.util.Objects;

/**
 * The control totals of one amount field in one currency, over all rows read.
 *
 * <p>They tie out: {@code left - right = differences + pending + tolerated}. So the differences explain all of what the two
 * books are apart, to the cent.
 *
 * @param field its name, as declared
 * @param left sum of all rows of the left side
 * @param right sum of all rows of the right side
 * @param differences by how much the left side is higher because of what was reported: amounts that differ, missing rows and
 *     duplicates
 * @param pending by how much it is higher because of what is not yet due
 * @param tolerated by how much it is higher within the tolerance
 */
public record AmountTotal(String field, Money left, Money right, Money differences, Money pending, Money tolerated) {

    /** Refuses what is missing. */
    public AmountTotal {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(right, "right");
        Objects.requireNonNull(differences, "differences");
        Objects.requireNonNull(pending, "pending");
        Objects.requireNonNull(tolerated, "tolerated");
    }
}
