package io.concordat.adapter.crm;

import io.concordat.adapter.DocumentSource;
import io.concordat.model.party.Customer;

/** Reads customer accounts. */
public interface AccountSource extends DocumentSource<Customer> {}
