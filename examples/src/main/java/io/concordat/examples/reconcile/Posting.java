package io.concordat.examples.reconcile;

import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import java.time.Instant;

/** A posting as the ERP has it, in receivables or in cash. */
record Posting(String order, Money amount, Quantity units, String state, String reference, Instant postedAt) {}
