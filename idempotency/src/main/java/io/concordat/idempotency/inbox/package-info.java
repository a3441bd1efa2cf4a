/**
 * Effects in a database, each once: the key is claimed by the first statement of the very transaction the effect is part
 * of, so either both are there or none.
 */
@NullMarked
package io.concordat.idempotency.inbox;

import org.jspecify.annotations.NullMarked;
