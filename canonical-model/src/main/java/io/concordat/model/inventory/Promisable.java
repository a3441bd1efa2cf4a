package io.concordat.model.inventory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What may be promised for one day (available to promise), in the unit of the position.
 *
 * @param date the day
 * @param quantity what becomes free on that day; negative when demand eats into earlier days
 * @param cumulative what may be promised for that day in all
 */
public record Promisable(LocalDate date, BigDecimal quantity, BigDecimal cumulative) {

    /** Refuses missing parts. */
    public Promisable {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(cumulative, "cumulative");
    }
}
