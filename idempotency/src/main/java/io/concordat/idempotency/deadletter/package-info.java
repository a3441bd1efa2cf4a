/**
 * Messages that cannot be processed now, kept as received and in order, and what keeps retries from making things worse: a
 * budget for them and a count that survives the process.
 */
@NullMarked
package io.concordat.idempotency.deadletter;

import org.jspecify.annotations.NullMarked;
