package io.concordat.proof.storm;

import io.concordat.idempotency.jdbc.Schema;
import io.concordat.idempotency.jdbc.Sql;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A PostgreSQL that can be crashed and started again on what is left. Commits are synchronous; fsync is off, which a
 * crash of processes does not notice, only one of the machine would.
 */
final class StormPostgres {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    /** Everything the auditor needs to see later: transitions of keys no state machine allows. */
    private static final String WATCH = """
            CREATE TABLE effect (id bigserial, order_id integer NOT NULL, result text NOT NULL, fence bigint NOT NULL);
            CREATE INDEX effect_order ON effect (order_id);
            CREATE TABLE transition (key_hash uuid, old_state smallint, new_state smallint, old_fence bigint, new_fence bigint);
            CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
              INSERT INTO transition VALUES (OLD.key_hash, OLD.state, NEW.state, OLD.fence, NEW.fence); RETURN NULL; END $$;
            CREATE TRIGGER watch AFTER UPDATE ON concordat_idempotency FOR EACH ROW
              WHEN (OLD.state <> NEW.state OR OLD.fence <> NEW.fence) EXECUTE FUNCTION note()
            """;

    private static StormPostgres shared;

    private final Path data;
    private final int port;
    private EmbeddedPostgres server;

    private StormPostgres(Path data, int port) throws IOException {
        this.data = data;
        this.port = port;
        start();
    }

    /** One server for all storms of this process. */
    static synchronized StormPostgres shared() {
        if (shared == null) {
            try {
                shared = new StormPostgres(Files.createTempDirectory("storm").resolve("data"), freePort());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot start PostgreSQL", e);
            }
        }
        return shared;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("log_min_messages", "fatal")
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    int port() {
        return port;
    }

    /** An empty database with the library's tables and one for effects; its name. */
    String freshDatabase() {
        String name = "storm_" + DATABASES.incrementAndGet();
        run(url("postgres"), "CREATE DATABASE " + name);
        Schema.IDEMPOTENCY.create(new Pool(url(name), 1));
        run(url(name), WATCH);
        return name;
    }

    String url(String database) {
        return url(port, database);
    }

    /** The same database through another port. */
    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database
                + "?user=postgres&sslmode=disable&gssEncMode=disable&tcpKeepAlive=false";
    }

    static void run(String url, String sql) {
        run(new Pool(url, 1), sql);
    }

    static void run(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** As after a loss of power of the server's processes: no checkpoint, no farewell; and started again. */
    void crashAndRestart() {
        try {
            long postmaster = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim());
            signal("QUIT", postmaster);
            // PostgreSQL itself gives its processes five seconds
            ProcessHandle.of(postmaster)
                    .ifPresent(process ->
                            process.onExit().orTimeout(60, TimeUnit.SECONDS).join());
            server.close();
            start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot crash and start PostgreSQL", e);
        }
    }

    /** Kills the oldest server process that works for this database, upon which PostgreSQL starts all of them anew. */
    boolean killBackEnd(String database) {
        // when all others idle unconnected, this connection is the one
        try (Connection connection = new Pool(url(database) + "&socketTimeout=20&loginTimeout=20", 1).getConnection()) {
            long oldest = Sql.first(
                            connection,
                            "SELECT pid FROM pg_stat_activity WHERE datname = ? AND backend_type = 'client backend'"
                                    + " ORDER BY backend_start",
                            row -> row.getLong(1),
                            database)
                    .orElseThrow();
            signal("KILL", oldest);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    static void signal(String name, long process) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot signal a process", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
