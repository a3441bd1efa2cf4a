package io.concordat.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OfferRulesTest {

    /** A percentage of many decimals leaves a price of more decimals than a document can state; rules never throw. */
    @Test
    void judgesABreakWhosePriceHasMoreDecimalsThanAPriceCanHave() {
        var entry =
                OfferRuleCases.entry(one -> one.breaks(List.of(OfferRuleCases.off("10", "0.00000000000000000001"))));

        assertThat(Rules.check(OfferRuleCases.list(entry))).isEmpty();
    }

    @Test
    void judgesABreakThatFollowsABetterOne() {
        var entry = OfferRuleCases.entry(one ->
                one.breaks(List.of(OfferRuleCases.off("10", "1"), OfferRuleCases.off("20", "0.000000000000000001"))));

        assertThat(Rules.check(OfferRuleCases.list(entry)))
                .extracting(Violation::rule)
                .containsExactly("PRL-3");
    }
}
