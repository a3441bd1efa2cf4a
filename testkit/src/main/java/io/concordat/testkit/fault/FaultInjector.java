package io.concordat.testkit.fault;

import io.concordat.adapter.EventFeed;
import io.concordat.adapter.decorate.PortProxy;
import io.concordat.model.event.EventData;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Puts faults around ports.
 *
 * <p>What goes wrong is decided by the plan's seed, the port, the method, the idempotency key and how often that was
 * called before; threads that work under different keys do not disturb each other. Calls that go wrong fail by the
 * promises of the ports: the system behind keeps them too. Safe for use by several threads.
 */
public final class FaultInjector {

    private final FaultPlan plan;
    private final Tally tally = new Tally();
    private final CallFaults calls;

    /** Faults by a plan; slow calls take no time. */
    public FaultInjector(FaultPlan plan) {
        this(plan, time -> {});
    }

    /**
     * Faults by a plan.
     *
     * @param plan what goes wrong how often
     * @param passTime lets time pass while a slow call lasts, for example {@code clock::advance}
     */
    public FaultInjector(FaultPlan plan, Consumer<Duration> passTime) {
        this.plan = plan;
        this.calls = new CallFaults(plan, tally, passTime);
    }

    /** The same; besides, the systems are away for a time, whatever the plan says of calls in a row. */
    public FaultInjector with(Outage outage) {
        calls.away(outage);
        return this;
    }

    /**
     * A port that fails as planned. A method of a {@code ...Sink} other than {@code find} counts as one with an effect;
     * a feed delivers its events as planned, but never skips one.
     *
     * @param port the port's interface
     * @param target the real thing
     */
    public <P> P wrap(Class<P> port, P target) {
        PortFaults handler = target instanceof EventFeed<?> feed
                ? new PortFaults(port, faulty(port, feed), calls)
                : new PortFaults(port, target, calls);
        return PortProxy.of(port, "faulty " + port.getSimpleName(), handler);
    }

    /** What went wrong until now. */
    public FaultCounts counts() {
        return tally.counts();
    }

    private <D extends EventData> FaultyFeed<D> faulty(Class<?> port, EventFeed<D> feed) {
        return new FaultyFeed<>(port.getSimpleName(), feed, plan, tally);
    }
}
