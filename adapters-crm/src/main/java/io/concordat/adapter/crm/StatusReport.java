package io.concordat.adapter.crm;

import io.concordat.model.value.Ref;

/**
 * How far something is, for the people who talk to the customer. Reports about one thing are put in order by {@link #asOf()},
 * whatever the order of arrival.
 *
 * @param <T> what it is about
 */
public sealed interface StatusReport<T> permits OrderStatusReport, InvoiceStatusReport, PaymentStatusReport {

    /** What it is about. */
    Ref<T> subject();

    /** Counts up with what is known of the subject; the higher report is the newer one, 0 or more. */
    long asOf();
}
