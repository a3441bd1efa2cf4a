/** The kit of stores, on every database. */
@NullMarked
package io.concordat.proof.store;

import org.jspecify.annotations.NullMarked;
