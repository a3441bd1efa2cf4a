package io.concordat.benchmarks.once;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.concordat.idempotency.jdbc.Schema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/** The database and the two ways to it. */
final class Network implements AutoCloseable {

    private static final int MICROS_EACH_WAY = 500;

    private static final String[] TABLES = {
        Posting.TABLE,
        // as their documentations give them; the others make their own
        "CREATE TABLE int_metadata_store (metadata_key varchar(255) NOT NULL, metadata_value varchar(4000),"
                + " region varchar(100) NOT NULL, PRIMARY KEY (metadata_key, region))",
        "CREATE TABLE received_messages (consumer_id varchar(1000), message_id varchar(1000), creation_time bigint,"
                + " published smallint DEFAULT 0, PRIMARY KEY (consumer_id, message_id))"
    };

    private final EmbeddedPostgres postgres;
    private final Process proxy;
    private final HikariDataSource near;
    private final HikariDataSource far;

    /** Without durability no commit waits for the disk, which leaves round trips and work to be compared. */
    Network(boolean durable) throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", durable ? "on" : "off")
                .setServerConfig("synchronous_commit", durable ? "on" : "off")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        proxy = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DelayProxy.class.getName(),
                        Integer.toString(postgres.getPort()),
                        Integer.toString(MICROS_EACH_WAY))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int delayed = Integer.parseInt(
                new BufferedReader(new InputStreamReader(proxy.getInputStream(), StandardCharsets.US_ASCII))
                        .readLine());
        near = pool(postgres.getPort());
        far = pool(delayed);
        Schema.IDEMPOTENCY.create(near);
        Schema.OUTBOX.create(near);
        Schema.DEAD_LETTERS.create(near);
        try (Connection connection = near.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
        }
    }

    private static HikariDataSource pool(int port) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres");
        // gruelbox takes a second one while it has the first
        config.setMaximumPoolSize(72);
        config.setConnectionTimeout(60_000);
        return new HikariDataSource(config);
    }

    /** Over loopback, or a millisecond away. */
    DataSource to(boolean delayed) {
        return delayed ? far : near;
    }

    /** What a statement that does nothing takes, in microseconds: the least of many. */
    double roundTripMicros(boolean delayed) throws SQLException {
        long least = Long.MAX_VALUE;
        try (Connection connection = to(delayed).getConnection();
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < 200; i++) {
                long from = System.nanoTime();
                statement.execute("SELECT 1");
                least = Math.min(least, System.nanoTime() - from);
            }
        }
        return least / 1000.0;
    }

    @Override
    public void close() throws IOException {
        near.close();
        far.close();
        proxy.destroy();
        postgres.close();
    }
}
