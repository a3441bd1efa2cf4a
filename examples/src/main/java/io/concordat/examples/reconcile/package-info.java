/**
 * Postings of an ERP against the orders of a shop and the payments of a payment service:
 * {@link io.concordat.examples.reconcile.ReconciliationMain}.
 */
@NullMarked
package io.concordat.examples.reconcile;

import org.jspecify.annotations.NullMarked;
