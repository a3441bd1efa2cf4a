/**
 * Which promise of a port is kept and which is broken, as a report: {@link io.concordat.testkit.conformance.ConformanceReport}.
 * The kits write one by themselves.
 */
@NullMarked
package io.concordat.testkit.conformance;

import org.jspecify.annotations.NullMarked;
