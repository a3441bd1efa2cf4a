package io.concordat.benchmarks.once;

import java.util.ArrayList;
import java.util.List;

/** One question that all ways answer in turn. */
record Cell(boolean delayed, boolean duplicates, int threads) {

    /** All of a kind, in the order of the columns. */
    static List<Cell> all(boolean duplicates) {
        List<Cell> cells = new ArrayList<>();
        for (boolean delayed : new boolean[] {false, true}) {
            for (int threads : new int[] {1, 8, 32}) {
                cells.add(new Cell(delayed, duplicates, threads));
            }
        }
        return cells;
    }

    /** Head of its column. */
    String title() {
        return (delayed ? "1 ms, " : "local, ") + threads;
    }
}
