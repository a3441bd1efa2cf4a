package io.concordat.idempotency.inbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An effect that is one SQL statement, so that claim, effect and commit are one round trip on PostgreSQL.
 *
 * <p>The statement inserts, updates or deletes, and reads its row from the claim: it does nothing when the claim is empty.
 *
 * <pre>
 * StatementWork.of("INSERT INTO posting (id, amount) SELECT ?, ? FROM claim", id, amount)
 * StatementWork.of("UPDATE stock SET qty = qty - ? FROM claim WHERE item = ?", qty, item)
 * </pre>
 *
 * <p>On other databases {@code claim} is a table of one row: PostgreSQL's {@code UPDATE ... FROM} is not portable, an
 * {@code INSERT ... SELECT} is.
 *
 * @param sql without {@code RETURNING}
 * @param parameters of the statement, in order
 */
public record StatementWork(String sql, List<@Nullable Object> parameters) {

    private static final Pattern READS_CLAIM = Pattern.compile("\\bclaim\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern FROM_CLAIM = Pattern.compile("\\bFROM\\s+claim\\b", Pattern.CASE_INSENSITIVE);

    /** Refuses a statement that does not read the claim: it would run for duplicates too. */
    public StatementWork {
        Objects.requireNonNull(sql, "sql");
        if (!READS_CLAIM.matcher(sql).find()) {
            throw new IllegalArgumentException("a statement that does not read the claim would run for duplicates too:"
                    + " expected INSERT ... SELECT ... FROM claim");
        }
    }

    /** The statement with the claim as a table of one row. */
    String portable() {
        return FROM_CLAIM.matcher(sql).replaceAll("FROM (SELECT 1 AS fresh) claim");
    }

    /** A statement and its parameters. */
    public static StatementWork of(String sql, @Nullable Object... parameters) {
        List<@Nullable Object> all = new ArrayList<>();
        Collections.addAll(all, parameters);
        return new StatementWork(sql, all);
    }
}
