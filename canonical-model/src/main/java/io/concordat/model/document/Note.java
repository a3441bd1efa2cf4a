package io.concordat.model.document;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.value.Code;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A text for people.
 *
 * @param audience whom it is for, for example {@code WAREHOUSE}, {@code CARRIER}, {@code CUSTOMER}; null for anybody
 * @param text the text, may be personal
 * @param language BCP 47 tag
 */
public record Note(
        @Valid @Nullable Code audience,
        @Classified(PERSONAL) @Size(min = 1, max = 4000) String text,
        @Nullable @Size(max = 35) String language) {

    /** A text for anybody. */
    public static Note of(String text) {
        return new Note(null, text, null);
    }

    /** Without the confidential values. */
    @Override
    public String toString() {
        return Discreet.text(this);
    }
}
