package io.concordat.adapter.decorate;

import io.concordat.model.call.CallFailedException;
import org.jspecify.annotations.Nullable;

/** The way on to the port, through the decorators that are further in. May be gone several times, also at once. */
@FunctionalInterface
public interface Onward {

    /**
     * Makes the call, this one or another of the same port.
     *
     * @return the port's answer
     * @throws CallFailedException as the port promises; nothing else but an {@link Error}
     */
    @Nullable
    Object make(PortCall call);
}
