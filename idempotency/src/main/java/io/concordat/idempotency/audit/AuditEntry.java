package io.concordat.idempotency.audit;

import java.time.Instant;

/**
 * What was written down.
 *
 * @param number rises with every entry
 * @param action who did what to which message, and why
 * @param at when, by the clock of the store
 */
public record AuditEntry(long number, Action action, Instant at) {}
