package io.concordat.benchmarks.once;

import java.io.Closeable;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** All ways in one run: short bursts in turn, so that what slows the machine down slows all of them alike. */
final class Contest implements Closeable {

    private static final int MOST_THREADS = 32;
    private static final int WARM_UP_MILLIS = 50;

    private final ExecutorService pool = Executors.newFixedThreadPool(MOST_THREADS);
    private final Network network;
    private final List<Entrant> entrants = new ArrayList<>();
    private final Map<String, Long> expected = new TreeMap<>();

    /** A way to the database over either network, and its messages. */
    private record Entrant(Sequence sequence, Way near, Way far) {
        Way way(boolean delayed) {
            return delayed ? far : near;
        }
    }

    Contest(Network network) throws Exception {
        this.network = network;
        List<Way> near = Ways.to(network.to(false));
        List<Way> far = Ways.to(network.to(true));
        for (int i = 0; i < near.size(); i++) {
            entrants.add(new Entrant(new Sequence(i), near.get(i), far.get(i)));
        }
    }

    List<Way> ways() {
        return entrants.stream().map(Entrant::near).toList();
    }

    /**
     * Compiles, delivers what comes again later, and has every connection plan its statements for good, which takes ten
     * executions on each.
     */
    void warmUp(int calls) throws InterruptedException, ExecutionException, SQLException {
        for (Entrant entrant : entrants) {
            for (boolean delayed : new boolean[] {false, true}) {
                warmUp(entrant, new Cell(delayed, false, MOST_THREADS), calls);
                if (entrant.near().kind() != Way.Kind.FLOOR) {
                    warmUp(entrant, new Cell(delayed, true, MOST_THREADS), calls);
                }
            }
        }
        check();
    }

    private void warmUp(Entrant entrant, Cell cell, int calls) throws InterruptedException, ExecutionException {
        long done = 0;
        while (done < calls || delivered(entrant) < Sequence.OLD) {
            done += burst(entrant, cell, WARM_UP_MILLIS).messages()
                    / entrant.near().batch();
        }
    }

    private long delivered(Entrant entrant) {
        return expected.getOrDefault(entrant.sequence().prefix(), 0L);
    }

    /** Messages a second: for each cell, for each way, one of each round. */
    Map<Cell, double[][]> run(int rounds, long millis) throws InterruptedException, ExecutionException, SQLException {
        List<Cell> cells = new ArrayList<>(Cell.all(false));
        cells.addAll(Cell.all(true));
        Map<Cell, double[][]> rates = new LinkedHashMap<>();
        cells.forEach(cell -> rates.put(cell, new double[entrants.size()][rounds]));
        for (int round = 0; round < rounds; round++) {
            for (Cell cell : cells) {
                for (int turn = 0; turn < entrants.size(); turn++) {
                    int way = (turn + round * 5) % entrants.size();
                    Entrant entrant = entrants.get(way);
                    if (!cell.duplicates() || entrant.near().kind() != Way.Kind.FLOOR) {
                        rates.get(cell)[way][round] =
                                burst(entrant, cell, millis).perSecond();
                    }
                }
                check();
            }
            System.err.println("round " + (round + 1) + " of " + rounds);
        }
        return rates;
    }

    private Burst.Result burst(Entrant entrant, Cell cell, long millis)
            throws InterruptedException, ExecutionException {
        Burst burst = new Burst(pool, cell.threads(), millis * 1_000_000);
        Burst.Result result = burst.run(entrant.way(cell.delayed()), entrant.sequence(), cell.duplicates());
        long due = cell.duplicates() ? 0 : result.messages();
        if (result.effects() != due) {
            throw new IllegalStateException(entrant.near().title() + " says it had " + result.effects() + " effects of "
                    + result.messages() + " messages in " + cell + ", expected " + due);
        }
        if (due > 0) {
            expected.merge(entrant.sequence().prefix(), due, Long::sum);
        }
        return result;
    }

    private void check() throws SQLException {
        Posting.checkAndEmpty(network.to(false), expected);
        expected.clear();
    }

    @Override
    public void close() throws IOException {
        pool.shutdownNow();
        for (Entrant entrant : entrants) {
            entrant.near().close();
            entrant.far().close();
        }
    }
}
