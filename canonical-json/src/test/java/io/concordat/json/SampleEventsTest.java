package io.concordat.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.json.version.JsonTree;
import io.concordat.model.event.Event;
import io.concordat.testkit.fixture.SampleEvents;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The realistic event of every type, through the codec with all rules on. */
class SampleEventsTest {

    private final CanonicalJson json = CanonicalJson.standard();

    static List<Event<?>> events() {
        return SampleEvents.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void isReadBackEqualAndItsDataIsValidUnderBothSchemas(Event<?> event) {
        byte[] written = json.write(event);
        byte[] data = JsonTree.bytes(JsonTree.object(written).get("data"));
        Class<? extends Record> type = event.type().dataType().asSubclass(Record.class);

        assertThat(json.readEvent(written)).isEqualTo(event);
        assertThat(json.receive(written)).isInstanceOf(ReceivedEvent.Understood.class);
        assertThat(json.validate(event)).isEmpty();
        assertThat(json.explain(data, type, SchemaView.STRICT)).isEmpty();
        assertThat(json.explain(data, type, SchemaView.TOLERANT)).isEmpty();
    }
}
