package io.concordat.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.order.OrderParties;
import io.concordat.model.order.OrderPartiesBuilder;
import io.concordat.model.party.Party;
import io.concordat.model.party.PartyBuilder;
import io.concordat.model.value.Identifier;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys of GS1 that cannot be right are pointed out wherever they stand, and never quoted. */
class AdviceTest {

    private static final String WRONG = "4000001000006";

    private static List<Violation> advice(
            BiFunction<OrderPartiesBuilder, Party, OrderPartiesBuilder> role, Party party) {
        OrderParties parties = SampleOrder.order().parties();
        return Rules.advise(SampleOrder.change(order -> order.parties(
                role.apply(OrderPartiesBuilder.builder(parties), party).build())));
    }

    private static List<String> places(BiFunction<OrderPartiesBuilder, Party, OrderPartiesBuilder> role) {
        Party party = PartyBuilder.builder()
                .legalName("Party")
                .gln(WRONG)
                .identifiers(List.of(Identifier.of("urn:gs1:gln", WRONG, "GLN")))
                .build();
        return advice(role, party).stream().map(Violation::pointer).toList();
    }

    @Test
    void looksAtEveryPartyOfAnOrder() {
        assertThat(places(OrderPartiesBuilder::soldTo))
                .containsExactly("/parties/soldTo/identifiers/0/value", "/parties/soldTo/gln");
        assertThat(places(OrderPartiesBuilder::seller))
                .containsExactly("/parties/seller/identifiers/0/value", "/parties/seller/gln");
        assertThat(places(OrderPartiesBuilder::billTo))
                .containsExactly("/parties/billTo/identifiers/0/value", "/parties/billTo/gln");
        assertThat(places(OrderPartiesBuilder::shipTo))
                .containsExactly("/parties/shipTo/identifiers/0/value", "/parties/shipTo/gln");
    }

    @Test
    void describesAKeyWithoutQuotingIt() {
        Party party = PartyBuilder.builder().legalName("Party").gln(WRONG).build();

        assertThat(advice(OrderPartiesBuilder::billTo, party)).singleElement().satisfies(one -> {
            assertThat(one.rule()).isEqualTo("IDN-4");
            assertThat(one.found()).isNotBlank().doesNotContain(WRONG);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "4006381333931, true",
        "4006381333930, false",
        "40170725, true",
        "036000291452, true",
        "10614141000415, true",
        "00, true",
        "0, false",
        "'', false",
        "400638133393A, false",
        "400638133393/, false",
        "400638133393:, false",
        "4006381333913, false"
    })
    void aKeyOfGs1EndsInItsCheckDigit(String key, boolean right) {
        assertThat(IdentityRules.endsInCheckDigit(key)).isEqualTo(right);
    }
}
