package io.concordat.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The costs as one Markdown table: a row for each document, times of the first candidate in microseconds, everything else as
 * a ratio to it, so that less is faster.
 */
record RatioTable(List<Candidate> readers, List<Candidate> writers) {

    private static final int OURS = 1;
    private static final int USUAL = 4;

    String of(Map<Sample, List<Paired.Cost>> read, Map<Sample, List<Paired.Cost>> written) {
        StringBuilder text = new StringBuilder();
        head(text);
        read.forEach((sample, costs) -> text.append(row(sample, costs, written.get(sample))));
        List<Sample> events = read.keySet().stream().filter(Sample::event).toList();
        if (!events.isEmpty()) {
            text.append(summary("events, least", 0, events, read, written));
            text.append(summary("events, median", 1, events, read, written));
            text.append(summary("events, most", 2, events, read, written));
        }
        return text.toString();
    }

    private void head(StringBuilder text) {
        String names =
                readers.stream().skip(1).map(c -> " read: " + c.title() + " |").collect(Collectors.joining());
        String write =
                writers.stream().skip(1).map(c -> " write: " + c.title() + " |").collect(Collectors.joining());
        String first = readers.get(0).title();
        text.append("| document | bytes | read: ")
                .append(first)
                .append(", us |")
                .append(names)
                .append(" usual stack : Concordat | write: ")
                .append(first)
                .append(", us |")
                .append(write)
                .append(" read allocates: Concordat | ")
                .append(first)
                .append(" |\n|---|---|---|")
                .append("---|".repeat(readers.size() + writers.size() + 2))
                .append('\n');
    }

    private String row(Sample sample, List<Paired.Cost> read, List<Paired.Cost> written) {
        StringBuilder row = new StringBuilder();
        row.append("| ")
                .append(sample.name())
                .append(" | ")
                .append(String.format(Locale.ROOT, "%,d", sample.json().length));
        row.append(" | ").append(micros(read.get(0)));
        read.stream().skip(1).forEach(cost -> row.append(" | ").append(ratio(cost.ratio())));
        row.append(" |  ".repeat(readers.size() - read.size()));
        row.append(" | ").append(ratio(versusUsual(read)));
        row.append(" | ").append(micros(written.get(0)));
        written.stream().skip(1).forEach(cost -> row.append(" | ").append(ratio(cost.ratio())));
        row.append(String.format(
                Locale.ROOT,
                " | %,d | %,d |%n",
                read.get(OURS).bytes(),
                read.get(0).bytes()));
        return row.toString();
    }

    private static double versusUsual(List<Paired.Cost> read) {
        return read.get(USUAL).ratio() / read.get(OURS).ratio();
    }

    private String summary(
            String name,
            int which,
            List<Sample> events,
            Map<Sample, List<Paired.Cost>> read,
            Map<Sample, List<Paired.Cost>> written) {
        StringBuilder row = new StringBuilder("| **" + name + "** | | ");
        int reading = read.get(events.get(0)).size();
        int writers = written.get(events.get(0)).size();
        IntStream.range(1, reading)
                .forEach(i -> cell(row, which, events, s -> read.get(s).get(i).ratio()));
        row.append("|  ".repeat(readers.size() - reading));
        cell(row, which, events, s -> versusUsual(read.get(s)));
        row.append("| ");
        IntStream.range(1, writers)
                .forEach(
                        i -> cell(row, which, events, s -> written.get(s).get(i).ratio()));
        return row.append("| | |\n").toString();
    }

    private static void cell(StringBuilder row, int which, List<Sample> events, ToDoubleFunction<Sample> value) {
        double[] all = events.stream().mapToDouble(value).sorted().toArray();
        double chosen = which == 0 ? all[0] : which == 1 ? Paired.median(all) : all[all.length - 1];
        row.append("| ").append(ratio(chosen)).append(' ');
    }

    private static String micros(Paired.Cost cost) {
        return String.format(Locale.ROOT, "%.1f", cost.nanos() / 1000);
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }
}
