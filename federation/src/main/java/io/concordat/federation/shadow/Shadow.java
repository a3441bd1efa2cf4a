package io.concordat.federation.shadow;

import io.concordat.adapter.Feed;
import io.concordat.adapter.KeyedSink;
import io.concordat.adapter.decorate.PortProxy;
import io.concordat.federation.ownership.Ownership;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Asks a new system what the old one is asked, and counts where their answers differ. The old one answers.
 *
 * <pre>
 * Shadow shadow = Shadow.of("erp-new", executor);
 * CreditCheck credit = shadow.question(CreditCheck.class, old.credit(), young.credit(), "/id", "/basis/decidedAt");
 * ...
 * shadow.report().text();
 * </pre>
 *
 * <p>Promises:
 *
 * <ol>
 *   <li>SHD-1: the caller gets the primary's answer or failure, whatever the shadow does; it waits for the primary only.
 *   <li>SHD-2: the shadow is asked after the primary, on the executor, with what the primary was asked. If it fails, is slow or
 *       throws, that is counted and goes no further.
 *   <li>SHD-3: at most so many calls wait or run; beyond that they are not made, and counted.
 *   <li>SHD-4: only questions are shadowed. A port with effects is refused, unless it is told that what stands behind is a sandbox.
 *   <li>SHD-5: answers are compared place by place; meta and what is to be ignored are not. A transient failure of either side
 *       compares nothing; any other is compared by its kind.
 *   <li>SHD-6: confidential values are masked, and free texts are described, in reports.
 * </ol>
 *
 * <p>An executor that runs tasks on the caller's thread makes it wait: give it threads of its own. Thread-safe.
 */
public final class Shadow {

    /** How many calls wait or run at most, unless said otherwise. */
    public static final int STANDARD_LIMIT = 100;

    private final Settings settings;
    private final Tally tally;
    private final AtomicInteger pending = new AtomicInteger();

    private record Settings(
            String name,
            Executor executor,
            int limit,
            @Nullable Ownership ownership,
            ShadowListener listener) {}

    private Shadow(Settings settings) {
        this.settings = settings;
        this.tally = new Tally(settings.name());
    }

    /**
     * A shadow.
     *
     * @param name the system that is tried, for the report, and as owner of what nobody else owns
     * @param executor where it is asked
     */
    public static Shadow of(String name, Executor executor) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(executor, "executor");
        return new Shadow(new Settings(name, executor, STANDARD_LIMIT, null, difference -> {}));
    }

    /** An empty one like this with another limit of calls that wait or run; 1 or more. */
    public Shadow limit(int calls) {
        if (calls < 1) {
            throw new IllegalArgumentException("a limit of " + calls + " calls shadows nothing: expected 1 or more");
        }
        return new Shadow(
                new Settings(settings.name(), settings.executor(), calls, settings.ownership(), settings.listener()));
    }

    /** An empty one like this that names the systems that own what differs, instead of the parts they play. */
    public Shadow owners(Ownership ownership) {
        return new Shadow(
                new Settings(settings.name(), settings.executor(), settings.limit(), ownership, settings.listener()));
    }

    /** An empty one like this that tells of each difference. */
    public Shadow listener(ShadowListener listener) {
        return new Shadow(
                new Settings(settings.name(), settings.executor(), settings.limit(), settings.ownership(), listener));
    }

    /**
     * A port that asks the primary, and the shadow beside it.
     *
     * @param port its interface, of any family: checks and sources
     * @param ignored RFC 6901 pointers into the answer that are not compared, with all below them; {@code *} is any element of a
     *     list
     * @throws IllegalArgumentException if the port has effects, or is a feed
     */
    public <P> P question(Class<P> port, P primary, P shadow, String... ignored) {
        if (KeyedSink.class.isAssignableFrom(port)) {
            throw new IllegalArgumentException(port.getSimpleName()
                    + " has effects, a shadow of it would have them twice: use sandboxed, with a sandbox");
        }
        return shadowed(port, primary, shadow, ignored);
    }

    /**
     * A port that has its effects in the primary, and the same in a sandbox beside it. Only an effect is repeated there, not
     * the question what became of it.
     *
     * @param sandbox a system whose effects count nowhere; that it is one cannot be checked here
     * @throws IllegalArgumentException if the port is a feed
     */
    public <P extends KeyedSink<?>> P sandboxed(Class<P> port, P primary, P sandbox, String... ignored) {
        return shadowed(port, primary, sandbox, ignored);
    }

    private <P> P shadowed(Class<P> port, P primary, P shadow, String... ignored) {
        if (Feed.class.isAssignableFrom(port)) {
            throw new IllegalArgumentException(
                    port.getSimpleName()
                            + " is a feed, whose cursors mean nothing elsewhere: compare what feeds delivered with a Reconciliation");
        }
        ShadowedCalls calls =
                new ShadowedCalls(port.getSimpleName(), primary, shadow, new Ignored(Set.of(ignored)), this);
        return PortProxy.of(port, "shadowed " + port.getSimpleName(), calls);
    }

    /** What was found until now. */
    public ShadowReport report() {
        return tally.report();
    }

    /** Runs a comparison when there is room for it. */
    void submit(String port, Runnable comparison) {
        if (pending.incrementAndGet() > settings.limit()) {
            pending.decrementAndGet();
            tally.skipped(port);
            return;
        }
        try {
            settings.executor().execute(() -> {
                try {
                    comparison.run();
                } finally {
                    pending.decrementAndGet();
                }
            });
        } catch (RuntimeException e) {
            // the executor takes no more: the caller must not notice
            pending.decrementAndGet();
            tally.skipped(port);
        }
    }

    Tally tally() {
        return tally;
    }

    Owners owners() {
        return new Owners(settings.ownership(), settings.name());
    }

    ShadowListener listener() {
        return settings.listener();
    }
}
