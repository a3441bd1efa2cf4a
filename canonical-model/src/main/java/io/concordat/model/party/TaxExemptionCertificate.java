package io.concordat.model.party;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.GeneratesBuilder;
import io.concordat.model.value.Code;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A certificate that frees a customer from a tax in a jurisdiction.
 *
 * @param jurisdiction country and region, for example {@code US-TX}
 * @param category the tax category it frees from, UNCL 5305
 * @param certificateNumber its number
 * @param issued first day
 * @param expires last day; null when it does not expire
 * @param itemClasses what it covers; empty for everything
 * @param documentUri where the paper lies
 * @param status where it stands
 */
@GeneratesBuilder
public record TaxExemptionCertificate(
        @Size(min = 2, max = 35) String jurisdiction,
        @Valid @Nullable Code category,
        @Classified(PERSONAL) @Size(min = 1, max = 50) String certificateNumber,
        LocalDate issued,
        @Nullable LocalDate expires,
        List<@Valid Code> itemClasses,
        @Classified(PERSONAL) @Nullable @Size(max = 2000) String documentUri,
        Status status) {

    /** Where a certificate stands. */
    public enum Status {

        /** Handed in, not checked. */
        PENDING,

        /** Checked and good. */
        VALID,

        /** Refused or withdrawn. */
        REVOKED
    }

    /** Copies the list. */
    public TaxExemptionCertificate {
        itemClasses = List.copyOf(itemClasses);
    }

    /** Whether it is good on a day. */
    public boolean coversOn(LocalDate day) {
        return status == Status.VALID && !day.isBefore(issued) && (expires == null || !day.isAfter(expires));
    }

    /** Without the confidential values. */
    @Override
    public String toString() {
        return Discreet.text(this);
    }
}
