/**
 * Ten thousand orders through decorators while everything goes wrong:
 * {@link io.concordat.examples.faultstorm.FaultStormMain} counts what is lost, what is doubled and how many calls it took.
 */
@NullMarked
package io.concordat.examples.faultstorm;

import org.jspecify.annotations.NullMarked;
