package io.concordat.testkit.arch.sample.vendor;

/** What a maker's client calls an order. */
public record SapOrder(String number) {}
