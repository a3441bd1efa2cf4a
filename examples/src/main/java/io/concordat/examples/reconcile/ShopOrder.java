package io.concordat.examples.reconcile;

import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import java.time.Instant;

/** An order as the shop's export has it. */
record ShopOrder(String number, Money total, Quantity units, String state, Instant completedAt) {}
