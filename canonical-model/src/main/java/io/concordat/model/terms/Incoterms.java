package io.concordat.model.terms;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.value.Code;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Delivery terms.
 *
 * @param code Incoterms code; other codes survive as sent
 * @param version year of the Incoterms rules, for example {@code 2020}
 * @param place the named place
 * @param specialTerms whatever was agreed in words
 */
public record Incoterms(
        @Valid @Nullable Code code,
        @Nullable @Size(max = 4) String version,
        @Nullable @Size(max = 255) String place,
        @Classified(PERSONAL) @Nullable @Size(max = 4000) String specialTerms) {
    /** Without the confidential values. */
    @Override
    public String toString() {
        return Discreet.text(this);
    }
}
