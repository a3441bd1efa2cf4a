/**
 * Finds what two systems do not agree on: postings of an ERP against orders and payments, shipments against invoices, any
 * two sides whose rows share a key.
 *
 * <pre>{@code
 * Reconciliation<String, Payment, Posting> books = Reconciliation.between(
 *                 Side.of("payments", Payment::order).at(Payment::capturedAt),
 *                 Side.of("ERP", Posting::order).at(Posting::postedAt),
 *                 clock)
 *         .amount("total", Payment::kept, Posting::amount)
 *         .status("state", Payment::state, Posting::state)
 *         .time("day", Payment::capturedAt, Posting::postedAt, Duration.ofDays(2))
 *         .grace(Duration.ofHours(6))
 *         .owner("ERP", MISSING_RIGHT, DUPLICATE_RIGHT)
 *         .ownerOfTheRest("Billing")
 *         .build();
 *
 * Summary summary = books.run(payments, postings, difference -> desk.add(difference.key(), difference));
 * }</pre>
 *
 * <p>Both sides are streams in the order of the key; nothing is loaded, so the heap needed does not depend on their length.
 * Start at {@link io.concordat.idempotency.reconcile.Reconciliation}; sides that lie in databases and rarely differ are
 * compared by checksums of segments, see {@link io.concordat.idempotency.reconcile.SegmentedSide}.
 */
@NullMarked
package io.concordat.idempotency.reconcile;

import org.jspecify.annotations.NullMarked;
