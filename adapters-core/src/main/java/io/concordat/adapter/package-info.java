/**
 * What every port shares. Start at {@link io.concordat.adapter.KeyedSink} for ports with effects, at
 * {@link io.concordat.adapter.Feed} and {@link io.concordat.adapter.DocumentSource} for ports that read; the ports themselves
 * are in the modules of each kind of system.
 *
 * <p>The promises listed here are kept by every port, whatever its kind.
 */
@NullMarked
@Promise(number = "CALL-1", text = "the only exception a port throws is `CallFailedException`.")
@Promise(number = "CALL-2", text = "a call whose deadline has passed does nothing and fails as `TRANSIENT`.")
@Promise(number = "CALL-3", text = "`TRANSIENT` and `THROTTLED` mean that nothing happened.")
@Promise(
        number = "CALL-4",
        text = "a request that was sent and not answered fails as `OUTCOME_UNKNOWN`, if it could have an effect.")
@Promise(number = "CALL-5", text = "a port may be used by several threads at once.")
@Promise(
        number = "CALL-6",
        text = "what a port returns is immutable and complete; nothing in it changes afterwards.",
        untestable = "the types see to it: answers are records, and records copy their lists.")
package io.concordat.adapter;

import org.jspecify.annotations.NullMarked;
