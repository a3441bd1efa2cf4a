package io.concordat.model.party;

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
public record Contact(
        @Valid @Nullable Code role,
        @Nullable @Size(max = 200) String name,
        @Nullable @Size(max = 50) String telephone,
        @Nullable @Size(max = 255) String email) {}
