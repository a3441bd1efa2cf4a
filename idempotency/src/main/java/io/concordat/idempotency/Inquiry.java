package io.concordat.idempotency;

import io.concordat.idempotency.ExecutionEvent.Kind;
import io.concordat.idempotency.store.Settlement;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the other system whether an effect happened. Has the full timeout, also when the effect used up its own. */
final class Inquiry<R> {

    private static final Logger LOG = LoggerFactory.getLogger(IdempotentExecutor.class);

    private final Settings settings;
    private final Task<R> task;
    private final Journal journal;

    Inquiry(Settings settings, Task<R> task, Journal journal) {
        this.settings = settings;
        this.task = task;
        this.journal = journal;
    }

    /**
     * Completed or released, or null if the question stays open.
     *
     * @param attempts how often this execution has sent the effect
     */
    @Nullable
    Settlement ask(Probe<R> probe, int attempts) {
        CallContext call = task.call().withDeadline(settings.latestDeadline());
        for (int asked = 1; ; asked++) {
            journal.note(Kind.PROBED, attempts, null);
            try {
                return settlement(probe.find(call), attempts);
            } catch (CallFailedException e) {
                Duration wait = settings.waitAfter(asked, e.failure(), task.key());
                if (!settings.again(asked, e.failure(), wait, call.deadline())) {
                    LOG.debug("probe of {} failed: {}", task.key(), e.kind());
                    return null;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            } catch (Exception e) {
                LOG.debug("probe of {} failed unexpectedly", task.key(), WhereItFailed.of(e));
                return null;
            }
        }
    }

    private Settlement settlement(Optional<R> found, int attempts) {
        if (found.isPresent()) {
            return new Settlement.Completed(found.get());
        }
        Failure failure = new Failure.Transient("no answer came, and asked by key the other system does not know it");
        // an effect of an earlier execution has waited long enough
        Duration wait = attempts == 0 ? Duration.ZERO : settings.waitAfter(attempts, failure, task.key());
        return new Settlement.Released(failure, wait);
    }
}
