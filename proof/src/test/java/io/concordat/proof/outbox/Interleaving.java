package io.concordat.proof.outbox;

import io.concordat.proof.Databases;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import javax.sql.DataSource;

/**
 * Eight writers whose transactions overlap in every way, on one thread and from a seed: each step is one statement of one
 * writer or one look of the reader, so a run repeats exactly. One transaction in fifty is rolled back. An entity's row is
 * updated before its message is appended, in most transactions some time after they began.
 */
final class Interleaving {

    private static final int WRITERS = 8;
    private static final int ENTITIES = 40;

    /** Appends one message in a transaction. */
    @FunctionalInterface
    interface Appender {
        void append(Connection transaction, Fact fact) throws SQLException;
    }

    /** A version of an entity; texts as {@code entity/version/number}. */
    record Fact(int entity, int version, int number) {

        static Fact parse(String text) {
            String[] parts = text.split("/");
            return new Fact(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        }

        String text() {
            return entity + "/" + version + "/" + number;
        }
    }

    /**
     * What was committed against what was received.
     *
     * @param invented received but never committed
     * @param inverted received for the first time after a later version of its entity
     */
    record Tally(int committed, int lost, int invented, int doubled, int inverted) {

        static Tally of(Set<Fact> committed, List<Fact> received) {
            Set<Fact> seen = new HashSet<>();
            Map<Integer, Integer> last = new HashMap<>();
            int inverted = 0;
            for (Fact fact : received) {
                if (seen.add(fact) && last.merge(fact.entity(), fact.version(), Math::max) > fact.version()) {
                    inverted++;
                }
            }
            int lost = Math.toIntExact(
                    committed.stream().filter(f -> !seen.contains(f)).count());
            int invented =
                    Math.toIntExact(seen.stream().filter(f -> !committed.contains(f)).count());
            return new Tally(committed.size(), lost, invented, received.size() - seen.size(), inverted);
        }
    }

    private final DataSource dataSource;
    private final SplittableRandom random;
    private final Appender appender;
    private final Set<Fact> committed = new HashSet<>();
    private final Set<Integer> locked = new HashSet<>();
    private int number;

    Interleaving(DataSource dataSource, long seed, Appender appender) {
        this.dataSource = dataSource;
        this.random = new SplittableRandom(seed);
        this.appender = appender;
        createEntities(dataSource, ENTITIES);
    }

    static void createEntities(DataSource dataSource, int count) {
        Databases.run(dataSource, "CREATE TABLE entity (id integer PRIMARY KEY, version integer NOT NULL)");
        Databases.run(dataSource, "INSERT INTO entity SELECT n, 0 FROM generate_series(0, " + (count - 1) + ") n");
    }

    Set<Fact> committed() {
        return Set.copyOf(committed);
    }

    /** Writes until so many messages are committed; the reader looks in between. */
    void run(int messages, Runnable reader) throws SQLException {
        List<Writer> writers = new ArrayList<>();
        try {
            for (int i = 0; i < WRITERS; i++) {
                writers.add(new Writer(dataSource.getConnection()));
            }
            while (committed.size() < messages) {
                if (random.nextInt(40) == 0) {
                    reader.run();
                } else {
                    writers.get(random.nextInt(WRITERS)).step();
                }
            }
            for (Writer writer : writers) {
                writer.end();
            }
        } finally {
            for (Writer writer : writers) {
                writer.connection.close();
            }
        }
    }

    private int freeEntity() {
        int entity = random.nextInt(ENTITIES);
        while (!locked.add(entity)) {
            entity = (entity + 1) % ENTITIES;
        }
        return entity;
    }

    /** Adds one to an entity's version, which locks its row; says which version it is now. */
    static int raise(Connection connection, int entity) throws SQLException {
        String sql = "UPDATE entity SET version = version + 1 WHERE id = ? RETURNING version";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setInt(1, entity);
            try (ResultSet row = update.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** One transaction after the other, a statement a step. */
    private final class Writer {

        private final Connection connection;
        private final List<Fact> facts = new ArrayList<>();
        private final Set<Integer> mine = new HashSet<>();
        private int stepsLeft;

        Writer(Connection connection) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
        }

        void step() throws SQLException {
            if (stepsLeft == 0) {
                end();
                begin();
            } else if (random.nextInt(3) == 0 && mine.size() < 3) {
                write();
            }
            stepsLeft--;
        }

        private void begin() throws SQLException {
            stepsLeft = 1 + random.nextInt(12);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT pg_current_xact_id()");
            }
        }

        private void write() throws SQLException {
            int entity = freeEntity();
            mine.add(entity);
            Fact fact = new Fact(entity, raise(connection, entity), number++);
            appender.append(connection, fact);
            facts.add(fact);
        }

        void end() throws SQLException {
            if (random.nextInt(50) == 0) {
                connection.rollback();
            } else {
                connection.commit();
                committed.addAll(facts);
            }
            facts.clear();
            locked.removeAll(mine);
            mine.clear();
            stepsLeft = 0;
        }
    }

}
