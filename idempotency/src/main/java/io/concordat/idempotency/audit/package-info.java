/** Who did what to a message by hand, when and why. */
@NullMarked
package io.concordat.idempotency.audit;

import org.jspecify.annotations.NullMarked;
