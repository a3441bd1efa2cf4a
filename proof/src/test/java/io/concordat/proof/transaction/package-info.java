/** Transactions of the host: Spring's and JTA's, with the real things. */
@NullMarked
package io.concordat.proof.transaction;

import org.jspecify.annotations.NullMarked;
