package io.concordat.idempotency.jdbc;

import java.util.Locale;
import javax.sql.DataSource;

/**
 * The tables of each part, as DDL for each dialect and version in this jar:
 * {@code io/concordat/idempotency/jdbc/postgresql/idempotency.v1.sql}.
 *
 * <p>The library never changes a database by itself. Give {@link #ddl} to the tool that migrates yours, or call
 * {@link #create} on an empty database; {@link #require} says at start-up what is missing.
 */
public enum Schema {
    /** Keys, results and watermarks: leased executor and inbox. */
    IDEMPOTENCY(1),
    /** Messages waiting to be published, and who owns which shard. */
    OUTBOX(1),
    /** The last version applied of each aggregate. */
    SEQUENCE(1),
    /** Dead letters, blocked sequences, retry budgets and the audit of replays. */
    DEAD_LETTERS(1);

    private final int version;

    Schema(int version) {
        this.version = version;
    }

    /** The version this release works with. */
    public int version() {
        return version;
    }

    /** The statements that create this part, separated by semicolons at the end of a line. */
    public String ddl(Dialect dialect) {
        return part().ddl(dialect);
    }

    /**
     * Creates this part in a database that does not have it.
     *
     * @throws DatabaseFailedException if a statement fails, for example because a table is there already
     */
    public void create(DataSource dataSource) {
        part().create(dataSource);
    }

    /**
     * Checks at start-up that this part is there in the version this release works with.
     *
     * @throws IllegalStateException if it is not; the message names the file to run
     */
    public void require(DataSource dataSource) {
        part().require(dataSource);
    }

    private SchemaPart part() {
        String part = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new SchemaPart(Schema.class, "concordat-idempotency", part, version);
    }
}
