/**
 * What every port shares. Start at {@link io.concordat.adapter.EventFeed}; the ports themselves are in the modules of
 * each kind of system.
 *
 * <p>Every port keeps these promises, cited as {@code CALL-n}:
 *
 * <ol>
 *   <li>CALL-1: the only exception a port throws is {@link io.concordat.model.call.CallFailedException}.
 *   <li>CALL-2: a call whose deadline has passed does nothing and fails as {@code TRANSIENT}.
 *   <li>CALL-3: {@code TRANSIENT} and {@code THROTTLED} mean that nothing happened.
 *   <li>CALL-4: a request that was sent and not answered fails as {@code OUTCOME_UNKNOWN}, if it could have an effect.
 *   <li>CALL-5: a port may be used by several threads at once.
 *   <li>CALL-6: what a port returns is immutable and complete; nothing in it changes afterwards.
 * </ol>
 */
@NullMarked
package io.concordat.adapter;

import org.jspecify.annotations.NullMarked;
