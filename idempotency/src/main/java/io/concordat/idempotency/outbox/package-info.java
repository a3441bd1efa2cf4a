/**
 * The transactional outbox: messages are written in the business transaction and published afterwards, in order for each
 * aggregate, at least once.
 */
@NullMarked
package io.concordat.idempotency.outbox;

import org.jspecify.annotations.NullMarked;
