package io.concordat.testkit.fault;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Chance from a seed: two dice thrown alike fall alike. Not safe for use by several threads. */
final class Dice {

    private static final int THOUSAND = 1000;

    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Dice for one purpose, independent of how often others are thrown. */
    static Dice of(long seed, String purpose, long turn) {
        long mixed = seed;
        mixed = mixed * 0x9E3779B97F4A7C15L + purpose.hashCode();
        mixed = mixed * 0x9E3779B97F4A7C15L + turn;
        return new Dice(mixed ^ (mixed >>> 31));
    }

    /** 0 to 999. */
    int thousandth() {
        return random.nextInt(THOUSAND);
    }

    boolean hits(int rate) {
        return rate > 0 && thousandth() < rate;
    }

    /** 1 to {@code most}. */
    int upTo(int most) {
        return 1 + random.nextInt(most);
    }

    void shuffle(List<?> list) {
        for (int last = list.size() - 1; last > 0; last--) {
            Collections.swap(list, last, random.nextInt(last + 1));
        }
    }
}
