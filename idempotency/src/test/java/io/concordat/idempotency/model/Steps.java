package io.concordat.idempotency.model;

import io.concordat.idempotency.model.Row.State;
import io.concordat.idempotency.model.World.Worker;
import io.concordat.idempotency.model.World.Worker.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can happen next. Each step is one atomic action of a worker, of the store's clock or of fate; that a
 * worker is paused is that all others go on without it.
 */
final class Steps {

    /** Hears of each step. */
    interface Listener {
        /**
         * A step that can happen.
         *
         * @param reliable whether it can be counted on to happen sooner or later
         * @param broken the promise this step itself breaks
         */
        void step(String name, World next, boolean reliable, @Nullable Promise broken);
    }

    private final int limit;
    private final Faults faults;
    private final Listener listener;

    Steps(int limit, Faults faults, Listener listener) {
        this.limit = limit;
        this.faults = faults;
        this.listener = listener;
    }

    void from(World world) {
        for (int number = 0; number < World.WORKERS; number++) {
            act(world, number, world.worker(number));
        }
        for (int number = 0; number < World.KEYS; number++) {
            befall(world, number, world.key(number));
        }
    }

    private void act(World world, int number, Worker worker) {
        switch (worker.phase()) {
            case IDLE -> deliver(world, number);
            case CLAIMED -> mark(world, number, worker);
            case MARKED -> send(world, number, worker);
            case ENDED -> settle(world, number, worker);
            case ASKING -> ask(world, number, worker);
            case KNOWING -> claim(world, number, worker, "claims again, knowing the end");
        }
        if (worker.phase() != Phase.IDLE) {
            luck("crashes", world.with(number, Worker.IDLE));
        }
    }

    private void befall(World world, int number, World.Key key) {
        Row row = key.row();
        if (row.state() == State.IN_PROGRESS && !row.leaseOver()) {
            World next = world.with(number, key.with(row.leaseEnds()));
            for (int each = 0; each < World.WORKERS; each++) {
                if (next.worker(each).worksUnder(number, row.fence())) {
                    next = next.with(each, next.worker(each).delayed());
                }
            }
            sure("lease ends", next);
        }
        if (faults.has(Bug.FORGETS_WHAT_IS_OPEN) && row.state().isOpen()) {
            luck("is forgotten", world.with(number, key.with(Row.ABSENT)));
        }
    }

    private void deliver(World world, int number) {
        for (int each = 0; each < World.KEYS; each++) {
            World.Key key = world.key(each);
            Worker taking = new Worker(Phase.IDLE, each, 0, State.ABSENT, false);
            if (!key.acknowledged()) {
                claim(world, number, taking, "claims");
            } else if (key.duplicates() > 0) {
                claim(world.with(each, key.deliverDuplicate()), number, taking, "claims a duplicate");
            }
            if (faults.has(Bug.CACHES_BEFORE_STORE) && !key.acknowledged()) {
                luck("caches, then the store fails", world.with(each, key.cache()));
            }
        }
    }

    private void claim(World world, int number, Worker worker, String name) {
        World.Key key = world.key(worker.key());
        if (faults.has(Bug.CACHES_BEFORE_STORE) && key.cached()) {
            end(world, number, worker.key(), key.acknowledge(), name + " what is cached");
            return;
        }
        Row before = key.row();
        Row after = before.claim(limit, faults);
        World.Key claimed = key.with(after);
        boolean sure = !name.equals("claims a duplicate");
        if (after.isAcquiredFrom(before, faults)) {
            Worker owner = Worker.claimed(worker.key(), after.fence());
            Worker next = worker.phase() == Phase.KNOWING ? owner.ended(worker.outcome()) : owner;
            tell(name, world.with(worker.key(), claimed).with(number, next), sure, acquisition(before, after));
        } else if (after.state() == State.IN_DOUBT) {
            Worker asking = Worker.asking(worker.key(), after.fence());
            Worker next = worker.phase() == Phase.KNOWING ? asking.ended(worker.outcome()) : asking;
            tell(name, world.with(worker.key(), claimed).with(number, next), sure, null);
        } else {
            boolean drops = after.state().isFinal() || faults.has(Bug.DROPS_WHAT_IS_IN_PROGRESS);
            World.Key answered = drops ? claimed.acknowledge() : claimed;
            tell(name, world.with(worker.key(), answered).with(number, Worker.IDLE), sure, null);
        }
    }

    private @Nullable Promise acquisition(Row before, Row after) {
        if (after.fence() <= before.fence()) {
            return Promise.FENCE_RISES;
        } else if (before.state() == State.IN_PROGRESS && before.marked()) {
            return Promise.NO_BLIND_TAKEOVER;
        }
        return after.fence() > limit ? Promise.ATTEMPTS_LIMITED : null;
    }

    private void mark(World world, int number, Worker worker) {
        World.Key key = world.key(worker.key());
        if (faults.has(Bug.EFFECT_BEFORE_MARK) || faults.has(Bug.DONE_AT_CLAIM)) {
            send(world, number, worker);
        } else if (key.row().canBeMarkedBy(worker.fence(), faults)) {
            sure("marks", world.with(worker.key(), key.with(key.row().mark())).with(number, worker.marked()));
        } else {
            sure("cannot mark", world.with(number, Worker.IDLE));
        }
    }

    private void send(World world, int number, Worker worker) {
        State unknown = faults.has(Bug.RELEASES_UNKNOWN_OUTCOME) ? State.RELEASED : State.IN_DOUBT;
        if (!worker.late() || faults.has(Bug.SENDS_PAST_DEADLINE)) {
            World done = world.with(worker.key(), world.key(worker.key()).withEffect());
            sure("does the effect", done.with(number, worker.ended(State.COMPLETED)));
            luck("does the effect, answer is lost", done.with(number, worker.ended(unknown)));
            luck("is refused", world.with(number, worker.ended(State.REFUSED)));
        }
        luck("gets no answer, nothing happened", world.with(number, worker.ended(unknown)));
        sure("fails before the effect", world.with(number, worker.ended(State.RELEASED)));
    }

    private void ask(World world, int number, Worker worker) {
        boolean happened = world.key(worker.key()).effects() > 0;
        State answer = happened ? State.COMPLETED : State.RELEASED;
        sure("asks", world.with(number, worker.ended(answer)));
        boolean guesses = faults.has(Bug.TAKES_SILENCE_OF_PROBE_FOR_NO);
        luck("asks in vain", world.with(number, guesses ? worker.ended(State.RELEASED) : Worker.IDLE));
    }

    private void settle(World world, int number, Worker worker) {
        World.Key key = world.key(worker.key());
        Row before = key.row();
        if (!before.canBeSettledBy(worker.fence(), faults)) {
            boolean knows = worker.outcome() == State.COMPLETED || worker.outcome() == State.REFUSED;
            sure("cannot settle", world.with(number, knows ? worker.knowing() : Worker.IDLE));
            return;
        }
        World.Key settled = key.with(before.settle(worker.outcome(), faults));
        World.Key answered = worker.outcome().isFinal() ? settled.acknowledge() : settled;
        World next = world.with(worker.key(), answered).with(number, Worker.IDLE);
        tell("settles", next, true, settlement(before, settled.row(), worker));
    }

    private static @Nullable Promise settlement(Row before, Row after, Worker worker) {
        if (worker.fence() != before.fence()) {
            return Promise.NO_STALE_COMPLETION;
        } else if (before.state().isFinal()) {
            // to say the same once more does no harm
            return before.state() == after.state() ? null : Promise.FINAL_STAYS;
        }
        return before.state().isOpen() ? null : Promise.NO_STALE_COMPLETION;
    }

    private void end(World world, int number, int keyNumber, World.Key key, String name) {
        sure(name, world.with(keyNumber, key).with(number, Worker.IDLE));
    }

    private void sure(String name, World next) {
        tell(name, next, true, null);
    }

    private void luck(String name, World next) {
        tell(name, next, false, null);
    }

    private void tell(String name, World next, boolean reliable, @Nullable Promise broken) {
        listener.step(name, next, reliable, broken == null ? brokenIn(next) : broken);
    }

    private static @Nullable Promise brokenIn(World world) {
        for (World.Key key : world.keys()) {
            if (key.effects() > 1) {
                return Promise.ONE_EFFECT;
            } else if (key.row().state() == State.COMPLETED && key.effects() == 0) {
                return Promise.COMPLETED_MEANS_DONE;
            }
        }
        return null;
    }
}
