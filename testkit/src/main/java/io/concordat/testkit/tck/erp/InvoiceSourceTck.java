package io.concordat.testkit.tck.erp;

import io.concordat.adapter.erp.InvoiceSource;
import io.concordat.model.billing.Invoice;
import io.concordat.model.value.Id;
import io.concordat.testkit.conformance.Proves;
import io.concordat.testkit.tck.DocumentSourceTck;

/** What every {@link InvoiceSource} promises. */
@Proves(InvoiceSource.class)
public abstract class InvoiceSourceTck extends DocumentSourceTck<InvoiceSource, Invoice> {

    /** For the test framework. */
    protected InvoiceSourceTck() {}

    @Override
    protected final Id<Invoice> idOf(Invoice document) {
        return document.id();
    }
}
