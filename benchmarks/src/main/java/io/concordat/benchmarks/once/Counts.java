package io.concordat.benchmarks.once;

import io.concordat.testkit.jdbc.CountingDataSource;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** What each way asks of the database for a message: executions of statements, and commits and rollbacks. */
final class Counts {

    private static final int CALLS = 10;
    private static final int FIRST_WAY = 50;

    private Counts() {}

    /** Counts, as a Markdown table. */
    static String table(DataSource dataSource) throws Exception {
        CountingDataSource counting = CountingDataSource.around(dataSource);
        StringBuilder text = new StringBuilder(
                "| way | first: executions | first: commits | again: executions | again: commits and rollbacks |\n"
                        + "|---|---|---|---|---|\n");
        List<Way> ways = Ways.to(counting.dataSource());
        for (int i = 0; i < ways.size(); i++) {
            try (Way way = ways.get(i)) {
                row(text, way, new Sequence(FIRST_WAY + i), counting);
            }
        }
        return text.toString();
    }

    private static void row(StringBuilder text, Way way, Sequence sequence, CountingDataSource counting)
            throws Exception {
        way.deliver(sequence.fresh(way.batch()));
        counting.reset();
        for (int i = 0; i < CALLS; i++) {
            way.deliver(sequence.fresh(way.batch()));
        }
        text.append("| ").append(way.title()).append(" | ").append(each(way, counting.executions()));
        text.append(" | ").append(each(way, counting.commits()));
        counting.reset();
        if (way.kind() == Way.Kind.FLOOR) {
            text.append(" | | |\n");
            return;
        }
        for (int i = 0; i < CALLS; i++) {
            way.deliver(sequence.again(way.batch()));
        }
        text.append(" | ").append(each(way, counting.executions()));
        text.append(" | ")
                .append(each(way, counting.commits() + counting.rollbacks()))
                .append(" |\n");
    }

    private static String each(Way way, int number) {
        return String.format(Locale.ROOT, "%.2f", number / (double) (CALLS * way.batch()));
    }
}
