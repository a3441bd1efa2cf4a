package io.concordat.idempotency.model;

/**
 * What a store knows of one key, and what becomes of it: the state machine of {@code IdempotencyStore} in as few words as
 * possible. The one model of it: the checker runs it in a world of workers, and the real stores are compared with it.
 *
 * @param attempts how many count towards the limit
 * @param leaseOver by the store's clock; meaningless unless in progress
 */
record Row(State state, int fence, int attempts, boolean marked, boolean leaseOver) {

    static final Row ABSENT = new Row(State.ABSENT, 0, 0, false, false);

    enum State {
        ABSENT,
        IN_PROGRESS,
        RELEASED,
        IN_DOUBT,
        COMPLETED,
        REFUSED,
        DEAD;

        boolean isFinal() {
            return this == COMPLETED || this == REFUSED || this == DEAD;
        }

        boolean isOpen() {
            return this == IN_PROGRESS || this == IN_DOUBT;
        }
    }

    /**
     * The row after a claim. Acquired if {@link #isAcquiredFrom}, else the state is the answer.
     *
     * @param limit after how many attempts the key is dead
     */
    Row claim(int limit, Faults faults) {
        boolean over = leaseOver || faults.has(Bug.CLIENT_CLOCK);
        if (state == State.IN_PROGRESS && over && marked && !faults.has(Bug.TAKES_OVER_IN_SPITE_OF_MARK)) {
            return with(State.IN_DOUBT);
        }
        boolean free = state == State.ABSENT || state == State.RELEASED;
        if (!free && !(state == State.IN_PROGRESS && over)) {
            return this;
        } else if (attempts >= limit) {
            return with(State.DEAD);
        }
        int next = !free && faults.has(Bug.KEEPS_FENCE_AT_TAKEOVER) ? fence : fence + 1;
        int counted = attempts + (faults.has(Bug.COUNTS_ATTEMPTS_AT_COMPLETION) ? 0 : 1);
        State taken = faults.has(Bug.DONE_AT_CLAIM) ? State.COMPLETED : State.IN_PROGRESS;
        return new Row(taken, next, counted, false, false);
    }

    /** Whether this is the row of somebody who claimed it just now, when it was another before. */
    boolean isAcquiredFrom(Row before, Faults faults) {
        boolean taken = state == State.IN_PROGRESS || (faults.has(Bug.DONE_AT_CLAIM) && state == State.COMPLETED);
        return taken && !equals(before);
    }

    boolean canBeMarkedBy(int shown, Faults faults) {
        return state == State.IN_PROGRESS && (shown == fence || faults.has(Bug.MARKS_WITHOUT_FENCE));
    }

    /** Renews the lease too. */
    Row mark() {
        return new Row(state, fence, attempts, true, false);
    }

    boolean canBeSettledBy(int shown, Faults faults) {
        boolean mine = shown == fence || faults.has(Bug.SETTLES_WITHOUT_FENCE);
        boolean open = state.isOpen()
                || faults.has(Bug.SETTLES_WHAT_IS_SETTLED)
                || (faults.has(Bug.DONE_AT_CLAIM) && state == State.COMPLETED);
        return mine && open;
    }

    Row settle(State how, Faults faults) {
        boolean counts = faults.has(Bug.COUNTS_ATTEMPTS_AT_COMPLETION) && state == State.IN_PROGRESS;
        return new Row(how, fence, attempts + (counts ? 1 : 0), marked, false);
    }

    Row leaseEnds() {
        return new Row(state, fence, attempts, marked, true);
    }

    private Row with(State next) {
        return new Row(next, fence, attempts, marked, false);
    }
}
