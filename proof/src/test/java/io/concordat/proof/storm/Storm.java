package io.concordat.proof.storm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What a storm consists of.
 *
 * @param orders each delivered {@code copies} times, shuffled within a window of 200
 * @param url of the database as workers reach it
 * @param directUrl of the same database reached well
 * @param clockOffset how wrong the clocks of the workers are, the first ahead, the second behind and so on
 * @param lease of leased effects
 */
record Storm(
        Mode mode,
        int orders,
        int copies,
        int workers,
        int threads,
        String url,
        String directUrl,
        Duration clockOffset,
        Duration lease,
        long seed) {

    static final int WINDOW = 200;

    /** Two processes of four threads. */
    static Storm of(Mode mode, int orders, String url) {
        return new Storm(mode, orders, 5, 2, 4, url, url, Duration.ZERO, Duration.ofSeconds(2), Scale.SEED);
    }

    Storm through(String badUrl) {
        return new Storm(mode, orders, copies, workers, threads, badUrl, directUrl, clockOffset, lease, seed);
    }

    Storm clocksOff(Duration by) {
        return new Storm(mode, orders, copies, workers, threads, url, directUrl, by, lease, seed);
    }

    int deliveries() {
        return orders * copies;
    }

    List<Assignment> shuffled() {
        List<Assignment> all = new ArrayList<>();
        for (int i = 0; i < deliveries(); i++) {
            all.add(new Assignment(i, i / copies, false));
        }
        Random random = new Random(seed);
        for (int from = 0; from < all.size(); from += WINDOW / 2) {
            Collections.shuffle(all.subList(from, Math.min(from + WINDOW, all.size())), random);
        }
        return all;
    }
}
