/** The kit of cross-references on real databases. */
@NullMarked
package io.concordat.proof.identity;

import org.jspecify.annotations.NullMarked;
