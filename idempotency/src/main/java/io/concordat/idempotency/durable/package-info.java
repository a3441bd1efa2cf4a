/** The leased executor's store in a database. */
@NullMarked
package io.concordat.idempotency.durable;

import org.jspecify.annotations.NullMarked;
