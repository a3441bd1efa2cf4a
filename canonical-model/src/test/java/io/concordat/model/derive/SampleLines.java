package io.concordat.model.derive;

import io.concordat.model.status.LineQuantities;
import io.concordat.model.status.LineQuantitiesBuilder;
import io.concordat.model.value.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Order lines written in the letters of the status model: O ordered, X cancelled, a allocated, p picked, k packed, S
 * shipped, D delivered, U undeliverable, R returned, I invoiced, C credited.
 */
final class SampleLines {

    static final StatusPolicy STANDARD = StatusPolicy.standard();

    private SampleLines() {}

    static LineQuantities of(String letters) {
        return of(letters, Unit.EACH);
    }

    static LineQuantities of(String letters, Unit unit) {
        LineQuantitiesBuilder line = LineQuantitiesBuilder.builder().unit(unit);
        for (String bucket : letters.split(" ")) {
            set(line, bucket.charAt(0), new BigDecimal(bucket.substring(2)));
        }
        return line.build();
    }

    private static void set(LineQuantitiesBuilder line, char letter, BigDecimal value) {
        switch (letter) {
            case 'O' -> line.ordered(value);
            case 'X' -> line.cancelled(value);
            case 'a' -> line.allocated(value);
            case 'p' -> line.picked(value);
            case 'k' -> line.packed(value);
            case 'S' -> line.shipped(value);
            case 'D' -> line.delivered(value);
            case 'U' -> line.undeliverable(value);
            case 'R' -> line.returned(value);
            case 'I' -> line.invoiced(value);
            case 'C' -> line.credited(value);
            default -> throw new IllegalArgumentException("no bucket has the letter " + letter);
        }
    }

    static FulfilmentRules.Line goods(String letters, LineCondition... conditions) {
        LineQuantities quantities = of(letters);
        return new FulfilmentRules.Line(
                quantities,
                FulfilmentRules.line(quantities, Set.of(conditions), STANDARD).value());
    }

    static Explained<FulfilmentCoverage> order(FulfilmentRules.Line... lines) {
        return FulfilmentRules.order(List.of(lines));
    }

    static FulfilmentCoverage coverage(String... lines) {
        return FulfilmentRules.order(Stream.of(lines).map(SampleLines::goods).toList())
                .value();
    }
}
