/**
 * A compact memory of which keys were seen: {@link io.concordat.idempotency.seen.SeenSet}, for inboxes that need no stored
 * result and many keys.
 */
@NullMarked
package io.concordat.idempotency.seen;

import org.jspecify.annotations.NullMarked;
