package io.concordat.json.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.json.CanonicalJson;
import io.concordat.model.document.MetaBuilder;
import io.concordat.model.document.UnknownFields;
import io.concordat.model.event.Event;
import io.concordat.model.event.PaymentEvent;
import io.concordat.model.payment.Payment;
import io.concordat.model.payment.PaymentBuilder;
import io.concordat.model.status.PaymentStatus;
import io.concordat.model.value.Money;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Payment 2 for readers of payment 1. */
class DowncastTest {

    private static final CanonicalJson JSON = CanonicalJson.standard();
    private static final Payment READ =
            JSON.read(OldPayments.with(", \"x-captured-by\": \"terminal 3\"", ""), Payment.class);

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    /** Authorised for 100, taken for 60, refunded by 10; not on our account yet. */
    private static Payment card() {
        return PaymentBuilder.builder(READ)
                .amounts(new Payment.Amounts(null, eur("100.00"), eur("60.00"), eur("10.00")))
                .dates(new Payment.Dates(null, null, null))
                .status(PaymentStatus.PARTIALLY_REFUNDED)
                .build();
    }

    private static Payment transfer() {
        return PaymentBuilder.builder(READ)
                .amounts(Payment.Amounts.captured(eur("60.00")))
                .status(PaymentStatus.SETTLED)
                .build();
    }

    @Test
    void givesADocumentOfTheOlderMajor() {
        ObjectNode old = JSON.downcast(card(), 1, OnLoss.DROP).tree();

        assertThat(old.at("/meta/contractVersion").stringValue()).isEqualTo("1.0.0");
        assertThat(old.at("/amount/amount").stringValue()).isEqualTo("60.00");
        assertThat(old.at("/dates/received").stringValue()).isEqualTo("2026-03-02");
        assertThat(old.has("amounts")).isFalse();
        assertThat(old.at("/appendix/extensions").isMissingNode()).isTrue();
    }

    @Test
    void givesADocumentTheStrictSchemaOfTheOlderMajorAccepts() {
        Payment known = PaymentBuilder.builder(card())
                .parties(new Payment.Parties(null, null))
                .meta(MetaBuilder.builder(READ.meta())
                        .unknown(UnknownFields.NONE)
                        .build())
                .build();

        for (OnLoss onLoss : List.of(OnLoss.DROP, OnLoss.STASH)) {
            assertThat(OldSchema.PAYMENT_1.problems(
                            JSON.downcast(known, 1, onLoss).document()))
                    .isEmpty();
        }
    }

    @Test
    void reportsWhatIsLost() {
        LossReport report = JSON.downcast(card(), 1).losses();

        assertThat(report.contract() + " " + report.from() + " " + report.to()).isEqualTo("payment 2.0.0 1.0.0");
        assertThat(report.losses())
                .extracting(loss -> loss.kind() + " " + loss.path() + " " + loss.severity())
                .containsExactly(
                        "DROPPED /amounts/authorised WARNING",
                        "RENAMED /amounts/captured INFORMATION",
                        "DROPPED /amounts/refunded SERIOUS",
                        "DEFAULTED /dates/received WARNING");
        assertThat(report.isLossless()).isFalse();
    }

    @Test
    void theReportHasAJsonForm() {
        ObjectNode report =
                JsonTree.object(JSON.downcast(card(), 1).losses().toJson().getBytes(StandardCharsets.UTF_8));

        assertThat(report.get("contract").stringValue()).isEqualTo("payment");
        assertThat(report.get("lossless").booleanValue()).isFalse();
        assertThat(report.get("losses")).hasSize(4);
        assertThat(report.at("/losses/2/path").stringValue()).isEqualTo("/amounts/refunded");
        assertThat(report.at("/losses/2/kind").stringValue()).isEqualTo("DROPPED");
        assertThat(report.at("/losses/2/severity").stringValue()).isEqualTo("SERIOUS");
        assertThat(report.at("/losses/2/major").intValue()).isEqualTo(2);
        assertThat(report.toString()).doesNotContain("60.00").doesNotContain("10.00");
    }

    @Test
    void whatIsStashedComesBackOnTheWayUp() {
        byte[] old = JSON.downcast(card(), 1).document();

        assertThat(JSON.read(old, Payment.class)).isEqualTo(card());
    }

    @Test
    void aReaderOfTheOlderMajorMayChangeWhatItKnows() {
        String old = new String(JSON.downcast(card(), 1).document(), StandardCharsets.UTF_8);

        Payment changed = JSON.read(
                old.replace("\"received\":\"2026-03-02\"", "\"received\":\"2026-03-05\"")
                        .replace("\"number\":\"CC-7\"", "\"number\":\"CC-8\"")
                        .getBytes(StandardCharsets.UTF_8),
                Payment.class);

        assertThat(changed.dates().received()).hasToString("2026-03-05");
        assertThat(changed.number()).isEqualTo("CC-8");
        assertThat(changed.amounts()).isEqualTo(card().amounts());
    }

    @Test
    void withoutTheStashTheRestIsStillReadable() {
        Payment payment = JSON.read(JSON.downcast(card(), 1, OnLoss.DROP).document(), Payment.class);

        assertThat(payment.amounts()).isEqualTo(Payment.Amounts.captured(eur("60.00")));
    }

    @Test
    void refusesToLoseAnythingWhenToldSo() {
        assertThatThrownBy(() -> JSON.downcast(card(), 1, OnLoss.REFUSE))
                .isInstanceOfSatisfying(
                        LossyDowncastException.class,
                        e -> assertThat(e.report())
                                .isEqualTo(JSON.downcast(card(), 1).losses()))
                .hasMessageContaining("payment 1 reads as if nothing of it had gone back")
                .hasMessageContaining("OnLoss.STASH");
        assertThat(JSON.read(JSON.downcast(transfer(), 1, OnLoss.REFUSE).document(), Payment.class))
                .isEqualTo(transfer());
    }

    @Test
    void whatTheStatusSaysAnywayIsNoLoss() {
        Payment refunded = PaymentBuilder.builder(transfer())
                .amounts(new Payment.Amounts(null, null, eur("60.00"), eur("60.00")))
                .status(PaymentStatus.REFUNDED)
                .build();

        assertThat(JSON.downcast(refunded, 1, OnLoss.REFUSE).losses().isLossless())
                .isTrue();
    }

    @Test
    void whatACasterForgetsToTellIsFoundByTheWayBack() {
        Payment odd = PaymentBuilder.builder(transfer())
                .status(PaymentStatus.AUTHORISED)
                .build();

        assertThat(JSON.downcast(odd, 1).losses().losses())
                .extracting(loss -> loss.kind() + " " + loss.path())
                .contains("DROPPED /amounts/captured", "DEFAULTED /amounts/authorised");
        assertThat(JSON.read(JSON.downcast(odd, 1).document(), Payment.class)).isEqualTo(odd);
    }

    @Test
    void theDigestOfAnotherFormIsNotPassedOn() {
        Payment signed = PaymentBuilder.builder(transfer())
                .meta(MetaBuilder.builder(transfer().meta())
                        .digest("a".repeat(64))
                        .build())
                .build();

        assertThat(JSON.downcast(signed, 1, OnLoss.DROP)
                        .tree()
                        .at("/meta/digest")
                        .isMissingNode())
                .isTrue();
        assertThat(JSON.read(JSON.downcast(signed, 1).document(), Payment.class))
                .isEqualTo(signed);
    }

    @Test
    void anEventFollowsTheDocumentInIt() {
        Event<?> event = JSON.readEvent(OldPayments.received().getBytes(StandardCharsets.UTF_8));
        PaymentEvent.Received data = (PaymentEvent.Received) event.data();
        Event<?> newer = Event.fact(
                event.ref(),
                io.concordat.model.event.EventTypes.PAYMENT_RECEIVED,
                "so-1",
                event.time(),
                new PaymentEvent.Received(data.payment(), card(), data.orders()));

        Downcast old = JSON.downcast(newer, 1);

        assertThat(old.tree().get("type").stringValue()).isEqualTo("io.concordat.payment.received.v1");
        assertThat(old.tree().get("dataschema").stringValue()).endsWith("payment.received:1.0.0");
        assertThat(old.tree().at("/data/snapshot/meta/contractVersion").stringValue())
                .isEqualTo("1.0.0");
        assertThat(old.losses().losses())
                .extracting(Loss::path)
                .contains("/data/snapshot/amounts/refunded", "/data/snapshot/dates/received");
        assertThat(JSON.readEvent(old.document())).isEqualTo(newer);
        assertThatThrownBy(() -> JSON.downcast(newer, 1, OnLoss.REFUSE)).isInstanceOf(LossyDowncastException.class);
    }

    @Test
    void refusesAMajorNobodyLeadsTo() {
        assertThatThrownBy(() -> JSON.downcast(card(), 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no way from major 2 to major 3 of payment");
        assertThatThrownBy(() -> JSON.downcast(card(), 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
