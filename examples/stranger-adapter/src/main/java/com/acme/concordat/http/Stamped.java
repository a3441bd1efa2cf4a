package com.acme.concordat.http;

import org.jspecify.annotations.Nullable;

/** An answer of Acme's that repeats the stamp of the request it answers. */
public interface Stamped {

    /** What we wrote into Acme's free field {@code userKey}; tells whether a request is the one that was sent before. */
    @Nullable
    String userKey();
}
