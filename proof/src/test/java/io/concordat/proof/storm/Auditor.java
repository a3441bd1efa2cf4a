package io.concordat.proof.storm;

import io.concordat.idempotency.jdbc.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts after a storm what is there, and compares it with what was delivered and what was answered. */
final class Auditor {

    private final Storm storm;
    private final Tally tally;
    private final Connection database;
    private final List<String> findings = new ArrayList<>();
    private long lost;
    private long doubled;
    private long effects;

    private Auditor(Storm storm, Tally tally, Connection database) {
        this.storm = storm;
        this.tally = tally;
        this.database = database;
    }

    /**
     * What was found.
     *
     * @param findings everything that is not as it must be, the lost and the doubled included
     */
    record Audit(long effects, long lost, long doubled, List<String> findings) {}

    static Audit audit(String name, Storm storm, Tally tally) {
        try (Connection connection = new Pool(storm.directUrl(), 1).getConnection()) {
            return new Auditor(storm, tally, connection).audit(name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot audit", e);
        }
    }

    private Audit audit(String name) throws SQLException {
        effects = count("SELECT count(*) FROM effect");
        lost = storm.orders() - count("SELECT count(DISTINCT order_id) FROM effect");
        doubled = count("SELECT count(*) FROM (SELECT 1 FROM effect GROUP BY order_id HAVING count(*) > 1) d");
        none(lost, "orders were lost");
        none(doubled, "orders have more than one effect");
        acknowledgements();
        answers();
        if (storm.mode().keepsKeys()) {
            keys();
        }
        Scale.report(figures(name));
        return new Audit(effects, lost, doubled, findings);
    }

    private String figures(String name) {
        return String.join(
                " | ",
                name,
                storm.mode().name(),
                "orders " + storm.orders(),
                "deliveries " + storm.deliveries(),
                "answered again " + tally.again,
                "killed " + tally.killed,
                "halted " + tally.halts,
                "notes " + tally.notes,
                "late " + tally.late,
                "effects " + effects,
                "lost " + lost,
                "double " + doubled,
                "findings " + findings.size(),
                "longest wait " + tally.longestWaitMillis + " ms",
                "took " + tally.millis + " ms");
    }

    private void acknowledgements() {
        none(
                tally.wrong.size(),
                "answers no caller may see, for example " + tally.wrong.stream().findFirst());
        none(storm.deliveries() - tally.acknowledged.cardinality(), "deliveries were not acknowledged");
        int executed =
                tally.executed.values().stream().mapToInt(Integer::intValue).sum();
        int told = executed + tally.replayed;
        none(told - storm.deliveries() - tally.late - tally.wrong.size(), "acknowledgements do not add up");
    }

    /** Whoever asks gets what the one effect returned, byte for byte; a statement has no result but that it happened. */
    private void answers() throws SQLException {
        Map<Integer, String> results = new TreeMap<>();
        Sql.query(database, "SELECT order_id, result FROM effect", row -> results.put(row.getInt(1), row.getString(2)));
        boolean named = storm.mode() != Mode.STATEMENT;
        long other = tally.results.entrySet().stream()
                .filter(each ->
                        !each.getValue().equals(Set.of(named ? String.valueOf(results.get(each.getKey())) : "DONE")))
                .count();
        none(other, "orders were answered otherwise than with the result of their effect");
        if (storm.mode().isTransactional()) {
            none(
                    tally.executed.values().stream().filter(times -> times > 1).count(),
                    "orders were said to be executed more than once");
        }
    }

    private void keys() throws SQLException {
        none(
                count("SELECT count(*) FROM concordat_idempotency WHERE state <> 2"),
                "keys are in no final state at the end");
        none(storm.orders() - count("SELECT count(*) FROM concordat_idempotency"), "keys are missing");
        none(
                count("SELECT count(*) FROM concordat_idempotency WHERE state = 1 AND lease_until <"
                        + " extract(epoch from clock_timestamp()) * 1000000 - 2000 * "
                        + storm.lease().toMillis()),
                "keys are in progress two leases after their end");
        none(
                count("SELECT count(*) FROM transition WHERE new_fence < old_fence OR old_state IN (2, 4)"
                        + " OR (new_state = 1 AND new_fence <= old_fence)"),
                "transitions lowered a fence or left a final state");
        none(
                count(
                        "SELECT count(*) FROM effect e JOIN concordat_idempotency k ON k.key_value = 'order-' || e.order_id"
                                + " WHERE e.fence > k.fence OR (k.result IS NOT NULL AND convert_from(k.result, 'UTF8') <> e.result)"),
                "effects differ from what is stored under their key");
    }

    private void none(long number, String what) {
        if (number != 0) {
            findings.add(number + " " + what);
        }
    }

    private long count(String sql) throws SQLException {
        return Sql.first(database, sql, row -> row.getLong(1)).orElseThrow();
    }
}
