/**
 * Runnable examples, one idea each: {@link io.concordat.examples.OrderToCashMain}, {@link io.concordat.examples.OcelMain},
 * {@link io.concordat.examples.reconcile.ReconciliationMain}.
 */
@NullMarked
package io.concordat.examples;

import org.jspecify.annotations.NullMarked;
