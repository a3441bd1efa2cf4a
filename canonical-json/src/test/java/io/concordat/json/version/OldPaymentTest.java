package io.concordat.json.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.json.CanonicalJson;
import io.concordat.json.ContractViolationException;
import io.concordat.json.ReadResult;
import io.concordat.json.ReceivedEvent;
import io.concordat.model.document.OpaqueJson;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventTypes;
import io.concordat.model.event.PaymentEvent;
import io.concordat.model.payment.Payment;
import io.concordat.model.rule.Violation;
import io.concordat.model.value.Money;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents and events of payment 1, read by a library that has payment 2. */
class OldPaymentTest {

    private static final Money HUNDRED = Money.of("100.00", "EUR");

    private final CanonicalJson json = CanonicalJson.standard();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void isReadAsIfItWereNew() {
        Payment payment = json.read(bytes(OldPayments.card()), Payment.class);

        assertThat(payment.amounts()).isEqualTo(Payment.Amounts.authorised(HUNDRED));
        assertThat(payment.kept().signum()).isZero();
        assertThat(payment.dates().received()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(payment.meta().contractVersion()).isEqualTo("2.0.0");
        assertThat(payment.trace().reference()).isEqualTo("Order 4711");
    }

    @Test
    void whatNobodyKnewIsKeptWhereItsOwnerWent() {
        Payment payment = json.read(bytes(OldPayments.card()), Payment.class);

        assertThat(payment.meta().unknown().byPointer())
                .containsEntry("/loyaltyPoints", new OpaqueJson("12.50"))
                .containsEntry("/parties/payer/rating", new OpaqueJson("1.0"))
                .containsEntry("/amounts/authorised/x-captured-by", new OpaqueJson("\"terminal 3\""))
                .hasSize(3);
    }

    @Test
    void theResultTellsTheVersionItWasWrittenIn() {
        byte[] document = bytes(OldPayments.card());

        ReadResult<Payment> result = json.check(document, Payment.class);

        assertThat(result.upcastFrom()).hasValueSatisfying(from -> {
            assertThat(from.contract()).isEqualTo("payment");
            assertThat(from.version()).isEqualTo("1.0.0");
            assertThat(from.sha256()).hasSize(64);
        });
        assertThat(json.check(json.write(result.orThrow()), Payment.class).upcastFrom())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "INITIATED, requested",
        "ACTION_REQUIRED, requested",
        "PENDING, requested",
        "CANCELLED, requested",
        "AUTHORISED, authorised",
        "CAPTURE_PENDING, authorised",
        "EXPIRED, authorised",
        "CAPTURED, captured",
        "SETTLED, captured",
        "FAILED, captured",
        "REFUND_PENDING, captured",
        "PARTIALLY_REFUNDED, captured",
        "DISPUTED, captured",
        "CHARGEBACK_WON, captured",
        "CHARGEBACK_LOST, captured",
    })
    void theStatusTellsWhatTheAmountWas(String status, String step) {
        Payment.Amounts amounts =
                json.read(OldPayments.in(status), Payment.class).amounts();

        assertThat(amounts)
                .isEqualTo(new Payment.Amounts(
                        step.equals("requested") ? HUNDRED : null,
                        step.equals("authorised") ? HUNDRED : null,
                        step.equals("captured") ? HUNDRED : null,
                        null));
    }

    @Test
    void whatWasRefundedWentBackInFull() {
        assertThat(json.read(OldPayments.in("REFUNDED"), Payment.class).amounts())
                .isEqualTo(new Payment.Amounts(null, null, HUNDRED, HUNDRED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"100.00\"                | 100.5.0x          | json      | /amount/amount",
                "\"100.00\"                | \"lots\"          | decimal   | /amount/amount",
                "\"EUR\"                   | 7                 | type      | /amount/currency",
                "{ \"amount\": \"100.00\"  | { \"sum\": \"1\"  | required  | /amount/amount",
                "\"amount\": {             | \"sum\": {        | required  | /amount",
                "\"2026-03-02\"            | \"yesterday\"     | format    | /dates/received",
                "\"AUTHORISED\"            | [ ]               | type      | /status",
                "\"100.00\"                | \"-100.00\"       | CASH-1    | /amount",
                "\"loyaltyPoints\"         | \"amount\"        | duplicate | /amount",
                "\"loyaltyPoints\"         | \"amounts\"       | cast      | /amounts",
                "\"loyaltyPoints\": 12.50  | \"amounts\": { \"authorised\": 1 } | cast | /amounts/authorised",
            })
    void whatIsWrongIsShownWhereItStands(String text, String by, String rule, String pointer) {
        assertThat(json.check(OldPayments.with(text, by), Payment.class).violations())
                .extracting(Violation::rule, Violation::pointer)
                .contains(org.assertj.core.groups.Tuple.tuple(rule, pointer))
                .allSatisfy(one -> assertThat(one.toList().get(1).toString()).doesNotStartWith("/amounts/captured"));
    }

    @Test
    void anOldEventIsReadAsIfItWereNew() {
        Event<?> event = json.readEvent(bytes(OldPayments.received()));

        assertThat(event.type()).isEqualTo(EventTypes.PAYMENT_RECEIVED);
        PaymentEvent.Received data = (PaymentEvent.Received) event.data();
        assertThat(data.snapshot()).isEqualTo(json.read(bytes(OldPayments.card()), Payment.class));
        assertThat(data.orders()).hasSize(1);
        assertThat(event.unknown().byPointer())
                .containsEntry("/shard", new OpaqueJson("1e2"))
                .containsEntry("/data/payment/hint", new OpaqueJson("-0"))
                .hasSize(2);
        assertThat(new String(json.write(event), StandardCharsets.UTF_8))
                .contains("io.concordat.payment.received.v2", "schema:payment.received:2.0.0");
    }

    @Test
    void theReceivedEventTellsTheVersionItWasWrittenIn() {
        assertThat(json.receive(bytes(OldPayments.received())))
                .isInstanceOfSatisfying(ReceivedEvent.Understood.class, understood -> {
                    UpcastFrom from = understood.upcastFrom();
                    assertThat(from).isNotNull();
                    assertThat(from.contract()).isEqualTo("payment.received");
                    assertThat(from.version()).isEqualTo("1.0.0");
                });
    }

    @Test
    void whatIsWrongInAnOldEventIsShownWhereItStands() {
        String broken = OldPayments.received()
                .replace("\"100.00\"", "[]")
                .replace("\"id\": \"e-1\", ", "")
                .replace("received:1.0.0", "received:2.0.0");

        assertThatThrownBy(() -> json.readEvent(bytes(broken)))
                .isInstanceOfSatisfying(
                        ContractViolationException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::rule, Violation::pointer)
                                .containsExactlyInAnyOrder(
                                        org.assertj.core.groups.Tuple.tuple("type", "/data/snapshot/amount/amount"),
                                        org.assertj.core.groups.Tuple.tuple("required", "/id")));
    }
}
