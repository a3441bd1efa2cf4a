package com.acme.concordat.http;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/**
 * How to reach one Acme.
 *
 * @param instance the name of the system instance, as it stands in documents and events
 * @param url where its interface begins, without a slash at the end
 * @param token the secret it knows us by
 * @param timeout how long an answer may take
 * @param clock what deadlines are judged by
 */
public record Access(String instance, URI url, String token, Duration timeout, Clock clock) {

    /** Without the token. */
    @Override
    public String toString() {
        return "Access[instance=" + instance + ", url=" + url + ", timeout=" + timeout + "]";
    }
}
