package io.concordat.federation.reading;

import io.concordat.model.call.CallFailedException;

/** Hears when one side of a merged feed does not answer while the others go on. Thread-safe; what it throws fails the poll. */
@FunctionalInterface
public interface SideListener {

    /** A side was not read; its place is kept and it is asked again by the next poll. */
    void notRead(String system, CallFailedException failure);
}
