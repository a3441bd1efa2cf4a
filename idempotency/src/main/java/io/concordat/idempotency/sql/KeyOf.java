package io.concordat.idempotency.sql;

import java.util.UUID;

/** Something read together with its key. */
public record KeyOf<T>(UUID hash, T value) {}
