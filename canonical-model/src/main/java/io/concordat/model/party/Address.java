package io.concordat.model.party;

import static io.concordat.model.Classification.INTERNAL;
import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.GeneratesBuilder;
import io.concordat.model.value.Identifier;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A postal address (UBL Address, EN 16931 BG-5). Personal data.
 *
 * @param location key of the location, for example a GLN
 * @param postbox post office box
 * @param street street and house number
 * @param additionalStreet further street line
 * @param building building, floor, department
 * @param city town
 * @param postalCode postal code
 * @param region state or province
 * @param country ISO 3166-1 alpha-2
 */
@GeneratesBuilder
@Classified(PERSONAL)
public record Address(
        @Valid @Nullable Identifier location,
        @Nullable @Size(max = 50) String postbox,
        @Nullable @Size(max = 200) String street,
        @Nullable @Size(max = 200) String additionalStreet,
        @Nullable @Size(max = 200) String building,
        @Nullable @Size(max = 100) String city,
        @Nullable @Size(max = 20) String postalCode,
        @Nullable @Size(max = 100) String region,

        @Classified(INTERNAL) @Nullable @Pattern(regexp = "[A-Z]{2}")
        String country) {
    /** Without the confidential values. */
    @Override
    public String toString() {
        return Discreet.text(this);
    }
}
