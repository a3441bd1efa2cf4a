/**
 * An ERP swapped in the middle of the order-to-cash run, and nobody behind the ports notices. Start at {@link
 * io.concordat.examples.cutover.CutOverMain}.
 */
@NullMarked
package io.concordat.examples.cutover;

import org.jspecify.annotations.NullMarked;
