package io.concordat.idempotency.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.call.Failure;
import io.concordat.model.call.FailureKind;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.LeaderNotAvailableException;
import org.apache.kafka.common.errors.NetworkException;
import org.apache.kafka.common.errors.NotEnoughReplicasAfterAppendException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.junit.jupiter.api.Test;

class KafkaFailuresTest {

    @Test
    void everyExceptionOfTheProducerHasAKind() {
        Map<Throwable, FailureKind> kinds = Map.of(
                new RecordTooLargeException("m"), FailureKind.CONTRACT_MISMATCH,
                new SerializationException("m"), FailureKind.CONTRACT_MISMATCH,
                new TopicAuthorizationException("m"), FailureKind.UNAUTHORISED,
                new SaslAuthenticationException("m"), FailureKind.UNAUTHORISED,
                new LeaderNotAvailableException("m"), FailureKind.TRANSIENT,
                new NotEnoughReplicasException("m"), FailureKind.TRANSIENT,
                new TimeoutException("m"), FailureKind.OUTCOME_UNKNOWN,
                new NotEnoughReplicasAfterAppendException("m"), FailureKind.OUTCOME_UNKNOWN,
                new UnsupportedVersionException("m"), FailureKind.UNSUPPORTED,
                new KafkaException("m"), FailureKind.TRANSIENT);
        kinds.forEach((thrown, kind) ->
                assertThat(KafkaFailures.of(thrown).kind()).as(thrown.toString()).isEqualTo(kind));
        assertThat(KafkaFailures.of(new PolicyViolationException("m")).kind()).isEqualTo(FailureKind.OUTCOME_UNKNOWN);
        assertThat(KafkaFailures.of(new NetworkException("m")).kind()).isEqualTo(FailureKind.OUTCOME_UNKNOWN);
    }

    @Test
    void aFailureNamesTheTypeAndNothingElse() {
        Failure failure = KafkaFailures.of(new RecordTooLargeException("customer Jane Doe"));
        assertThat(failure.detail()).isEqualTo("publish to Kafka: RecordTooLargeException");
    }
}
