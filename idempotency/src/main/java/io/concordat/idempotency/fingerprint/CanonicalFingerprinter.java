package io.concordat.idempotency.fingerprint;

import java.util.Objects;
import java.util.Set;

/** Version 1: the typed binary form of {@link ContentWalk} under SHA-256. */
final class CanonicalFingerprinter implements Fingerprinter {

    static final int VERSION = 1;

    private final Set<Class<? extends Record>> leftOut;

    CanonicalFingerprinter(Set<Class<? extends Record>> leftOut) {
        this.leftOut = Set.copyOf(leftOut);
    }

    @Override
    public Fingerprint of(Object payload) {
        Objects.requireNonNull(payload, "payload");
        ByteSink sink = ByteSink.digesting();
        new ContentWalk(sink, new Path(payload), leftOut).root(payload);
        return Fingerprint.of(VERSION, sink.digest());
    }
}
