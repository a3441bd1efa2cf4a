/**
 * What can go wrong between systems, on purpose and repeatably: {@link io.concordat.testkit.fault.FaultInjector} puts it
 * around any port.
 */
@NullMarked
package io.concordat.testkit.fault;

import org.jspecify.annotations.NullMarked;
