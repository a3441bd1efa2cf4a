/** Master data kept in step, on real databases. */
@NullMarked
package io.concordat.proof.sync;

import org.jspecify.annotations.NullMarked;
