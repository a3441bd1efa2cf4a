/**
 * What makes two payloads the same: a versioned digest of their content. Start at
 * {@link io.concordat.idempotency.fingerprint.Fingerprinter#canonical()}.
 */
@NullMarked
package io.concordat.idempotency.fingerprint;

import org.jspecify.annotations.NullMarked;
