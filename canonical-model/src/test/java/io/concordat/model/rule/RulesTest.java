package io.concordat.model.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.concordat.model.order.SalesOrder;
import io.concordat.model.party.Address;
import io.concordat.model.value.Identifier;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {

    static Stream<Named<Supplier<Stream<RuleCase>>>> groups() {
        return Stream.of(
                Named.of("amounts", AmountRuleCases::all),
                Named.of("documents", DocumentRuleCases::all),
                Named.of("flow", FlowRuleCases::all),
                Named.of("progress", ProgressRuleCases::all),
                Named.of("between", BetweenRuleCases::all),
                Named.of("billed", BilledRuleCases::all),
                Named.of("offers", OfferRuleCases::all),
                Named.of("claims", ClaimRuleCases::all),
                Named.of("goods", GoodsRuleCases::all));
    }

    static Stream<RuleCase> cases() {
        return groups().flatMap(group -> group.getPayload().get());
    }

    @Tag("each")
    @ParameterizedTest
    @MethodSource("cases")
    void acceptsWhatIsSound(RuleCase one) {
        assertThat(one.accepted()).isEmpty();
    }

    @Tag("each")
    @ParameterizedTest
    @MethodSource("cases")
    void refusesWhatBreaksTheRuleAtItsPlace(RuleCase one) {
        assertThat(one.refused())
                .extracting(Violation::rule, Violation::pointer)
                .contains(tuple(one.rule().number(), one.pointer()));
    }

    /** The cases of a table as one test: a mutation run leaves out the two above, which make all cases anew for each. */
    @ParameterizedTest
    @MethodSource("groups")
    void everyCaseOfATableAtOnce(Supplier<Stream<RuleCase>> table) {
        assertThat(table.get()).allSatisfy(one -> {
            acceptsWhatIsSound(one);
            refusesWhatBreaksTheRuleAtItsPlace(one);
        });
    }

    @Test
    void everyRuleHasAnAcceptingAndARefusingCase() {
        Set<Rule> covered = cases().map(RuleCase::rule).collect(Collectors.toSet());

        assertThat(EnumSet.allOf(Rule.class)).isEqualTo(covered);
    }

    @Test
    void reportsEveryViolationNotTheFirst() {
        SalesOrder broken = SampleOrder.totals(totals ->
                totals.lines(Samples.eur("1.00")).tax(Samples.eur("0.00")).payable(Samples.eur("7.00")));

        assertThat(Rules.check(broken))
                .extracting(Violation::rule)
                .contains("TOT-1", "TOT-4", "TOT-5", "TOT-6", "TOT-7", "TOT-11");
    }

    @Test
    void saysHowTheExpectedAmountWasCalculated() {
        SalesOrder broken = SampleOrder.pricing(0, pricing -> pricing.lineNet(Samples.eur("100.00")));

        assertThat(Rules.check(broken))
                .anySatisfy(violation -> assertThat(violation)
                        .hasToString("LIN-1 at /lines/0/pricing/lineNet: found 100.00 EUR, expected 119.75 EUR"
                                + " = 10 C62 × 12.50 EUR per 1 C62 − allowances less charges 5.25"));
    }

    @Test
    void hasNothingToSayOfARecordThatIsNoDocument() {
        Record address = new Address(null, null, null, null, null, null, null, null, null);

        assertThat(Rules.check(address)).isEmpty();
        assertThat(Rules.advise(address)).isEmpty();
    }

    @Test
    void doesNotRefuseAnOrderForACheckDigit() {
        SalesOrder order = SampleOrder.line(
                0,
                line -> line.item(io.concordat.model.order.LineItemBuilder.builder()
                        .identifiers(List.of(Identifier.of("urn:gs1:gtin", "1234567890123", "GTIN")))
                        .build()));

        assertThat(Rules.check(order)).isEmpty();
        assertThat(Rules.advise(order))
                .extracting(Violation::rule, Violation::pointer)
                .containsExactly(tuple("IDN-3", "/lines/0/item/identifiers/0/value"));
    }

    @Test
    void namesEveryMissingPartAndNothingElse() {
        SalesOrder broken = SampleOrder.change(
                order -> order.parties(null).amounts(null).meta(null).lines(List.of()));

        assertThat(Rules.check(broken))
                .extracting(Violation::rule, Violation::pointer)
                .containsExactly(tuple("MET-1", "/parties"), tuple("MET-1", "/amounts"), tuple("MET-1", "/meta"));
    }

    @Test
    void ruleNumbersAreReadable() {
        assertThat(Arrays.stream(Rule.values()).map(Rule::number))
                .allMatch(number -> number.matches("[A-Z]{3,4}-[0-9]+"));
    }
}
