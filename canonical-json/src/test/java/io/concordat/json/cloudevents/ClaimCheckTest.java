package io.concordat.json.cloudevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.json.BinaryEvent;
import io.concordat.json.CanonicalJson;
import io.concordat.json.ContractViolationException;
import io.concordat.json.ReceivedEvent;
import io.concordat.model.document.UnknownFields;
import io.concordat.model.event.Aggregate;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventRef;
import io.concordat.model.event.EventTypes;
import io.concordat.model.event.OrderEvent;
import io.concordat.model.rule.Violation;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimCheckTest {

    private static final Event<?> EVENT = Event.fact(
            new EventRef("urn:acme:erp-eu1", "e-1"),
            EventTypes.ORDER_REINSTATED,
            "so-4711",
            OffsetDateTime.parse("2026-11-21T10:15:00+01:00"),
            new OrderEvent.Reinstated(Aggregate.at(Id.of("so-4711"), 2), Code.of("CUSTOMER_REQUEST")));

    private final CanonicalJson json = CanonicalJson.standard();
    private final InMemoryPayloads store = new InMemoryPayloads();
    private final byte[] structured = json.write(EVENT);
    private final BinaryEvent binary = json.writeBinary(EVENT);

    /** Payloads by the digest that is their place. */
    private static final class InMemoryPayloads implements PayloadStore {

        private final Map<URI, byte[]> payloads = new HashMap<>();

        @Override
        public URI put(byte[] data) {
            URI place = URI.create("urn:payload:" + (payloads.size() + 1));
            payloads.put(place, data.clone());
            return place;
        }

        @Override
        public Optional<byte[]> get(URI place) {
            return Optional.ofNullable(payloads.get(place));
        }
    }

    private ClaimCheck claims(int limit) {
        return new ClaimCheck(store, limit);
    }

    @Test
    void anEventWithinTheLimitIsSentAsItIs() {
        assertThat(claims(structured.length).deposit(structured)).isSameAs(structured);
        assertThat(new ClaimCheck(store).deposit(structured)).isSameAs(structured);
        assertThat(new ClaimCheck(store).deposit(binary)).isSameAs(binary);
        assertThat(store.payloads).isEmpty();
    }

    @Test
    void aLargerEventIsSentWithoutItsData() {
        byte[] sent = claims(structured.length - 1).deposit(structured);

        assertThat(new String(sent, StandardCharsets.UTF_8))
                .contains("\"dataref\":\"urn:payload:1\",\"datarefdigest\":\"sha-256:")
                .doesNotContain("\"data\":");
        assertThat(claims(0).redeem(sent)).isEqualTo(structured);
        assertThat(json.readEvent(claims(0).redeem(sent))).isEqualTo(EVENT);
    }

    @Test
    void soItIsInBinaryMode() {
        BinaryEvent sent = claims(100).deposit(binary);

        assertThat(sent.data()).isEmpty();
        assertThat(sent.attributes()).containsEntry("dataref", "urn:payload:1").containsKey("datarefdigest");
        assertThat(claims(100).redeem(sent)).isEqualTo(binary);
        assertThat(json.receive(claims(100).redeem(sent))).isEqualTo(new ReceivedEvent.Understood(EVENT, null));
    }

    @Test
    void theSizeInBinaryModeIsThatOfHeadersAndData() {
        int headers = HttpBinding.headers(binary).entrySet().stream()
                .mapToInt(header -> header.getKey().length() + header.getValue().length())
                .sum();

        assertThat(claims(headers + binary.data().length - 1).deposit(binary).data())
                .isEmpty();
    }

    @Test
    void anEventThatWasNotRedeemedSaysWhatToDo() {
        assertThat(json.receive(claims(0).deposit(structured)))
                .isInstanceOfSatisfying(
                        ReceivedEvent.Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::pointer, Violation::expected)
                                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                                        "/data", "the data of the event: redeem its claim check before reading")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "gone     | dataref",
                "{}       | datarefdigest",
            })
    void refusesDataThatIsGoneOrAnother(String now, String rule) {
        byte[] sent = claims(0).deposit(structured);
        BinaryEvent sentInBinary = claims(0).deposit(binary);
        store.payloads.replaceAll((place, data) -> now.getBytes(StandardCharsets.UTF_8));
        if (now.equals("gone")) {
            store.payloads.clear();
        }

        assertThatThrownBy(() -> claims(0).redeem(sent))
                .isInstanceOfSatisfying(
                        ContractViolationException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::rule, Violation::pointer)
                                .containsExactly(org.assertj.core.groups.Tuple.tuple(rule, "/" + rule)));
        assertThatThrownBy(() -> claims(0).redeem(sentInBinary)).hasMessageContaining(rule);
    }

    // without a digest nothing but the check of its form stands between the store and the envelope
    @Test
    void dataCannotBreakOutOfItsPlace() {
        URI place = store.put("{},\"id\":\"forged\"".getBytes(StandardCharsets.UTF_8));
        byte[] sent = ("{\"specversion\":\"1.0\",\"dataref\":\"" + place + "\"}").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> claims(0).redeem(sent))
                .isInstanceOf(ContractViolationException.class)
                .hasMessageContaining("/data");
    }

    @Test
    void eventsOfOthersWithoutDigestAreRedeemed() {
        URI place = store.put("{\"a\":1.0}".getBytes(StandardCharsets.UTF_8));
        byte[] sent = ("{\"id\":\"1\",\"dataref\":\"" + place + "\",\"dryrun\":true}").getBytes(StandardCharsets.UTF_8);

        assertThat(new String(claims(0).redeem(sent), StandardCharsets.UTF_8))
                .isEqualTo("{\"id\":\"1\",\"data\":{\"a\":1.0},\"dryrun\":true}");
    }

    @Test
    void anEventWithItsDataIsLeftAlone() {
        assertThat(claims(0).redeem(structured)).isSameAs(structured);
        assertThat(claims(0).redeem(binary)).isSameAs(binary);
        assertThat(EVENT.unknown()).isEqualTo(UnknownFields.NONE);
    }

    @Test
    void refusesWhatIsNoEvent() {
        for (String text : List.of("", "[]", "{", "{\"a\":1,\"a\":2}", "{\"dataref\":\"two words\"}")) {
            assertThatThrownBy(() -> claims(-0).redeem(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isInstanceOf(ContractViolationException.class);
        }
        assertThatThrownBy(() -> claims(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
