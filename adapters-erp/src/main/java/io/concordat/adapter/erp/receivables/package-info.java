/**
 * The ports to an ERP's receivables: money that came in, what it is put to, what is credited and what is open; start at
 * {@link io.concordat.adapter.erp.receivables.OpenItemSource}. What happens there is reported by
 * {@link io.concordat.adapter.erp.PaymentFeed} and {@link io.concordat.adapter.erp.receivables.CreditMemoFeed}.
 */
@NullMarked
package io.concordat.adapter.erp.receivables;

import org.jspecify.annotations.NullMarked;
