package io.concordat.idempotency.inbox;

import io.concordat.idempotency.Outcome;
import io.concordat.idempotency.jdbc.HostTransaction;
import io.concordat.idempotency.sql.Found;
import io.concordat.idempotency.sql.KeyOf;
import io.concordat.idempotency.sql.NewKey;
import io.concordat.idempotency.store.Entry;
import io.concordat.model.call.IdempotencyKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Several messages, each of another key, in one transaction. */
final class Poll<R> {

    private final InboxSettings settings;
    private final BatchWork<R> work;
    private final Map<UUID, Received> members = new LinkedHashMap<>();
    private final ThreadLocal<HostTransaction> current;
    private final Map<IdempotencyKey, Outcome<R>> outcomes = new HashMap<>();
    private final List<Runnable> afterCommit = new ArrayList<>();

    Poll(InboxSettings settings, BatchWork<R> work, List<Received> messages, ThreadLocal<HostTransaction> current) {
        this.settings = settings;
        this.work = work;
        this.current = current;
        messages.forEach(message -> members.put(message.key().hash(), message));
    }

    /** Claims and does them and commits; returns the outcomes of those that need no second look. */
    Map<IdempotencyKey, Outcome<R>> in(Connection connection) throws SQLException {
        outcomes.clear();
        afterCommit.clear();
        Map<UUID, Received> open = notParked(connection);
        Set<UUID> fresh = open.isEmpty() ? Set.of() : claim(connection, open);
        List<Received> ours = open.values().stream()
                .filter(member -> fresh.contains(member.key().hash()))
                .toList();
        if (!ours.isEmpty()) {
            doFresh(connection, ours);
        }
        return outcomes;
    }

    /** What was received within the work is told of now. */
    void tellOfCommit() {
        afterCommit.forEach(Runnable::run);
    }

    /** Parks what stands behind dead letters; asks for each message that has a place, and for no other. */
    private Map<UUID, Received> notParked(Connection connection) {
        Map<UUID, Received> open = new LinkedHashMap<>(members);
        for (Received member : members.values()) {
            Outcome.DeadLettered<R> waits = settings.parking().behind(connection, member);
            if (waits != null) {
                outcomes.put(member.delivery().key(), waits);
                open.remove(member.key().hash());
            }
        }
        return open;
    }

    private Set<UUID> claim(Connection connection, Map<UUID, Received> open) throws SQLException {
        List<NewKey> keys = open.values().stream().map(Received::key).toList();
        List<UUID> inserted = settings.table().insertAll(connection, keys);
        return inserted == null
                ? claimEach(connection, open.keySet())
                : claimTogether(connection, open.keySet(), new HashSet<>(inserted));
    }

    private Set<UUID> claimTogether(Connection connection, Set<UUID> open, Set<UUID> fresh) throws SQLException {
        List<UUID> known = open.stream().filter(hash -> !fresh.contains(hash)).toList();
        if (!known.isEmpty()) {
            for (KeyOf<Entry> each : settings.table().findAll(connection, known)) {
                note(each.hash(), new Found(each.value(), null));
            }
        }
        return fresh;
    }

    private Set<UUID> claimEach(Connection connection, Set<UUID> open) throws SQLException {
        Set<UUID> fresh = new HashSet<>();
        // sorted, so that two batches never wait for each other in a circle
        for (UUID hash : open.stream().sorted().toList()) {
            Found met = settings.table().insertOrFind(connection, member(hash).key());
            if (met.isFresh()) {
                fresh.add(hash);
            } else {
                note(hash, met);
            }
        }
        return fresh;
    }

    private void note(UUID hash, Found met) {
        Received member = member(hash);
        Outcome<R> answer = Answers.to(member, met, settings.fingerprinter());
        if (answer != null) {
            outcomes.put(member.delivery().key(), answer);
        }
    }

    private void doFresh(Connection connection, List<Received> fresh) throws SQLException {
        List<R> results =
                results(connection, fresh.stream().map(Received::delivery).toList());
        List<KeyOf<Object>> stored = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            R result = Objects.requireNonNull(results.get(i), "a result; Done.DONE for none");
            stored.add(new KeyOf<>(fresh.get(i).key().hash(), result));
            outcomes.put(fresh.get(i).delivery().key(), new Outcome.Executed<>(result, 1));
        }
        settings.table().storeResults(connection, stored);
    }

    private List<R> results(Connection connection, List<Delivery> fresh) throws SQLException {
        current.set(HostTransaction.of(connection, afterCommit::add));
        try {
            List<R> results = work.apply(connection, fresh);
            if (results.size() != fresh.size()) {
                throw new IllegalStateException("the work of " + fresh.size() + " messages returned " + results.size()
                        + " results: expected one for each, in their order");
            }
            return results;
        } catch (SQLException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkOfSeveralFailedException(e);
        } catch (Exception e) {
            throw new WorkOfSeveralFailedException(e);
        } finally {
            current.remove();
        }
    }

    private Received member(UUID hash) {
        return Objects.requireNonNull(members.get(hash), "member");
    }

    /** Work on several failed, so that halves are tried. */
    static final class WorkOfSeveralFailedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        WorkOfSeveralFailedException(Exception cause) {
            super(cause);
        }
    }
}
