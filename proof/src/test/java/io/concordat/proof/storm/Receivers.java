package io.concordat.proof.storm;

import io.concordat.idempotency.ExecutionEvent;
import io.concordat.idempotency.IdempotentExecutor;
import io.concordat.idempotency.Outcome;
import io.concordat.idempotency.Probe;
import io.concordat.idempotency.RetryPolicy;
import io.concordat.idempotency.durable.JdbcIdempotencyStore;
import io.concordat.idempotency.inbox.Delivery;
import io.concordat.idempotency.inbox.Inbox;
import io.concordat.idempotency.inbox.StatementWork;
import io.concordat.idempotency.jdbc.ResultCodec;
import io.concordat.idempotency.jdbc.Sql;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The library as a host uses it. */
final class Receivers {

    /** A storm is no poison: however often a delivery is repeated, it is not to be given up. */
    private static final int NEVER = 1_000_000;

    private static final RetryPolicy PATIENT =
            RetryPolicy.exponential(5, Duration.ofMillis(20), Duration.ofMillis(500));

    private Receivers() {}

    private static Inbox open(Station station) {
        return Inbox.on(station.database()).retry(PATIENT).giveUpAfter(NEVER).build();
    }

    /** One after the other; whatever is thrown is an answer too. */
    static Receiver each(Function<Assignment, Answer> one) {
        return poll -> poll.stream()
                .map(assignment -> {
                    try {
                        return one.apply(assignment);
                    } catch (RuntimeException e) {
                        return Answer.of(e);
                    }
                })
                .toList();
    }

    private static Answer committed(Station station, Outcome<?> outcome) {
        if (outcome instanceof Outcome.Executed) {
            station.faults().pass(FaultPoint.AFTER_COMMIT);
        }
        return Answer.of(outcome);
    }

    static Receiver inbox(Station station) {
        Inbox inbox = open(station);
        return each(assignment -> committed(station, inbox.receive(assignment.asDelivery(), connection -> {
            station.faults().pass(FaultPoint.AFTER_CLAIM);
            String result = Station.insertEffect(connection, assignment.order(), 1);
            station.faults().pass(FaultPoint.AFTER_EFFECT);
            return result;
        })));
    }

    static Receiver statement(Station station) {
        Inbox inbox = open(station);
        return each(assignment -> {
            StatementWork work = StatementWork.of(
                    "INSERT INTO effect (order_id, result, fence) SELECT ?, ?, 1 FROM claim",
                    assignment.order(),
                    Station.newResult(assignment.order()));
            return committed(station, inbox.receive(assignment.asDelivery(), work));
        });
    }

    static Receiver batch(Station station) {
        Inbox inbox = open(station);
        return poll -> {
            try {
                List<Outcome<String>> outcomes = inbox.receiveAll(
                        poll.stream().map(Assignment::asDelivery).toList(),
                        (connection, fresh) -> insertAll(station, connection, fresh));
                return outcomes.stream()
                        .map(outcome -> committed(station, outcome))
                        .toList();
            } catch (RuntimeException e) {
                return poll.stream().map(each -> Answer.of(e)).toList();
            }
        };
    }

    private static List<String> insertAll(Station station, Connection connection, List<Delivery> fresh)
            throws SQLException {
        station.faults().pass(FaultPoint.AFTER_CLAIM);
        List<String> results = new ArrayList<>();
        for (Delivery each : fresh) {
            String name = each.key().value();
            int order = Integer.parseInt(name.substring(name.indexOf('-') + 1));
            results.add(Station.insertEffect(connection, order, 1));
        }
        station.faults().pass(FaultPoint.AFTER_EFFECT);
        return results;
    }

    /** The external system keeps to the deadline it is told, as an effect must. */
    static Receiver leased(Station station) {
        JdbcIdempotencyStore store = new JdbcIdempotencyStore(
                station.database(), ResultCodec.text(), PATIENT, io.concordat.model.call.Pause.sleeping());
        IdempotentExecutor executor = IdempotentExecutor.builder(new FaultyStore(store, station.faults()))
                .lease(station.lease())
                .timeout(station.lease().dividedBy(2))
                .retry(PATIENT)
                .clock(station.clock())
                .giveUpAfter(NEVER)
                .listener(event -> {
                    if (event.kind() == ExecutionEvent.Kind.LEASE_LOST || event.kind() == ExecutionEvent.Kind.PROBED) {
                        station.note().accept("N " + event.kind());
                    }
                })
                .build();
        return each(assignment -> {
            CallContext call =
                    CallContext.of(assignment.key(), station.clock().instant().plus(station.lease()));
            Probe<String> probe = asked -> find(station, assignment.order());
            Outcome<String> outcome = executor.execute(
                    call,
                    assignment.payload(),
                    (inTime, lease) -> send(station, inTime, assignment, lease.fencingToken()),
                    probe);
            return committed(station, outcome);
        });
    }

    private static String send(Station station, CallContext call, Assignment assignment, long fence)
            throws SQLException {
        String result = Station.newResult(assignment.order());
        try (Connection connection = station.direct().getConnection()) {
            int done = Sql.update(
                    connection,
                    "INSERT INTO effect (order_id, result, fence) SELECT ?, ?, ? WHERE clock_timestamp() < ?",
                    assignment.order(),
                    result,
                    fence,
                    call.deadline().atOffset(ZoneOffset.UTC));
            if (done == 0) {
                throw new CallFailedException(new Failure.Transient("refused, it came after its deadline"));
            }
        }
        return result;
    }

    private static Optional<String> find(Station station, int order) throws SQLException {
        try (Connection connection = station.direct().getConnection()) {
            return Sql.first(
                    connection, "SELECT result FROM effect WHERE order_id = ?", row -> row.getString(1), order);
        }
    }
}
