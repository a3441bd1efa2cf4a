package io.concordat.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Measures reading and writing of orders and of an event of every type, and prints one table of ratios as Markdown.
 *
 * <p>Arguments: {@code short} for fewer and shorter bursts, {@code orders} to leave out the events.
 */
public final class SpeedMain {

    static final List<Candidate> CANDIDATES =
            List.of(new Jackson3(), Concordat.standard(), Concordat.withoutRules(), new Jackson2(), new UsualStack());
    private static final List<Candidate> CHECKING = List.of(CANDIDATES.get(1), CANDIDATES.get(2), CANDIDATES.get(4));
    private static final List<Candidate> READERS_OF_EVENTS =
            Stream.concat(CANDIDATES.stream(), Stream.of(Floor.values())).toList();
    private static final Candidate LIMIT = new BindingLimit();
    private static final List<Candidate> READERS =
            Stream.concat(READERS_OF_EVENTS.stream(), Stream.of(LIMIT)).toList();
    private static final List<Candidate> WRITERS =
            List.of(CANDIDATES.get(0), CANDIDATES.get(1), CANDIDATES.get(3), Floor.FASTJSON2_TREE);

    private SpeedMain() {}

    /** Runs. */
    public static void main(String[] args) {
        List<String> words = List.of(args);
        boolean brief = words.contains("short");
        List<Sample> orders = Samples.orders();
        List<Sample> events = words.contains("orders") ? List.of() : Samples.events();
        Agreement.requireAll(CANDIDATES, CHECKING, orders);
        Agreement.requireAll(List.of(LIMIT), List.of(), orders);
        Agreement.requireAll(CANDIDATES, List.of(), events);
        Map<Sample, List<Paired.Cost>> read = new LinkedHashMap<>();
        Map<Sample, List<Paired.Cost>> written = new LinkedHashMap<>();
        Paired thorough = brief ? new Paired(15, 10, 1500) : new Paired(40, 20, 4000);
        Paired quick = brief ? new Paired(7, 2, 40) : new Paired(21, 3, 150);
        orders.forEach(sample -> measure(thorough, sample, read, written));
        events.forEach(sample -> measure(quick, sample, read, written));
        System.out.println(new RatioTable(READERS, WRITERS).of(read, written));
    }

    private static void measure(
            Paired paired, Sample sample, Map<Sample, List<Paired.Cost>> read, Map<Sample, List<Paired.Cost>> written) {
        List<Supplier<Object>> reading = new ArrayList<>();
        for (Candidate candidate : sample.event() ? READERS_OF_EVENTS : READERS) {
            Candidate.Work work = candidate.prepare(sample);
            reading.add(() -> work.read(sample.json()));
        }
        read.put(sample, paired.measure(reading));
        List<Supplier<Object>> writing = new ArrayList<>();
        for (Candidate candidate : WRITERS) {
            Candidate.Work work = candidate.prepare(sample);
            Object object = work.read(sample.json());
            writing.add(() -> work.write(object));
        }
        written.put(sample, paired.measure(writing));
        System.err.println(sample.name() + " " + read.get(sample).get(0) + " "
                + read.get(sample).get(1));
    }
}
