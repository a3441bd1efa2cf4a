package com.acme.concordat.http;

/** A request that has an effect. Acme repeats its free field {@code userKey} in the answer. */
public interface Request {

    /** The same request with something in the free field {@code userKey}. */
    Request stamped(String userKey);
}
