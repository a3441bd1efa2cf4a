package io.concordat.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.event.Event;
import io.concordat.model.event.EventType;
import io.concordat.model.event.EventTypes;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripTest {

    // random documents do not tie out
    private final CanonicalJson json = CanonicalJson.builder().withoutRules().build();

    @Provide
    Arbitrary<Class<? extends Record>> contracts() {
        return Arbitraries.of(KnownContracts.all());
    }

    @Provide
    Arbitrary<EventType<?>> eventTypes() {
        return Arbitraries.of(List.copyOf(EventTypes.all()));
    }

    @Property(seed = "20261121", tries = 2000)
    void everyDocumentReadsBackEqual(@ForAll("contracts") Class<? extends Record> contract, @ForAll long seed) {
        Record document = new RandomRecords(seed).of(contract);

        byte[] written = json.write(document);
        Record read = json.read(written, contract);

        assertThat(read).isEqualTo(document);
        assertThat(json.write(read)).isEqualTo(written);
    }

    @Property(seed = "20261121", tries = 2000)
    void everyEventReadsBackEqual(@ForAll("eventTypes") EventType<?> type, @ForAll long seed) {
        Event<?> event = new RandomRecords(seed).event(type);

        byte[] written = json.write(event);
        Event<?> read = json.readEvent(written);

        assertThat(read).isEqualTo(event);
        assertThat(json.write(read)).isEqualTo(written);
    }

    @Property(seed = "20261121", tries = 500)
    void whatCanBeWrittenIsValidInMemory(@ForAll("contracts") Class<? extends Record> contract, @ForAll long seed) {
        assertThat(json.validate(new RandomRecords(seed).of(contract))).isEmpty();
    }
}
