package io.concordat.model.party;

import static io.concordat.model.Classification.INTERNAL;
import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.value.DateWindow;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A registration with a tax authority.
 *
 * @param scheme the tax, for example {@code VAT}
 * @param value the number
 * @param country ISO 3166-1 alpha-2 of the authority
 * @param validity when it is valid
 */
@Classified(PERSONAL)
public record TaxId(
        @Classified(INTERNAL) @Size(min = 1, max = 35) String scheme,
        @Size(min = 1, max = 50) String value,

        @Classified(INTERNAL) @Nullable @Pattern(regexp = "[A-Z]{2}")
        String country,

        @Classified(INTERNAL) @Nullable DateWindow validity) {
    /** Without the confidential values. */
    @Override
    public String toString() {
        return Discreet.text(this);
    }
}
