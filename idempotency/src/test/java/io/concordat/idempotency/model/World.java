package io.concordat.idempotency.model;

import io.concordat.idempotency.model.Row.State;
import java.util.List;

/** Two workers and two keys: one state of the model, as a number of 52 bits. */
@SuppressWarnings("EnumOrdinal") // the numbers live no longer than the enums
record World(Key key0, Key key1, Worker worker0, Worker worker1) {

    static final int KEYS = 2;
    static final int WORKERS = 2;
    static final World START = new World(Key.NEW, Key.NEW, Worker.IDLE, Worker.IDLE);

    private static final State[] STATES = State.values();
    private static final Worker.Phase[] PHASES = Worker.Phase.values();
    private static final int KEY_BITS = 15;
    private static final int WORKER_BITS = 11;

    /**
     * A key with what the world knows of it.
     *
     * @param effects in the other system
     * @param acknowledged whether the broker has forgotten the message
     * @param duplicates how often the message is still delivered after that, by chance
     * @param cached only with {@link Bug#CACHES_BEFORE_STORE}
     */
    record Key(Row row, int effects, boolean acknowledged, int duplicates, boolean cached) {

        static final Key NEW = new Key(Row.ABSENT, 0, false, 1, false);

        Key with(Row next) {
            return new Key(next, effects, acknowledged, duplicates, cached);
        }

        Key withEffect() {
            return new Key(row, effects + 1, acknowledged, duplicates, cached);
        }

        Key acknowledge() {
            return new Key(row, effects, true, duplicates, cached);
        }

        Key cache() {
            return new Key(row, effects, acknowledged, duplicates, true);
        }

        Key deliverDuplicate() {
            return new Key(row, effects, acknowledged, duplicates - 1, cached);
        }

        boolean isDecidedOrBeforeAPerson() {
            return row.state().isFinal() || row.state() == State.IN_DOUBT;
        }

        private int encode() {
            int code = row.state().ordinal();
            code = (code << 3) | row.fence();
            code = (code << 2) | row.attempts();
            code = (code << 1) | (row.marked() ? 1 : 0);
            code = (code << 1) | (row.leaseOver() ? 1 : 0);
            code = (code << 2) | effects;
            code = (code << 1) | (acknowledged ? 1 : 0);
            code = (code << 1) | duplicates;
            return (code << 1) | (cached ? 1 : 0);
        }

        private static Key decode(int code) {
            Row row = new Row(
                    STATES[code >> 12 & 7], code >> 9 & 7, code >> 7 & 3, (code >> 6 & 1) == 1, (code >> 5 & 1) == 1);
            return new Key(row, code >> 3 & 3, (code >> 2 & 1) == 1, code >> 1 & 1, (code & 1) == 1);
        }
    }

    /**
     * One who executes.
     *
     * @param outcome how it will settle, or what it knows; ABSENT before
     * @param late whether its lease ended since it claimed or marked
     */
    record Worker(Phase phase, int key, int fence, State outcome, boolean late) {

        static final Worker IDLE = new Worker(Phase.IDLE, 0, 0, State.ABSENT, false);

        enum Phase {
            IDLE,
            /** Owns the key; next it marks the effect. */
            CLAIMED,
            /** Next it starts the effect. */
            MARKED,
            /** Knows how it ended; next it settles. */
            ENDED,
            /** Was told of a doubt; next it asks the probe. */
            ASKING,
            /** Could not settle what it knows for good; next it claims again to tell. */
            KNOWING
        }

        static Worker claimed(int key, int fence) {
            return new Worker(Phase.CLAIMED, key, fence, State.ABSENT, false);
        }

        static Worker asking(int key, int fence) {
            return new Worker(Phase.ASKING, key, fence, State.ABSENT, false);
        }

        Worker marked() {
            return new Worker(Phase.MARKED, key, fence, State.ABSENT, false);
        }

        Worker ended(State how) {
            return ended(fence, how);
        }

        Worker ended(int under, State how) {
            return new Worker(Phase.ENDED, key, under, how, false);
        }

        Worker knowing() {
            return new Worker(Phase.KNOWING, key, 0, outcome, false);
        }

        Worker delayed() {
            return new Worker(phase, key, fence, outcome, true);
        }

        /** Whether its deadline runs with the lease of this fence. */
        boolean worksUnder(int ofKey, int ofFence) {
            return key == ofKey && fence == ofFence && (phase == Phase.CLAIMED || phase == Phase.MARKED);
        }

        private int encode(boolean keysSwapped) {
            if (phase == Phase.IDLE) {
                return 0;
            }
            int code = phase.ordinal();
            code = (code << 1) | (keysSwapped ? 1 - key : key);
            code = (code << 3) | fence;
            code = (code << 3) | outcome.ordinal();
            return (code << 1) | (late ? 1 : 0);
        }

        private static Worker decode(int code) {
            return new Worker(
                    PHASES[code >> 8 & 7], code >> 7 & 1, code >> 4 & 7, STATES[code >> 1 & 7], (code & 1) == 1);
        }
    }

    Key key(int number) {
        return number == 0 ? key0 : key1;
    }

    Worker worker(int number) {
        return number == 0 ? worker0 : worker1;
    }

    List<Key> keys() {
        return List.of(key0, key1);
    }

    World with(int number, Key key) {
        return number == 0 ? new World(key, key1, worker0, worker1) : new World(key0, key, worker0, worker1);
    }

    World with(int number, Worker worker) {
        return number == 0 ? new World(key0, key1, worker, worker1) : new World(key0, key1, worker0, worker);
    }

    /** The same number for worlds that differ only in which worker, or which key, is called the first. */
    long encode() {
        int first = key0.encode();
        int second = key1.encode();
        if (first == second) {
            return Math.min(encode(first, second, false), encode(first, second, true));
        }
        return first < second ? encode(first, second, false) : encode(second, first, true);
    }

    private long encode(int first, int second, boolean swapped) {
        int one = worker0.encode(swapped);
        int other = worker1.encode(swapped);
        long keys = ((long) first << KEY_BITS) | second;
        long code = (keys << WORKER_BITS) | Math.min(one, other);
        return (code << WORKER_BITS) | Math.max(one, other);
    }

    static World decode(long code) {
        int workerMask = (1 << WORKER_BITS) - 1;
        int keyMask = (1 << KEY_BITS) - 1;
        long keys = code >> (2 * WORKER_BITS);
        return new World(
                Key.decode((int) (keys >> KEY_BITS)),
                Key.decode((int) keys & keyMask),
                Worker.decode((int) (code >> WORKER_BITS) & workerMask),
                Worker.decode((int) code & workerMask));
    }
}
