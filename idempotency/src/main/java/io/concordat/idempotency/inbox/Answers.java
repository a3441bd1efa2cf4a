package io.concordat.idempotency.inbox;

import io.concordat.idempotency.Outcome;
import io.concordat.idempotency.deadletter.ReceivedMessage;
import io.concordat.idempotency.fingerprint.Fingerprint;
import io.concordat.idempotency.fingerprint.Fingerprinter;
import io.concordat.idempotency.sql.Found;
import io.concordat.idempotency.store.Entry;
import io.concordat.idempotency.store.Settlement;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a delivery is told of a key that is there already. */
final class Answers {

    private Answers() {}

    /** Null: nobody has done it, the caller may. */
    static <R> @Nullable Outcome<R> to(Received message, Found found, Fingerprinter by) {
        if (found.watermark() != null) {
            return new Outcome.Expired<>(found.watermark());
        }
        Entry entry = found.entry();
        if (entry == null) {
            return null;
        }
        Fingerprint given = message.key().fingerprint();
        return isSame(message.delivery(), given, entry.fingerprint(), by)
                ? known(entry)
                : new Outcome.KeyReused<>(entry.fingerprint(), given);
    }

    /** A key stored by an older algorithm is compared by that algorithm. */
    private static boolean isSame(Delivery delivery, Fingerprint given, Fingerprint stored, Fingerprinter by) {
        return given.equals(stored)
                || (given.version() != stored.version()
                        && !(delivery.payload() instanceof ReceivedMessage)
                        && by.of(delivery.payload(), stored.version())
                                .filter(stored::equals)
                                .isPresent());
    }

    @SuppressWarnings("unchecked") // a key always stands for effects of one type
    private static <R> @Nullable Outcome<R> known(Entry entry) {
        Settlement settlement = entry.settlement();
        if (settlement instanceof Settlement.Completed completed) {
            return new Outcome.Replayed<>((R) completed.result(), Objects.requireNonNull(entry.settledAt()));
        } else if (settlement instanceof Settlement.Refused refused) {
            return new Outcome.Rejected<>(refused.failure(), true);
        } else if (settlement instanceof Settlement.Dead dead) {
            return new Outcome.DeadLettered<>(dead.failure(), entry.attempts());
        } else if (settlement instanceof Settlement.Undecided undecided) {
            return new Outcome.InDoubt<>(Objects.requireNonNull(entry.effectStartedAt()), undecided.failure());
        }
        return settlement == null ? new Outcome.InProgress<>(entry.leaseUntil(), Duration.ofSeconds(1)) : null;
    }
}
