package io.concordat.model.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.model.value.Id;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventTypesTest {

    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-02T12:00:00Z");

    @Test
    void everyEventDataRecordHasExactlyOneType() {
        Set<Class<?>> records = Arrays.stream(EventData.class.getPermittedSubclasses())
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .collect(Collectors.toSet());

        assertThat(EventTypes.all().stream().<Class<?>>map(EventType::dataType).toList())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(records);
    }

    @Test
    void namesCarryTheMajorAndAreUnique() {
        assertThat(EventTypes.ORDER_ACCEPTED.name()).isEqualTo("io.concordat.order.accepted.v1");
        assertThat(EventTypes.ORDER_LINE_RE_PROMISED.dataSchema())
                .isEqualTo("urn:concordat:schema:order-line.re-promised:1.0.0");
        assertThat(EventTypes.all().stream().map(EventType::name)).doesNotHaveDuplicates();
    }

    @Test
    void findsATypeByItsNameAndKnowsNothingOfOthers() {
        assertThat(EventTypes.named("io.concordat.shipment.dispatched.v1")).contains(EventTypes.SHIPMENT_DISPATCHED);
        assertThat(EventTypes.named("io.concordat.shipment.dispatched.v2")).isEmpty();
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void refusesDataOfAnotherType() {
        EventData data = new OrderEvent.Reinstated(Aggregate.at(Id.of("so-1"), 1), null);
        EventType wrong = EventTypes.ORDER_ACCEPTED;
        assertThatThrownBy(() -> Event.fact(new EventRef("urn:erp", "1"), wrong, "so-1", NOON, data))
                .hasMessageContaining("io.concordat.order.accepted.v1")
                .hasMessageContaining("Reinstated");
    }

    @Test
    void refusesARevisionThatFalls() {
        assertThatThrownBy(() -> new Aggregate<>(Id.of("so-1"), 3, 2)).hasMessageContaining("never falls");
    }

    @Test
    void aRetractionNamesEventsThatNeedNotBeKnown() {
        CorrectionEvent.Corrected correction = new CorrectionEvent.Corrected(
                CorrectionEvent.Kind.DID_NOT_OCCUR, List.of(new EventRef("urn:wms", "7")), List.of(), null);
        assertThat(correction.corrected()).containsExactly(new EventRef("urn:wms", "7"));
    }
}
