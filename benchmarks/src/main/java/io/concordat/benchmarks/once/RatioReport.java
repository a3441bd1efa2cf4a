package io.concordat.benchmarks.once;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rates as tables of ratios: each the median of the ratios within rounds. */
record RatioReport(List<Way> ways, Map<Cell, double[][]> rates) {

    /** How many times Camel's messages a second each way does. */
    String table(boolean duplicates) {
        List<Cell> cells = Cell.all(duplicates);
        StringBuilder text = new StringBuilder("| " + (duplicates ? "again" : "first delivery") + ", times Camel |");
        cells.forEach(cell -> text.append(' ').append(cell.title()).append(" |"));
        text.append("\n|---|").append("---|".repeat(cells.size())).append('\n');
        for (int i = 0; i < ways.size(); i++) {
            int way = i;
            if (!duplicates || ways.get(i).kind() != Way.Kind.FLOOR) {
                text.append(row(ways.get(i).title(), cells, cell -> ratio(cell, way, Ways.CAMEL)));
            }
        }
        return text.append(row("Camel, messages a second", cells, this::camel)).toString();
    }

    private String camel(Cell cell) {
        return String.format(Locale.ROOT, "%,.0f", median(rates.get(cell)[Ways.CAMEL]));
    }

    /** What the goals are about. */
    String goals() {
        List<Cell> cells = Cell.all(false);
        StringBuilder text = new StringBuilder("| goal |");
        cells.forEach(cell -> text.append(' ').append(cell.title()).append(" |"));
        text.append("\n|---|").append("---|".repeat(cells.size())).append('\n');
        text.append(
                row("fastest peer", cells, cell -> ways.get(fastestPeer(cell)).title()));
        text.append(row("one statement : fastest peer", cells, cell -> ratio(cell, Ways.STATEMENT, fastestPeer(cell))));
        text.append(row("one statement : Camel", cells, cell -> ratio(cell, Ways.STATEMENT, Ways.CAMEL)));
        text.append(
                row("one statement : business insert alone", cells, cell -> ratio(cell, Ways.STATEMENT, Ways.BARE)));
        text.append(row("batch of 100 : fastest peer", cells, cell -> ratio(cell, Ways.BATCH, fastestPeer(cell))));
        return text.append(spread(cells)).toString();
    }

    private String spread(List<Cell> cells) {
        return row("one statement : fastest peer, least and most of the rounds", cells, cell -> {
            double[] ratios = ratios(cell, Ways.STATEMENT, fastestPeer(cell));
            return String.format(
                    Locale.ROOT,
                    "%.2f to %.2f",
                    Arrays.stream(ratios).min().orElseThrow(),
                    Arrays.stream(ratios).max().orElseThrow());
        });
    }

    /** By the median of all rounds: the fastest of each round would be another one by chance. */
    private int fastestPeer(Cell cell) {
        return IntStream.range(0, ways.size())
                .filter(way -> ways.get(way).kind() == Way.Kind.PEER)
                .boxed()
                .max(Comparator.comparingDouble(way -> median(rates.get(cell)[way])))
                .orElseThrow();
    }

    private String ratio(Cell cell, int one, int other) {
        return String.format(Locale.ROOT, "%.2f", median(ratios(cell, one, other)));
    }

    private double[] ratios(Cell cell, int one, int other) {
        double[][] all = rates.get(cell);
        return IntStream.range(0, all[one].length)
                .mapToDouble(round -> all[one][round] / all[other][round])
                .toArray();
    }

    private static String row(String head, List<Cell> cells, Function<Cell, String> value) {
        return "| " + head + " | " + cells.stream().map(value).collect(Collectors.joining(" | ")) + " |\n";
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
