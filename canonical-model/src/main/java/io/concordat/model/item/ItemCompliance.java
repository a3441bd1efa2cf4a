package io.concordat.model.item;

import static io.concordat.model.Classification.PUBLIC;

import io.concordat.model.Classified;
import io.concordat.model.value.Code;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What authorities want to know of an item.
 *
 * @param countryOfOrigin ISO 3166-1 alpha-2
 * @param hsCode customs tariff number (Harmonized System)
 * @param hazard dangerous goods data
 * @param licences licences a buyer needs, for example for controlled substances
 */
@Classified(PUBLIC)
public record ItemCompliance(
        @Nullable @Pattern(regexp = "[A-Z]{2}") String countryOfOrigin,
        @Nullable @Size(max = 14) String hsCode,
        @Valid @Nullable Hazard hazard,
        List<@Valid Code> licences) {

    /**
     * Dangerous goods data.
     *
     * @param unNumber UN number, four digits
     * @param hazardClass class
     * @param packingGroup I, II or III
     */
    @Classified(PUBLIC)
    public record Hazard(
            @Pattern(regexp = "[0-9]{4}") String unNumber,
            @Nullable @Size(max = 10) String hazardClass,
            @Nullable @Size(max = 5) String packingGroup) {}

    /** Copies the list. */
    public ItemCompliance {
        licences = List.copyOf(licences);
    }
}
