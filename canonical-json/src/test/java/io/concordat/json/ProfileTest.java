package io.concordat.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.concordat.json.profile.Profile;
import io.concordat.json.profile.ProfileBuilder;
import io.concordat.model.billing.Invoice;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.pricing.ToleranceProfile;
import io.concordat.model.rule.Rule;
import io.concordat.model.rule.Violation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {

    private static final String ID = "https://example.com/profiles/orders-eu";

    @Test
    void takesADocumentThatObeysIt() {
        assertThat(check(profile().allowing("terms/currency", "EUR", "SEK"))).isEmpty();
    }

    @Test
    void violationsNameTheProfile() {
        assertThat(check(profile()
                        .allowing("terms/currency", "SEK")
                        .restrictedBy("{\"properties\": {\"header\": {\"required\": [\"blanketOrder\"]}}}")))
                .extracting(Violation::rule, Violation::pointer)
                .containsExactly(tuple("enum", "/terms/currency"), tuple("required", "/header/blanketOrder"));
        assertThat(check(profile().allowing("terms/currency", "SEK")))
                .allMatch(v -> v.expected().contains("profile " + ID));
    }

    @Test
    void aValueThatIsNotAllowedIsAnsweredWithThoseThatAre() {
        assertThat(check(profile().allowing("terms/currency", "SEK", "NOK")))
                .extracting(Violation::found, Violation::expected)
                .containsExactly(tuple(
                        "something else",
                        "one of SEK, NOK, as profile " + ID + " says at /properties/terms/properties/currency/enum"));
    }

    @Test
    void demandsATolerance() {
        assertThat(check(profile().tolerance("terms/rounding", ToleranceProfile.EXACT)))
                .isEmpty();
        assertThat(check(profile().tolerance("terms/rounding", ToleranceProfile.PEPPOL)))
                .extracting(Violation::pointer)
                .containsExactly("/terms/rounding/tolerance");
    }

    @Test
    void closesTheNamespacesOfExtensions() {
        assertThat(check(profile().onlyExtensions("urn:acme:loyalty"))).isEmpty();
        assertThat(check(profile().onlyExtensions()))
                .extracting(Violation::pointer)
                .containsExactly("/appendix/extensions/0/namespace");
    }

    @Test
    void makesAdviceBinding() {
        CanonicalJson strict = CanonicalJson.builder()
                .profile(profile().promoting(Rule.IDN_4).build())
                .build();
        byte[] order = Orders.plus("/parties/soldTo", "gln", "7300070011110");

        assertThat(CanonicalJson.standard().check(order, SalesOrder.class).violations())
                .isEmpty();
        assertThat(strict.check(order, SalesOrder.class).violations())
                .singleElement()
                .matches(v -> v.rule().equals("IDN-4") && v.expected().contains(ID));
    }

    @Test
    void refusesToPromoteWhatIsNoAdvice() {
        assertThatThrownBy(() -> profile().promoting(Rule.TOT_1)).hasMessageContaining("has to obey anyway");
    }

    @Test
    void aDocumentThatObeysItObeysTheContract() {
        // nothing a profile says can let in what the contract refuses
        Profile profile = profile()
                .restrictedBy("{\"properties\": {\"terms\": {\"properties\": {\"currency\": {\"const\": \"euro\"}}}}}")
                .build();
        byte[] order = Orders.with("/terms/currency", "euro");

        assertThat(CanonicalJson.builder()
                        .profile(profile)
                        .build()
                        .check(order, SalesOrder.class)
                        .violations())
                .isNotEmpty();
    }

    @Test
    void saysNothingAboutOtherContracts() {
        Profile invoices = Profile.of(ID, Invoice.class)
                .allowing("currency/currency", "SEK")
                .build();

        assertThat(CanonicalJson.builder()
                        .profile(invoices)
                        .build()
                        .check(Orders.bytes(), SalesOrder.class)
                        .violations())
                .isEmpty();
    }

    @Test
    void checksObjectsInMemoryToo() {
        SalesOrder order = CanonicalJson.standard().read(Orders.bytes(), SalesOrder.class);
        CanonicalJson strict = CanonicalJson.builder()
                .profile(profile().allowing("terms/currency", "SEK").build())
                .build();

        assertThat(strict.validate(order)).extracting(Violation::rule).containsExactly("enum");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"properties\": {\"term\": {\"required\": [\"currency\"]}}}",
                "{\"required\": [\"currencies\"]}",
                "{\"properties\": {\"lines\": {\"items\": {\"required\": [\"qty\"]}}}}",
                "{\"if\": {\"required\": [\"nowhere\"]}, \"then\": false}",
                "{\"anyOf\": [{\"properties\": {\"terms\": {\"dependentRequired\": {\"incoterms\": [\"place\"]}}}}]}",
                "{\"properties\": {\"meta\": {\"properties\": {\"revision\": {\"required\": [\"x\"]}}}}}"
            })
    void refusesNamesTheContractDoesNotHave(String restriction) {
        assertThatThrownBy(() -> profile().restrictedBy(restriction))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not have")
                .hasMessageContaining("check the spelling");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"required\": [\"header\"]}",
                "{\"properties\": {\"terms\": {\"properties\": {\"currency\": {\"type\": \"string\"}}}}}",
                "{\"properties\": {\"lines\": {\"items\": {\"type\": [\"object\", \"null\"]}}}}"
            })
    void refusesARestrictionThatRestrictsNothing(String restriction) {
        assertThatThrownBy(() -> profile().restrictedBy(restriction)).hasMessageContaining("restricts nothing");
    }

    @Test
    void takesAContradiction() {
        assertThat(check(profile().restrictedBy("false"))).isNotEmpty();
    }

    @Test
    void refusesAnEmptyProfileABrokenOneAndABadId() {
        assertThatThrownBy(() -> profile().build()).hasMessageContaining("restricts nothing");
        assertThatThrownBy(() -> profile().restrictedBy("{")).hasMessageContaining("profile " + ID + " is broken");
        assertThatThrownBy(() -> Profile.of("orders-eu", SalesOrder.class)).hasMessageContaining("absolute URI");
        assertThatThrownBy(() -> Profile.of(ID, Violation.class)).hasMessageContaining("has no schema of its own");
    }

    /** The example of {@code docs/compatibility.md}. */
    @Test
    void restrictsInvoicesLikeANetworkWould() {
        Profile network = Profile.of("https://example.com/profiles/billing-eu", Invoice.class)
                .restrictedBy("""
                        {"properties": {"header": {"properties": {"references": {"anyOf": [
                          {"required": ["buyerReference"]}, {"required": ["customerPurchaseOrder"]}]}}}}}""")
                .allowing("currency/currency", "EUR")
                .build();
        CanonicalJson json =
                CanonicalJson.builder().withoutRules().profile(network).build();
        Map<String, Object> tree = Tree.parse(json.write(new RandomRecords(1).of(Invoice.class)));
        Orders.objectAt(tree, "/currency").put("currency", "EUR");
        Map<String, Object> references = Orders.objectAt(tree, "/header/references");
        references.put("buyerReference", "department 7");
        assertThat(json.check(Tree.bytes(tree), Invoice.class).violations()).isEmpty();

        references.remove("buyerReference");
        references.remove("customerPurchaseOrder");
        Orders.objectAt(tree, "/currency").put("currency", "SEK");
        assertThat(json.check(Tree.bytes(tree), Invoice.class).violations())
                .extracting(Violation::pointer)
                .contains("/currency/currency", "/header/references/buyerReference");
    }

    private static ProfileBuilder profile() {
        return Profile.of(ID, SalesOrder.class);
    }

    private static List<Violation> check(ProfileBuilder profile) {
        return CanonicalJson.builder()
                .profile(profile.build())
                .build()
                .check(Orders.bytes(), SalesOrder.class)
                .violations();
    }
}
