package io.concordat.model.returns;

import io.concordat.model.GeneratesBuilder;
import io.concordat.model.value.Unit;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much of a line may come back, came back and was taken, all in one unit. After inspection accepted + rejected + damaged
 * = received.
 *
 * @param unit unit of all of them
 * @param authorised may come back
 * @param received came back
 * @param accepted taken as good
 * @param rejected not taken, goes back to the customer
 * @param damaged taken, but not as good
 */
@GeneratesBuilder
public record ReturnQuantities(
        Unit unit,
        @PositiveOrZero BigDecimal authorised,
        @Nullable @PositiveOrZero BigDecimal received,
        @Nullable @PositiveOrZero BigDecimal accepted,
        @Nullable @PositiveOrZero BigDecimal rejected,
        @Nullable @PositiveOrZero BigDecimal damaged) {

    /** Refuses missing parts. */
    public ReturnQuantities {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(authorised, "authorised");
    }

    /** So much may come back, nothing has. */
    public static ReturnQuantities authorised(BigDecimal quantity, Unit unit) {
        return new ReturnQuantities(unit, quantity, null, null, null, null);
    }
}
