package io.concordat.model.pricelist;

import io.concordat.model.GeneratesBuilder;
import io.concordat.model.constraint.ObeysRules;
import io.concordat.model.document.Appendix;
import io.concordat.model.document.Contract;
import io.concordat.model.document.Meta;
import io.concordat.model.value.Code;
import io.concordat.model.value.DateWindow;
import io.concordat.model.value.Id;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Prices for somebody, for a time: a list for everybody, a contract with one customer, an agreement, a promotion.
 *
 * <p>Immutable and thread-safe. Every amount is in {@code header.currency}. What an entry does not say itself, the list
 * says for it.
 *
 * @param id canonical id
 * @param header number, kind, currency, validity
 * @param audience for whom
 * @param agreement what was agreed, and who bears it; null when nothing was
 * @param entries the prices, at least one
 * @param appendix references, notes, extensions
 * @param meta contract, revision, times
 */
@GeneratesBuilder
@ObeysRules
@Contract(name = "price-list", version = "1.0.0")
public record PriceList(
        Id<PriceList> id,
        @Valid Header header,
        @Valid PriceAudience audience,
        @Valid @Nullable PriceAgreement agreement,
        @Size(min = 1, max = 10000) List<@Valid PriceEntry> entries,
        @Valid Appendix appendix,
        @Valid Meta meta) {

    /**
     * What a list is.
     *
     * @param number its number in the system of record
     * @param name for people
     * @param source what kind of prices it holds
     * @param currency ISO 4217; every amount of the list has it
     * @param taxInclusive whether its prices contain tax
     * @param validity when it holds; null for always
     * @param channel where it holds, for example {@code WEB}; null for everywhere
     * @param priority lower goes first where several lists have a price
     */
    @GeneratesBuilder
    public record Header(
            @Size(min = 1, max = 50) String number,
            @Nullable @Size(max = 255) String name,
            PriceSource source,
            Currency currency,
            boolean taxInclusive,
            @Nullable DateWindow validity,
            @Valid @Nullable Code channel,
            @PositiveOrZero int priority) {

        /** Refuses missing parts. */
        public Header {
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(currency, "currency");
        }
    }

    /** Copies the list and refuses missing parts. */
    public PriceList {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(header, "header");
        entries = List.copyOf(entries);
    }

    /** The entry with this id. */
    public Optional<PriceEntry> entry(String entryId) {
        return entries.stream().filter(entry -> entry.entryId().equals(entryId)).findFirst();
    }
}
