package io.concordat.benchmarks.once;

import io.concordat.idempotency.IdempotentExecutor;
import io.concordat.idempotency.Outcome;
import io.concordat.idempotency.durable.JdbcIdempotencyStore;
import io.concordat.idempotency.inbox.BatchWork;
import io.concordat.idempotency.inbox.Coalescer;
import io.concordat.idempotency.inbox.Delivery;
import io.concordat.idempotency.inbox.Inbox;
import io.concordat.idempotency.inbox.StatementWork;
import io.concordat.idempotency.jdbc.ResultCodec;
import io.concordat.idempotency.store.Done;
import io.concordat.model.call.IdempotencyKey;
import java.io.Closeable;
import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;

/** Our modes. All compare the payload of what comes again, which no peer does. */
final class Ours {

    private Ours() {}

    /** Nothing but the effect. */
    static Way bare(DataSource dataSource) {
        return Way.of(Way.Kind.FLOOR, "business insert alone", message -> {
            try (Connection connection = dataSource.getConnection()) {
                Posting.insert(connection, message);
            }
            return true;
        });
    }

    /** Claim, any work and commit in a transaction. */
    static Way work(DataSource dataSource) {
        Inbox inbox = Inbox.on(dataSource).build();
        return Way.of(
                Way.Kind.OURS,
                "inbox, work",
                message -> isNew(inbox.receive(delivery(message), connection -> {
                    Posting.insert(connection, message);
                    return Done.DONE;
                })));
    }

    /** Claim, effect and commit in one statement. */
    static Way statement(DataSource dataSource) {
        Inbox inbox = Inbox.on(dataSource).build();
        return Way.of(
                Way.Kind.OURS,
                "inbox, one statement",
                message -> isNew(inbox.receive(
                        delivery(message), StatementWork.of(Posting.INSERT_FROM_CLAIM, message.id(), message.body()))));
    }

    /** Claims on a store of leases around an effect with a transaction of its own, as if it were elsewhere. */
    static Way leased(DataSource dataSource) {
        IdempotentExecutor executor = IdempotentExecutor.builder(
                        new JdbcIdempotencyStore(dataSource, ResultCodec.text()))
                .build();
        return Way.of(
                Way.Kind.OURS,
                "leased executor",
                message -> isNew(executor.execute(key(message), message.body(), call -> {
                    try (Connection connection = dataSource.getConnection()) {
                        Posting.insert(connection, message);
                    }
                    return Done.DONE;
                })));
    }

    /** Messages of many threads in common transactions. */
    static Way coalescer(DataSource dataSource) {
        Coalescer<Done> coalescer =
                Coalescer.over(Inbox.on(dataSource).build(), insertAll()).build();
        return Way.of(Way.Kind.OURS, "coalescer", new Coalesced(coalescer));
    }

    private record Coalesced(Coalescer<Done> coalescer) implements Way.One, Closeable {
        @Override
        public boolean deliver(Message message) throws Exception {
            return isNew(coalescer.submit(delivery(message)).join());
        }

        @Override
        public void close() {
            coalescer.close();
        }
    }

    /** A poll of 100 in one transaction. */
    static Way batch(DataSource dataSource) {
        Inbox inbox = Inbox.on(dataSource).build();
        BatchWork<Done> work = insertAll();
        return new Way() {
            @Override
            public int deliver(List<Message> messages) {
                List<Delivery> deliveries =
                        messages.stream().map(Ours::delivery).toList();
                return (int) inbox.receiveAll(deliveries, work).stream()
                        .filter(Ours::isNew)
                        .count();
            }

            @Override
            public Kind kind() {
                return Kind.OURS;
            }

            @Override
            public String title() {
                return "inbox, batch of 100";
            }

            @Override
            public int batch() {
                return 100;
            }
        };
    }

    private static BatchWork<Done> insertAll() {
        return (connection, fresh) -> {
            Posting.insertAll(
                    connection,
                    fresh.stream()
                            .map(each -> new Message(
                                    each.key().value(), each.payload().toString()))
                            .toList());
            return fresh.stream().map(each -> Done.DONE).toList();
        };
    }

    private static Delivery delivery(Message message) {
        return Delivery.of(key(message), message.body());
    }

    private static IdempotencyKey key(Message message) {
        return IdempotencyKey.of("ledger", message.id());
    }

    private static boolean isNew(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Executed) {
            return true;
        } else if (outcome instanceof Outcome.Replayed) {
            return false;
        }
        throw new IllegalStateException("an outcome of " + outcome + ": expected executed or replayed");
    }
}
