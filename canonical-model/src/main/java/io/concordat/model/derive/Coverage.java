package io.concordat.model.derive;

import io.concordat.model.status.LineQuantities;
import io.concordat.model.value.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

/** What share of the wanted quantities something covers. */
final class Coverage {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Coverage() {}

    /**
     * The percentage, rounded down to one decimal. In one unit by quantity; in several, where quantities cannot be
     * added, the mean over the lines. What is too much on one line never covers what is missing on another.
     */
    static BigDecimal percent(List<FulfilmentRules.Line> lines, Function<LineQuantities, BigDecimal> covered) {
        List<Unit> units =
                lines.stream().map(line -> line.quantities().unit()).distinct().toList();
        BigDecimal part = BigDecimal.ZERO;
        BigDecimal whole = BigDecimal.ZERO;
        for (FulfilmentRules.Line line : lines) {
            BigDecimal wanted = line.wanted();
            BigDecimal got = covered.apply(line.quantities()).min(wanted).max(BigDecimal.ZERO);
            boolean oneUnit = units.size() == 1;
            part = part.add(oneUnit ? got : ratio(got, wanted));
            whole = whole.add(oneUnit ? wanted : BigDecimal.ONE);
        }
        return whole.signum() <= 0 ? BigDecimal.ZERO : part.multiply(HUNDRED).divide(whole, 1, RoundingMode.DOWN);
    }

    private static BigDecimal ratio(BigDecimal got, BigDecimal wanted) {
        return wanted.signum() <= 0 ? BigDecimal.ONE : got.divide(wanted, 18, RoundingMode.DOWN);
    }
}
