/** Runnable examples, one idea each: {@link io.concordat.examples.OrderToCashMain}, {@link io.concordat.examples.OcelMain}. */
@NullMarked
package io.concordat.examples;

import org.jspecify.annotations.NullMarked;
