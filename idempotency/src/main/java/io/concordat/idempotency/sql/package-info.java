/** How the durable parts talk to a database. Not exported. */
@NullMarked
package io.concordat.idempotency.sql;

import org.jspecify.annotations.NullMarked;
