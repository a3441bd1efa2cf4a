package io.concordat.json.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.json.CanonicalJson;
import io.concordat.json.ReceivedEvent;
import io.concordat.model.payment.Payment;
import io.concordat.model.rule.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader does with what a document claims to be. */
class ClaimedVersionTest {

    private static final String NEW = new String(
            CanonicalJson.standard()
                    .write(CanonicalJson.standard()
                            .read(OldPayments.card().getBytes(StandardCharsets.UTF_8), Payment.class)),
            StandardCharsets.UTF_8);

    private final CanonicalJson json = CanonicalJson.standard();

    private List<Violation> violations(String text) {
        return json.check(text.getBytes(StandardCharsets.UTF_8), Payment.class).violations();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"2.0.0\"                        | \"3.0.0\"     | /meta/contractVersion | payment 3.0.0 | ask the sender for a downcast",
                "\"2.0.0\"                        | \"0.9.0\"     | /meta/contractVersion | 0.9.0 | payment",
                "\"2.0.0\"                        | \"2.0\"       | /meta/contractVersion | 2.0 | such as 2.0.0",
                "\"2.0.0\"                        | \"v2\"        | /meta/contractVersion | text of 2 characters | such as 2.0.0",
                "\"2.0.0\"                        | \"\"          | /meta/contractVersion | text of 0 characters | such as 2.0.0",
                "\"2.0.0\"                        | 2             | /meta/contractVersion | no text | such as 2.0.0",
                "\"contractVersion\":\"2.0.0\",   | ''            | /meta/contractVersion | nothing | such as 2.0.0",
            })
    void aVersionNobodyHereKnowsIsRefusedByName(String text, String by, String pointer, String found, String expected) {
        assertThat(NEW).contains(text);

        assertThat(violations(NEW.replace(text, by))).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo("contract-version");
            assertThat(violation.pointer()).isEqualTo(pointer);
            assertThat(violation.found().replace("'", "")).isEqualTo(found);
            assertThat(violation.expected()).contains(expected);
        });
    }

    @Test
    void aVersionThatIsMissingIsNamedBesideTheRest() {
        String broken = NEW.replace("\"contractVersion\":\"2.0.0\",", "").replace("\"id\":\"pay-7\",", "");

        assertThat(violations(broken))
                .extracting(Violation::rule, Violation::pointer)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("required", "/id"),
                        org.assertj.core.groups.Tuple.tuple("contract-version", "/meta/contractVersion"));
    }

    @Test
    void aDocumentWithoutMetaIsToldSo() {
        assertThat(violations("{}")).extracting(Violation::pointer).contains("/meta", "/meta/contractVersion", "/id");
    }

    @Test
    void aNewerMinorIsReadAndItsFieldsAreKept() {
        String newer = NEW.replace("\"2.0.0\"", "\"2.7.1\"").replace("\"number\":", "\"since27\":true,\"number\":");

        Payment payment = json.read(newer.getBytes(StandardCharsets.UTF_8), Payment.class);

        assertThat(payment.meta().contractVersion()).isEqualTo("2.7.1");
        assertThat(payment.meta().unknown().byPointer()).containsKey("/since27");
    }

    @Test
    void anOlderMinorOfAnOldMajorIsReadToo() {
        byte[] document = OldPayments.with("\"1.0.0\"", "\"1.9.3\"");

        assertThat(json.check(document, Payment.class).upcastFrom())
                .hasValueSatisfying(from -> assertThat(from.version()).isEqualTo("1.9.3"));
    }

    @Test
    void anotherContractIsRefusedAsAWhole() {
        assertThat(violations(NEW.replace("\"contract\":\"payment\"", "\"contract\":\"invoice\"")))
                .containsExactly(new Violation(
                        "contract", "/meta/contract", "contract invoice", "contract payment; read it as what it is"));
    }

    @Test
    void withoutUpcastingAnOldMajorIsRefusedByName() {
        CanonicalJson strict = CanonicalJson.builder().withoutUpcasting().build();

        assertThat(strict.check(OldPayments.card().getBytes(StandardCharsets.UTF_8), Payment.class)
                        .violations())
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.rule()).isEqualTo("contract-version");
                    assertThat(violation.pointer()).isEqualTo("/meta/contractVersion");
                    assertThat(violation.found()).isEqualTo("payment 1.0.0");
                });
        assertThat(strict.receive(OldPayments.received().getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        ReceivedEvent.Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::rule, Violation::pointer)
                                .containsExactly(org.assertj.core.groups.Tuple.tuple("contract-version", "/type")));
    }

    @Test
    void anEventOfAMajorNobodyHereKnowsIsPassedOn() {
        String newer = OldPayments.received().replace("received.v1", "received.v9");

        assertThat(json.receive(newer.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        ReceivedEvent.UnknownType.class,
                        unknown -> assertThat(unknown.type()).isEqualTo("io.concordat.payment.received.v9"));
    }
}
