package io.concordat.benchmarks.once;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Delivers messages to PostgreSQL by our modes and by those of others, effect included, and prints tables of ratios as
 * Markdown.
 *
 * <p>Arguments: {@code short} for fewer and shorter bursts; {@code contest}, {@code relay} or {@code poison} for that part alone;
 * {@code volatile} for a database whose commits do not wait for the disk.
 */
public final class IdempotencyMain {

    private static final Set<String> PARTS = Set.of("contest", "relay", "poison");

    private IdempotencyMain() {}

    /** Runs. */
    public static void main(String[] args) throws Exception {
        List<String> words = List.of(args);
        boolean brief = words.contains("short");
        try (Network network = new Network(!words.contains("volatile"))) {
            System.out.printf(
                    Locale.ROOT,
                    "least round trip: local %.0f us, delayed %.0f us%n%n",
                    network.roundTripMicros(false),
                    network.roundTripMicros(true));
            if (has(words, "contest")) {
                contest(network, brief);
                System.out.println(Counts.table(network.to(false)));
            }
            if (has(words, "relay")) {
                RelayRace race = new RelayRace(network);
                System.out.println(brief ? race.table(3, 5_000, 1_000) : race.table(5, 20_000, 2_000));
            }
            if (has(words, "poison")) {
                PoisonRace race = new PoisonRace(network.to(false));
                System.out.println(brief ? race.table(3, 1_000) : race.table(7, 5_000));
            }
        }
    }

    private static boolean has(List<String> words, String part) {
        return words.contains(part) || words.stream().noneMatch(PARTS::contains);
    }

    private static void contest(Network network, boolean brief) throws Exception {
        try (Contest contest = new Contest(network)) {
            contest.warmUp(brief ? 1_500 : 4_000);
            RatioReport report = new RatioReport(contest.ways(), brief ? contest.run(3, 80) : contest.run(7, 300));
            System.out.println(report.table(false));
            System.out.println(report.goals());
            System.out.println(report.table(true));
        }
    }
}
