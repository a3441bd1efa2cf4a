package io.concordat.model.dispute;

import io.concordat.model.GeneratesBuilder;
import io.concordat.model.constraint.ObeysRules;
import io.concordat.model.document.Appendix;
import io.concordat.model.document.Contract;
import io.concordat.model.document.Meta;
import io.concordat.model.party.Customer;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;

/**
 * An amount a customer does not agree with. As a deduction the money was kept back already; as a dispute nothing was yet.
 * Both have one life, so both have one contract: a disputed invoice that is then paid short becomes a deduction by its next
 * revision and keeps its history.
 *
 * <p>Immutable and thread-safe. All amounts have the currency of {@code amount}.
 *
 * @param id canonical id
 * @param kind whether the money was kept back
 * @param customer who does not agree
 * @param claim what the customer says
 * @param amount how much it is about, more than zero
 * @param subject what invoices and payments it is about
 * @param handling where it stands and who works on it
 * @param resolutions what was done about it, oldest first
 * @param appendix references, notes, extensions
 * @param meta contract, revision, times
 */
@GeneratesBuilder
@ObeysRules
@Contract(name = "dispute", version = "1.0.0")
public record Dispute(
        Id<Dispute> id,
        Kind kind,
        @Valid Ref<Customer> customer,
        @Valid Claim claim,
        Money amount,
        @Valid DisputeSubject subject,
        @Valid DisputeHandling handling,
        List<@Valid Resolution> resolutions,
        @Valid Appendix appendix,
        @Valid Meta meta) {

    /** Whether the money was kept back. */
    public enum Kind {
        /** It was. */
        DEDUCTION,
        /** Not yet. */
        DISPUTE
    }

    /** Copies the list and refuses missing parts and amounts of nothing. */
    public Dispute {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(handling, "handling");
        resolutions = List.copyOf(resolutions);
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("a dispute about " + amount + ": expected more than zero");
        }
    }

    /**
     * What is not settled yet: the amount less all resolutions.
     *
     * @throws io.concordat.model.value.CurrencyMismatchException if a resolution has another currency
     */
    public Money openAmount() {
        return amount.minus(
                Money.sum(resolutions.stream().map(Resolution::amount).toList(), amount.currency()));
    }
}
