/**
 * Decorators of ports on Resilience4j. {@link io.concordat.adapter.resilience.Resilience} makes them; what is retried, what
 * opens a breaker and how long is waited follows from the {@link io.concordat.model.call.FailureKind}.
 */
@NullMarked
package io.concordat.adapter.resilience;

import org.jspecify.annotations.NullMarked;
