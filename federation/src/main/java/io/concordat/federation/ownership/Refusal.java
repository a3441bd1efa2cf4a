package io.concordat.federation.ownership;

import io.concordat.idempotency.audit.Action;
import io.concordat.idempotency.audit.Decision;
import io.concordat.idempotency.audit.Deed;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.ownership.FieldGroup;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field group a system wanted to change and does not own. Names places, never values. Immutable.
 *
 * @param group the group
 * @param owner its system of record, null when it has none
 * @param pointers RFC 6901 JSON pointers of what would have changed, at least one
 */
public record Refusal(FieldGroup group, @Nullable String owner, List<String> pointers) {

    private static final String REASON = "said by a system that does not own it";

    /** Copies the list. */
    public Refusal {
        Objects.requireNonNull(group, "group");
        pointers = List.copyOf(pointers);
    }

    /**
     * What the audit keeps of it.
     *
     * @param writer the system that was refused, as the actor
     * @param write names the write
     * @param document what kind of document it was about
     */
    public Action audited(String writer, IdempotencyKey write, Class<? extends Record> document) {
        return new Action(
                null, Decision.of(writer, REASON), Deed.REFUSED, write, null, document.getSimpleName(), toString());
    }

    /** {@code CUSTOMER_CREDIT at [/creditAndTax/credit] is owned by erp-eu1 (OWN-1)}. */
    @Override
    public String toString() {
        return group + " at " + pointers
                + (owner == null ? " has no owner (OWN-2)" : " is owned by " + owner + " (OWN-1)");
    }
}
