package io.concordat.examples.reconcile;

import io.concordat.model.value.Money;
import java.time.Instant;

/** A payment as the settlement file of the payment service has it. */
record CardPayment(String order, Money captured, String reference, Instant capturedAt) {}
