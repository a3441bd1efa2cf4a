package com.acme.concordat.http;

import org.jspecify.annotations.Nullable;

/**
 * What Acme knows of a reference.
 *
 * @param state {@code DONE} or {@code RUNNING}
 * @param kind what the request was about, {@code ORDER} or {@code CANCELLATION}
 * @param result the answer as it was given when it was done
 * @param <A> Acme's form of the answer
 */
record KnownEffect<A>(String state, String kind, @Nullable A result) {}
