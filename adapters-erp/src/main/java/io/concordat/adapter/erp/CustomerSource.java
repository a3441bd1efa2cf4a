package io.concordat.adapter.erp;

import io.concordat.adapter.DocumentSource;
import io.concordat.model.party.Customer;

/** Reads customers as the ERP has them, with their terms, credit and tax data. */
public interface CustomerSource extends DocumentSource<Customer> {}
