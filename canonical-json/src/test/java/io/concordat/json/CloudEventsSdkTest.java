package io.concordat.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.concordat.json.cloudevents.HttpBinding;
import io.concordat.json.cloudevents.KafkaBinding;
import io.concordat.model.document.OpaqueJson;
import io.concordat.model.document.UnknownFields;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventBuilder;
import io.concordat.model.event.EventType;
import io.concordat.model.event.EventTypes;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Events there and back through the CNCF Java SDK, which nobody here wrote. */
class CloudEventsSdkTest {

    private static final JsonFormat SDK = new JsonFormat();
    private static final ObjectMapper TREES = new ObjectMapper();

    // random documents do not tie out
    private final CanonicalJson json = CanonicalJson.builder().withoutRules().build();

    @Provide
    Arbitrary<EventType<?>> eventTypes() {
        return Arbitraries.of(List.copyOf(EventTypes.all()));
    }

    private static Event<?> event(EventType<?> type, long seed) {
        return new RandomRecords(seed).event(type);
    }

    // The SDK binds data to a tree, which may write the numbers of extensions in another form.
    @Property(seed = "20261121", tries = 500)
    void everyEventPassesInStructuredMode(@ForAll("eventTypes") EventType<?> type, @ForAll long seed)
            throws IOException {
        byte[] ours = json.write(event(type, seed));

        CloudEvent theirs = SDK.deserialize(ours);
        Event<?> back = json.readEvent(SDK.serialize(theirs));

        assertThat(theirs.getType()).isEqualTo(type.name());
        assertThat(tree(json.write(back))).isEqualTo(tree(ours));
    }

    @Property(seed = "20261121", tries = 500)
    void everyEventPassesInBinaryModeOverHttp(@ForAll("eventTypes") EventType<?> type, @ForAll long seed) {
        Event<?> event = event(type, seed);
        BinaryEvent ours = json.writeBinary(event);

        CloudEvent theirs = HttpMessageFactory.createReader(HttpBinding.headers(ours), ours.data())
                .toEvent();
        Map<String, String> headers = new LinkedHashMap<>();
        byte[][] body = new byte[1][];
        HttpMessageFactory.createWriter(headers::put, bytes -> body[0] = bytes).writeBinary(theirs);

        assertThat(theirs.getType()).isEqualTo(type.name());
        assertThat(json.receive(HttpBinding.event(headers, body[0])))
                .isEqualTo(new ReceivedEvent.Understood(event, null));
    }

    @Property(seed = "20261121", tries = 500)
    void everyEventPassesInBinaryModeOverKafka(@ForAll("eventTypes") EventType<?> type, @ForAll long seed) {
        Event<?> event = event(type, seed);
        BinaryEvent ours = json.writeBinary(event);

        RecordHeaders sent = new RecordHeaders();
        KafkaBinding.headers(ours).forEach(sent::add);
        CloudEvent theirs = KafkaMessageFactory.createReader(sent, ours.data()).toEvent();
        ProducerRecord<Void, byte[]> record =
                KafkaMessageFactory.createWriter("orders").writeBinary(theirs);
        Map<String, byte[]> received = new LinkedHashMap<>();
        record.headers().forEach(header -> received.put(header.key(), header.value()));

        assertThat(theirs.getId()).isEqualTo(event.id());
        assertThat(json.receive(KafkaBinding.event(received, record.value())))
                .isEqualTo(new ReceivedEvent.Understood(event, null));
    }

    // Whatever mode it comes in, the SDK sees the same event.
    @Property(seed = "20261121", tries = 300)
    void bothModesSayTheSameToTheSdk(@ForAll("eventTypes") EventType<?> type, @ForAll long seed) throws IOException {
        Event<?> event = event(type, seed);
        BinaryEvent ours = json.writeBinary(event);

        CloudEvent structured = SDK.deserialize(json.write(event));
        RecordHeaders headers = new RecordHeaders();
        KafkaBinding.headers(ours).forEach(headers::add);
        CloudEvent binary =
                KafkaMessageFactory.createReader(headers, ours.data()).toEvent();

        assertThat(CloudEventBuilder.v1(binary).withoutData().build())
                .isEqualTo(CloudEventBuilder.v1(structured).withoutData().build());
        assertThat(tree(binary.getData().toBytes()))
                .isEqualTo(tree(structured.getData().toBytes()));
    }

    @Property(seed = "20261121", tries = 100)
    void attributesOfOthersSurvive(@ForAll("eventTypes") EventType<?> type, @ForAll long seed) {
        UnknownFields foreign = new UnknownFields(Map.of(
                "/loyaltytier", new OpaqueJson("\"gold ü\""),
                "/sampledrate", new OpaqueJson("30"),
                "/dryrun", new OpaqueJson("true")));
        Event<?> event =
                EventBuilder.builder(event(type, seed)).unknown(foreign).build();

        CloudEvent theirs = SDK.deserialize(json.write(event));
        Event<?> back = json.readEvent(SDK.serialize(theirs));
        Event<?> inBinary = ((ReceivedEvent.Understood) json.receive(json.writeBinary(event))).event();

        assertThat(theirs.getExtension("loyaltytier")).isEqualTo("gold ü");
        assertThat(theirs.getExtension("sampledrate")).isEqualTo(30);
        assertThat(back.unknown()).isEqualTo(foreign);
        // binary mode has text only
        assertThat(inBinary.unknown().byPointer())
                .containsEntry("/sampledrate", new OpaqueJson("\"30\""))
                .containsEntry("/dryrun", new OpaqueJson("\"true\""))
                .containsEntry("/loyaltytier", new OpaqueJson("\"gold ü\""));
    }

    @Property(seed = "20261121", tries = 200)
    void dataInBase64IsRead(@ForAll("eventTypes") EventType<?> type, @ForAll long seed) {
        Event<?> event = event(type, seed);
        CloudEvent theirs = SDK.deserialize(json.write(event));
        byte[] base64 = new JsonFormat()
                .withForceJsonDataToBase64()
                .serialize(CloudEventBuilder.v1(theirs)
                        .withData(json.writeBinary(event).data())
                        .build());

        assertThat(json.readEvent(base64)).isEqualTo(event);
    }

    private static JsonNode tree(byte[] bytes) throws IOException {
        return TREES.readTree(bytes);
    }
}
