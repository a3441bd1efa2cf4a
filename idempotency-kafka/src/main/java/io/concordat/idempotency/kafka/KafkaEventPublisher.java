package io.concordat.idempotency.kafka;

import io.concordat.idempotency.outbox.EventPublisher;
import io.concordat.idempotency.outbox.OutboxMessage;
import io.concordat.idempotency.outbox.OutboxRecord;
import io.concordat.idempotency.outbox.PublishResult;
import io.concordat.model.call.Failure;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Publishes the outbox to Kafka: key is the aggregate, so that its messages stay in one partition; the producer is
 * idempotent and waits for all in-sync replicas.
 *
 * <p>A batch is sent in waves: the first message of each aggregate, then, of those that were confirmed, the second, and so
 * on. No message is sent before the one in front of it is confirmed, whatever fails. A batch of many aggregates is one or
 * two waves; a single aggregate flows at one message a round trip to the broker.
 *
 * <p>Besides its own headers each record carries {@code concordat-message-id}, {@code concordat-type}, {@code content-type},
 * {@code concordat-shard} and {@code concordat-fence}, all as UTF-8 text. Consumers recognise repetitions by the message id,
 * and may refuse what comes with a lower fence than they have seen for the shard.
 *
 * <p>Failures: a record Kafka does not take (too large, no valid topic) is {@code CONTRACT_MISMATCH}; what credentials or
 * ACLs forbid is {@code UNAUTHORISED}; what was not sent for a passing reason is {@code TRANSIENT}; a timeout is
 * {@code OUTCOME_UNKNOWN}. Thread-safe.
 */
public final class KafkaEventPublisher implements EventPublisher, AutoCloseable {

    private static final String DELIVERY_MILLIS = "8000";
    private static final String REQUEST_MILLIS = "3000";

    private final Producer<String, byte[]> producer;
    private final Function<OutboxMessage, String> topic;
    private final Clock clock;

    KafkaEventPublisher(Producer<String, byte[]> producer, Function<OutboxMessage, String> topic, Clock clock) {
        this.producer = Objects.requireNonNull(producer, "producer");
        this.topic = Objects.requireNonNull(topic, "topic");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * A publisher with a producer of its own.
     *
     * @param settings of the producer, {@code bootstrap.servers} at least; idempotence, acknowledgement by all replicas and
     *     the serializers are set here and cannot be changed. A delivery is given up after 8 s, a request and the wait for
     *     metadata after 3 s, unless set otherwise; keep the delivery below a third of the relay's lease
     * @param topic for each message
     * @param clock measures how long a batch may take
     * @throws org.apache.kafka.common.KafkaException if the settings are not valid
     */
    public static KafkaEventPublisher connect(
            Map<String, ?> settings, Function<OutboxMessage, String> topic, Clock clock) {
        Map<String, Object> all = new HashMap<>();
        all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS);
        all.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, REQUEST_MILLIS);
        all.putAll(settings);
        all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        return new KafkaEventPublisher(
                new KafkaProducer<>(all, new StringSerializer(), new ByteArraySerializer()), topic, clock);
    }

    @Override
    public List<PublishResult> publish(List<OutboxRecord> batch, Duration within) {
        Instant until = clock.instant().plus(within);
        PublishResult[] results = new PublishResult[batch.size()];
        Arrays.fill(results, PublishResult.notSent());
        Set<String> stopped = new HashSet<>();
        for (List<Integer> wave : waves(batch)) {
            if (!clock.instant().isBefore(until)) {
                break;
            }
            wave.removeIf(i -> stopped.contains(aggregate(batch, i)));
            send(batch, wave, results, until);
            for (int i : wave) {
                if (!(results[i] instanceof PublishResult.Confirmed)) {
                    stopped.add(aggregate(batch, i));
                }
            }
        }
        return List.of(results);
    }

    /** Waits for what is on its way, 5 seconds at most, and closes the producer. */
    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }

    private static String aggregate(List<OutboxRecord> batch, int i) {
        return batch.get(i).message().aggregate();
    }

    /** Places in the batch: the first message of each aggregate, the second of each, and so on. */
    private static List<List<Integer>> waves(List<OutboxRecord> batch) {
        List<List<Integer>> waves = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < batch.size(); i++) {
            int nth = counts.merge(batch.get(i).message().aggregate(), 1, Integer::sum);
            if (nth > waves.size()) {
                waves.add(new ArrayList<>());
            }
            waves.get(nth - 1).add(i);
        }
        return waves;
    }

    private void send(List<OutboxRecord> batch, List<Integer> wave, PublishResult[] results, Instant until) {
        Map<Integer, Future<RecordMetadata>> sent = new LinkedHashMap<>();
        for (int i : wave) {
            sent.put(i, send(batch.get(i)));
        }
        // else the records of a wave wait for more to come, and none will
        producer.flush();
        sent.forEach((i, future) -> results[i] = result(future, Duration.between(clock.instant(), until)));
    }

    private Future<RecordMetadata> send(OutboxRecord record) {
        try {
            return producer.send(toKafka(record));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private ProducerRecord<String, byte[]> toKafka(OutboxRecord record) {
        OutboxMessage message = record.message();
        ProducerRecord<String, byte[]> kafka =
                new ProducerRecord<>(topic.apply(message), message.aggregate(), message.payload());
        message.headers().forEach((name, value) -> header(kafka, name, value));
        header(kafka, "concordat-message-id", message.id());
        header(kafka, "concordat-type", message.type());
        header(kafka, "content-type", message.contentType());
        header(kafka, "concordat-shard", String.valueOf(record.shard()));
        header(kafka, "concordat-fence", String.valueOf(record.fence()));
        return kafka;
    }

    private static void header(ProducerRecord<String, byte[]> kafka, String name, String value) {
        kafka.headers().remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static PublishResult result(Future<RecordMetadata> future, Duration left) {
        try {
            future.get(Math.max(0, left.toNanos()), TimeUnit.NANOSECONDS);
            return PublishResult.confirmed();
        } catch (ExecutionException e) {
            return PublishResult.failed(KafkaFailures.of(e.getCause()));
        } catch (TimeoutException e) {
            return PublishResult.failed(new Failure.OutcomeUnknown("publish to Kafka: no answer in time"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return PublishResult.failed(new Failure.OutcomeUnknown("publish to Kafka: interrupted"));
        }
    }
}
