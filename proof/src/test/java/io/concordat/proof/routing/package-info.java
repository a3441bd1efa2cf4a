/** The kit of placements on real databases. */
@NullMarked
package io.concordat.proof.routing;

import org.jspecify.annotations.NullMarked;
