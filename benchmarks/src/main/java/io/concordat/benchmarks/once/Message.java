package io.concordat.benchmarks.once;

/**
 * A message and the business row it leads to.
 *
 * @param id what it stands for, the same on every delivery
 * @param body one kilobyte, as it is written into the row
 */
record Message(String id, String body) {}
