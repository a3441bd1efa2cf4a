package io.concordat.idempotency.kafka;

import io.concordat.model.call.Failure;
import java.util.List;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.NetworkException;
import org.apache.kafka.common.errors.NotEnoughReplicasAfterAppendException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.ThrottlingQuotaExceededException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/** What an exception of the producer means for the message. Names the exception's type, never its words. */
final class KafkaFailures {

    private KafkaFailures() {}

    static Failure of(Throwable thrown) {
        String detail = "publish to Kafka: " + thrown.getClass().getSimpleName();
        if (isMessage(thrown)) {
            return new Failure.ContractMismatch(detail, List.of());
        }
        if (thrown instanceof AuthorizationException || thrown instanceof AuthenticationException) {
            return new Failure.Unauthorised(detail);
        }
        if (thrown instanceof ThrottlingQuotaExceededException throttled) {
            return new Failure.Throttled(detail, java.time.Duration.ofMillis(throttled.throttleTimeMs()));
        }
        if (thrown instanceof UnsupportedVersionException) {
            return new Failure.Unsupported(detail);
        }
        if (mayBeWritten(thrown)) {
            return new Failure.OutcomeUnknown(detail);
        }
        // what is no answer of the broker was thrown before anything was sent
        return thrown instanceof RetriableException || !(thrown instanceof ApiException)
                ? new Failure.Transient(detail)
                : new Failure.OutcomeUnknown(detail);
    }

    private static boolean isMessage(Throwable thrown) {
        return thrown instanceof RecordTooLargeException
                || thrown instanceof RecordBatchTooLargeException
                || thrown instanceof SerializationException
                || thrown instanceof InvalidTopicException;
    }

    /** A timeout of a request that was sent, or of one that was not: the exception does not tell which. */
    private static boolean mayBeWritten(Throwable thrown) {
        return thrown instanceof TimeoutException
                || thrown instanceof NetworkException
                || thrown instanceof NotEnoughReplicasAfterAppendException
                || thrown instanceof OutOfOrderSequenceException;
    }
}
