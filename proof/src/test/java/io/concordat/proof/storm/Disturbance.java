package io.concordat.proof.storm;

import java.util.function.BooleanSupplier;

/** What goes wrong during a storm. The broker holds deliveries back until it has happened often enough. */
interface Disturbance {

    int wanted();

    int done();

    /** Called all the time by one thread; does harm when it is due. */
    void tick(Broker broker, long nowMillis);

    /** Harm at random distances from {@code least} to {@code most} milliseconds. */
    static Disturbance every(long least, long most, int wanted, BooleanSupplier harm) {
        return new Disturbance() {

            private final java.util.Random random = new java.util.Random(Scale.SEED);
            private long due;
            private int done;

            @Override
            public int wanted() {
                return wanted;
            }

            @Override
            public int done() {
                return done;
            }

            @Override
            public void tick(Broker broker, long nowMillis) {
                if (due == 0) {
                    due = nowMillis + next();
                } else if (nowMillis >= due && done < wanted && broker.isBusy()) {
                    done += harm.getAsBoolean() ? 1 : 0;
                    due = System.nanoTime() / 1_000_000 + next();
                }
            }

            private long next() {
                return least + random.nextInt((int) (most - least + 1));
            }
        };
    }
}
