package io.concordat.proof.storm;

import java.util.List;
import java.util.function.Function;

/** How workers receive: four ways of the library, and five that are broken as others were. */
@SuppressWarnings("ImmutableEnumChecker") // references to static methods and lists of List.of
enum Mode {
    INBOX(Receivers::inbox, 1, List.of(FaultPoint.AFTER_CLAIM, FaultPoint.AFTER_EFFECT, FaultPoint.AFTER_COMMIT)),
    STATEMENT(Receivers::statement, 1, List.of(FaultPoint.AFTER_COMMIT)),
    BATCH(Receivers::batch, 20, List.of(FaultPoint.AFTER_CLAIM, FaultPoint.AFTER_EFFECT, FaultPoint.AFTER_COMMIT)),
    LEASED(Receivers::leased, 1, List.of(FaultPoint.values())),
    /** The mark is committed before the effect, as an eager idempotent consumer does. */
    EAGER(BrokenReceivers::eager, 1, List.of(FaultPoint.AFTER_CLAIM)),
    /** The effect is committed before the mark. */
    EFFECT_FIRST(BrokenReceivers::effectFirst, 1, List.of(FaultPoint.AFTER_EFFECT)),
    /** Completion asks nobody whether the lease is still held. */
    UNFENCED(station -> BrokenReceivers.leased(station, false), 1, List.of()),
    /** The same with the fence, for comparison. */
    FENCED(station -> BrokenReceivers.leased(station, true), 1, List.of()),
    /** Leases end by the clock of whoever asks. */
    JVM_CLOCK(station -> BrokenReceivers.external(station, true), 1, List.of()),
    /** The same by the clock of the database, for comparison. */
    DATABASE_CLOCK(station -> BrokenReceivers.external(station, false), 1, List.of()),
    /** Remembers in memory before the commit. */
    CACHE_FIRST(BrokenReceivers::cacheFirst, 1, List.of());

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a method, set once
    private final Function<Station, Receiver> receiver;

    private final int poll;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<FaultPoint> points;

    Mode(Function<Station, Receiver> receiver, int poll, List<FaultPoint> points) {
        this.receiver = receiver;
        this.poll = poll;
        this.points = points;
    }

    Receiver open(Station station) {
        return receiver.apply(station);
    }

    int poll() {
        return poll;
    }

    List<FaultPoint> points() {
        return points;
    }

    boolean isTransactional() {
        return this == INBOX || this == STATEMENT || this == BATCH;
    }

    boolean keepsKeys() {
        return isTransactional() || this == LEASED;
    }
}
