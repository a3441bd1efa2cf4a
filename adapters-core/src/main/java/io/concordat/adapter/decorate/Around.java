package io.concordat.adapter.decorate;

import io.concordat.model.call.CallFailedException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is done around each call of a port. It keeps the promises of the port: it throws {@link CallFailedException} and
 * nothing else, and says {@code TRANSIENT} or {@code THROTTLED} only when nothing happened. Safe for use by several
 * threads, and by several ports of one system.
 */
@FunctionalInterface
public interface Around {

    /**
     * Makes a call, or does not.
     *
     * @param call what the caller wants
     * @param onward how to go on
     * @return the answer for the caller
     */
    @Nullable
    Object call(PortCall call, Onward onward);

    /**
     * Refuses an order of decorators in which this one, or one of those inside, could not do what it is for.
     *
     * @param inner the decorators between this one and the port, outermost first
     * @throws IllegalArgumentException with what to do instead
     */
    default void check(List<Around> inner) {}
}
