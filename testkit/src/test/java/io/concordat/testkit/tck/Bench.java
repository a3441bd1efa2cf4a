package io.concordat.testkit.tck;

import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.testkit.fault.FaultInjector;
import io.concordat.testkit.fault.FaultPlan;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where a sound port can be given a defect, to see whether its kit notices.
 *
 * @param <P> the port
 */
public final class Bench<P> {

    /** A kit whose port can be given a defect. */
    public interface Breakable<P> {

        Bench<P> bench();
    }

    private static final int ALWAYS = 1000;
    private static final int ONCE = 1;

    private final Class<P> type;
    private UnaryOperator<P> defect = UnaryOperator.identity();
    private UnaryOperator<P> lineDefect = UnaryOperator.identity();
    private @Nullable P made;

    public Bench(Class<P> type) {
        this.type = type;
    }

    public Class<P> type() {
        return type;
    }

    public void breakPort(UnaryOperator<P> how) {
        defect = how;
    }

    public void breakLine(UnaryOperator<P> how) {
        lineDefect = how;
    }

    /** The port, the same each time. */
    public P port(P sound) {
        if (made == null) {
            made = defect.apply(sound);
        }
        return made;
    }

    /** The port on a line that loses the first answer. */
    public P losing(P sound) {
        return lineDefect.apply(onLine(sound, new FaultPlan.Calls(0, 0, 0, ALWAYS, 0, limits())));
    }

    /** The port on a line that does not carry the first call. */
    public P notSending(P sound) {
        return lineDefect.apply(onLine(sound, new FaultPlan.Calls(ALWAYS, 0, 0, 0, 0, limits())));
    }

    /** The port on a line that breaks in the middle of the first answer. */
    public P breaking(P sound) {
        return lineDefect.apply(Defect.in(type, sound, () -> {
            AtomicBoolean broken = new AtomicBoolean();
            return call -> {
                if (broken.compareAndSet(false, true)) {
                    throw new CallFailedException(new Failure.Transient("the line broke in the middle of an answer"));
                }
                return call.proceed();
            };
        }));
    }

    private P onLine(P sound, FaultPlan.Calls calls) {
        return new FaultInjector(new FaultPlan(1, calls, FaultPlan.Feeds.NONE)).wrap(type, sound);
    }

    private static FaultPlan.Limits limits() {
        FaultPlan.Limits standard = FaultPlan.Limits.STANDARD;
        return new FaultPlan.Limits(standard.retryAfter(), standard.slowness(), ONCE);
    }
}
