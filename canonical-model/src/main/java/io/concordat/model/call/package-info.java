/**
 * What every call between systems carries and every way it can fail: {@link io.concordat.model.call.CallContext} and the
 * closed set of {@link io.concordat.model.call.Failure}s. Ports, idempotency and tests share these words.
 */
@NullMarked
package io.concordat.model.call;

import org.jspecify.annotations.NullMarked;
