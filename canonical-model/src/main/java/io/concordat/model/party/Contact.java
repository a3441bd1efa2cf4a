package io.concordat.model.party;

import static io.concordat.model.Classification.INTERNAL;
import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.value.Code;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to talk to. Personal data.
 *
 * @param role what for, for example {@code DELIVERY}, {@code BILLING}
 * @param name name of the person or desk
 * @param telephone as sent
 * @param email as sent
 */
@Classified(PERSONAL)
public record Contact(
        @Valid @Classified(INTERNAL) @Nullable Code role,
        @Nullable @Size(max = 200) String name,
        @Nullable @Size(max = 50) String telephone,
        @Nullable @Size(max = 255) String email) {

    /** Without the confidential values. */
    @Override
    public String toString() {
        return Discreet.text(this);
    }
}
