package io.concordat.proof.storm;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** What goes wrong during a storm. The broker holds deliveries back until it has happened often enough. */
abstract class Disturbance {

    private final int wanted;
    private final AtomicInteger done = new AtomicInteger();

    Disturbance(int wanted) {
        this.wanted = wanted;
    }

    final int wanted() {
        return wanted;
    }

    /** How often it has happened; counted by {@link #happened} unless somebody else counts. */
    int done() {
        return done.get();
    }

    final void happened() {
        done.incrementAndGet();
    }

    /** Called all the time by one thread; does harm when it is due. */
    abstract void tick(Broker broker, long nowMillis);

    /** Harm at random distances from {@code least} to {@code most} milliseconds. */
    static Disturbance every(long least, long most, int wanted, BooleanSupplier harm) {
        return new Disturbance(wanted) {

            private final Random random = new Random(Scale.SEED);
            private long due;

            @Override
            void tick(Broker broker, long nowMillis) {
                if (due == 0) {
                    due = nowMillis + next();
                } else if (nowMillis >= due && done() < wanted && broker.isBusy()) {
                    if (harm.getAsBoolean()) {
                        happened();
                    }
                    due = System.nanoTime() / 1_000_000 + next();
                }
            }

            private long next() {
                return least + random.nextInt((int) (most - least + 1));
            }
        };
    }
}
