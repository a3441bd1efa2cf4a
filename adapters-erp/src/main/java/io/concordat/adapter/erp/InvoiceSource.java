package io.concordat.adapter.erp;

import io.concordat.adapter.DocumentSource;
import io.concordat.model.billing.Invoice;

/** Reads posted invoices, by canonical id or by the number the ERP gave them. */
public interface InvoiceSource extends DocumentSource<Invoice> {}
