package io.concordat.model.party;

import io.concordat.model.GeneratesBuilder;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a partner exchanges one kind of document.
 *
 * @param standard for example {@code X12}, {@code EDIFACT}, {@code UBL}
 * @param version of the standard
 * @param transactionSet for example {@code 850}, {@code Order}
 * @param partnerIds the partner's interchange ids
 * @param asnRequired whether a despatch advice must go ahead of the goods
 * @param gs1LabelRequired whether packages carry a GS1-128 label
 * @param acknowledgementWithin how soon an order must be acknowledged
 */
@GeneratesBuilder
public record EdiProfile(
        @Size(min = 1, max = 20) String standard,
        @Nullable @Size(max = 20) String version,
        @Nullable @Size(max = 35) String transactionSet,
        List<String> partnerIds,
        boolean asnRequired,
        boolean gs1LabelRequired,
        @Nullable Duration acknowledgementWithin) {

    /** Copies the list. */
    public EdiProfile {
        partnerIds = List.copyOf(partnerIds);
    }
}
