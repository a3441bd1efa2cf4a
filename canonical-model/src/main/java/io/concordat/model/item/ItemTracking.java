package io.concordat.model.item;

import io.concordat.model.value.Code;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How single pieces of an item are followed and kept.
 *
 * @param level what is followed
 * @param shelfLife how long it keeps
 * @param minimumShelfLifePercent how much of it must be left when shipped
 * @param storageConditions for example {@code FROZEN}
 */
public record ItemTracking(
        Level level,
        @Nullable Period shelfLife,
        @Nullable @PositiveOrZero BigDecimal minimumShelfLifePercent,
        List<@Valid Code> storageConditions) {

    /** What is followed. */
    public enum Level {
        /** Nothing. */
        NONE,
        /** The lot. */
        LOT,
        /** Each piece. */
        SERIAL,
        /** Both. */
        LOT_AND_SERIAL
    }

    /** Copies the list. */
    public ItemTracking {
        storageConditions = List.copyOf(storageConditions);
    }
}
