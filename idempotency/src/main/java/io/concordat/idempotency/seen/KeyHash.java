package io.concordat.idempotency.seen;

/** 128 bits that stand for a key. */
record KeyHash(long high, long low) {}
