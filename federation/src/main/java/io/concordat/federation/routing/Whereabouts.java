package io.concordat.federation.routing;

import io.concordat.model.value.Id;
import java.util.Optional;

/**
 * Says where an object lives that was there before the router was, for example by the keys a cross-reference has for it. What
 * it says is remembered. Thread-safe.
 */
@FunctionalInterface
public interface Whereabouts {

    /** The system an object lives in; empty if it lives nowhere yet. A failure to know is thrown, never empty. */
    Optional<String> systemOf(Id<?> object);
}
