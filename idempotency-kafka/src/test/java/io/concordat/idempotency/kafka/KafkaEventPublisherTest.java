package io.concordat.idempotency.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.idempotency.outbox.OutboxMessage;
import io.concordat.idempotency.outbox.OutboxRecord;
import io.concordat.idempotency.outbox.PublishResult;
import io.concordat.model.call.FailureKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real broker. */
class KafkaEventPublisherTest {

    private static final Duration WITHIN = Duration.ofSeconds(30);

    @TempDir
    static Path directory;

    private static Broker broker;

    private final String topic = "t-" + UUID.randomUUID();

    @BeforeAll
    static void startBroker() throws Exception {
        broker = new Broker(directory).start();
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void createTopic() throws Exception {
        broker.createTopic(topic, Map.of("max.message.bytes", "2000"));
    }

    @Test
    void keepsTheOrderOfEachAggregateInOnePartition() {
        List<OutboxRecord> batch =
                IntStream.range(0, 300).mapToObj(i -> record("order:" + i % 37, i, 20)).toList();
        assertThat(publish(batch)).containsOnly(PublishResult.confirmed());
        Map<String, Integer> last = new HashMap<>();
        Map<String, Integer> partitions = new HashMap<>();
        List<ConsumerRecord<String, byte[]>> received = received();
        assertThat(received).hasSize(300);
        for (ConsumerRecord<String, byte[]> each : received) {
            int number = Integer.parseInt(header(each, "concordat-message-id"));
            assertThat(last.merge(each.key(), number, Math::max)).isEqualTo(number);
            assertThat(partitions.merge(each.key(), each.partition(), (a, b) -> a)).isEqualTo(each.partition());
        }
        assertThat(new HashSet<>(partitions.values())).hasSizeGreaterThan(1);
    }

    @Test
    void sendsHeadersForDeduplicationAndFencing() {
        OutboxMessage message =
                OutboxMessage.json("m-1", "order:1", "order.accepted.v1", "{}").withHeader("trace", "äöü");
        publish(List.of(new OutboxRecord(1, 17, 42, 0, Instant.EPOCH, message)));
        ConsumerRecord<String, byte[]> received = received().get(0);
        assertThat(received.key()).isEqualTo("order:1");
        assertThat(received.value()).isEqualTo("{}".getBytes(StandardCharsets.UTF_8));
        assertThat(header(received, "trace")).isEqualTo("äöü");
        assertThat(header(received, "concordat-message-id")).isEqualTo("m-1");
        assertThat(header(received, "concordat-type")).isEqualTo("order.accepted.v1");
        assertThat(header(received, "content-type")).isEqualTo("application/json");
        assertThat(header(received, "concordat-shard")).isEqualTo("17");
        assertThat(header(received, "concordat-fence")).isEqualTo("42");
    }

    @Test
    void sendsNothingOfAnAggregateBehindAMessageThatTheBrokerRefuses() {
        List<PublishResult> results = publish(List.of(
                record("a", 1, 20), record("a", 2, 5000), record("a", 3, 20), record("b", 4, 20), record("b", 5, 20)));
        assertThat(results.get(0)).isEqualTo(PublishResult.confirmed());
        assertThat(kind(results.get(1))).isEqualTo(FailureKind.CONTRACT_MISMATCH);
        assertThat(results.get(2)).isEqualTo(PublishResult.notSent());
        assertThat(results.subList(3, 5)).containsOnly(PublishResult.confirmed());
        assertThat(received().stream().map(r -> header(r, "concordat-message-id")))
                .containsExactlyInAnyOrder("1", "4", "5");
    }

    @Test
    void sendsNothingOnceTheTimeIsUp() {
        try (KafkaEventPublisher publisher = publisher()) {
            List<PublishResult> results = publisher.publish(List.of(record("a", 1, 20)), Duration.ZERO);
            assertThat(results).containsExactly(PublishResult.notSent());
        }
        assertThat(received()).isEmpty();
    }

    @Test
    void aTopicThatIsNotThereIsNotTheMessagesFault() {
        try (KafkaEventPublisher publisher = KafkaEventPublisher.connect(
                Map.of("bootstrap.servers", broker.address(), "max.block.ms", "500"),
                m -> "missing-" + topic,
                Clock.systemUTC())) {
            PublishResult result = publisher.publish(List.of(record("a", 1, 20)), WITHIN).get(0);
            assertThat(kind(result)).isEqualTo(FailureKind.OUTCOME_UNKNOWN);
        }
    }

    @Test
    void aTopicThatCannotBeIsRefused() {
        try (KafkaEventPublisher publisher = KafkaEventPublisher.connect(
                Map.of("bootstrap.servers", broker.address()), m -> "no topic!", Clock.systemUTC())) {
            PublishResult result = publisher.publish(List.of(record("a", 1, 20)), WITHIN).get(0);
            assertThat(kind(result)).isEqualTo(FailureKind.CONTRACT_MISMATCH);
        }
    }

    @Test
    void goesOnAfterTheBrokerWasAwayWithNothingLostOrTurnedRound() {
        try (KafkaEventPublisher publisher = KafkaEventPublisher.connect(
                Map.of(
                        "bootstrap.servers", broker.address(),
                        "delivery.timeout.ms", "600",
                        "request.timeout.ms", "500",
                        "max.block.ms", "500",
                        "linger.ms", "0"),
                m -> topic,
                Clock.systemUTC())) {
            List<OutboxRecord> batch =
                    IntStream.range(0, 40).mapToObj(i -> record("order:" + i % 5, i, 20)).toList();
            assertThat(publisher.publish(batch.subList(0, 20), WITHIN)).containsOnly(PublishResult.confirmed());
            broker.stop();
            List<PublishResult> away = publisher.publish(batch.subList(20, 40), WITHIN);
            assertThat(away).doesNotContain(PublishResult.confirmed());
            assertThat(away.stream().filter(r -> r instanceof PublishResult.Failed)).hasSize(5);
            broker.start();
            List<OutboxRecord> open = new ArrayList<>(batch.subList(20, 40));
            for (int i = 0; i < 100 && !open.isEmpty(); i++) {
                open = unconfirmed(open, publisher.publish(open, WITHIN));
            }
            assertThat(open).isEmpty();
        }
        Map<String, List<Integer>> firsts = new HashMap<>();
        for (ConsumerRecord<String, byte[]> each : received()) {
            List<Integer> numbers = firsts.computeIfAbsent(each.key(), k -> new ArrayList<>());
            int number = Integer.parseInt(header(each, "concordat-message-id"));
            if (!numbers.contains(number)) {
                numbers.add(number);
            }
        }
        assertThat(firsts).hasSize(5);
        firsts.values().forEach(numbers -> assertThat(numbers).hasSize(8).isSorted());
    }

    private static List<OutboxRecord> unconfirmed(List<OutboxRecord> batch, List<PublishResult> results) {
        List<OutboxRecord> open = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            if (!(results.get(i) instanceof PublishResult.Confirmed)) {
                open.add(batch.get(i));
            }
        }
        return open;
    }

    private List<PublishResult> publish(List<OutboxRecord> batch) {
        try (KafkaEventPublisher publisher = publisher()) {
            return publisher.publish(batch, WITHIN);
        }
    }

    private KafkaEventPublisher publisher() {
        return KafkaEventPublisher.connect(
                Map.of("bootstrap.servers", broker.address()), m -> topic, Clock.systemUTC());
    }

    private static OutboxRecord record(String aggregate, int number, int bytes) {
        OutboxMessage message = new OutboxMessage(
                String.valueOf(number), aggregate, "tested.v1", "text/plain", Map.of(), new byte[bytes]);
        return new OutboxRecord(number, 0, 1, 0, Instant.EPOCH, message);
    }

    private static FailureKind kind(PublishResult result) {
        return ((PublishResult.Failed) result).failure().kind();
    }

    private static String header(ConsumerRecord<String, byte[]> received, String name) {
        return new String(received.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** All records of the topic, each partition in its order. */
    private List<ConsumerRecord<String, byte[]>> received() {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.address()), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    IntStream.range(0, 4).mapToObj(i -> new TopicPartition(topic, i)).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
            }
            return all;
        }
    }
}
