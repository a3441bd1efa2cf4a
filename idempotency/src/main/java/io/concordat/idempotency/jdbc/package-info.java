/**
 * What every durable part shares: the {@link io.concordat.idempotency.jdbc.Dialect dialects}, the
 * {@link io.concordat.idempotency.jdbc.Schema tables} and the host's
 * {@link io.concordat.idempotency.jdbc.HostTransaction transaction}.
 */
@NullMarked
package io.concordat.idempotency.jdbc;

import org.jspecify.annotations.NullMarked;
