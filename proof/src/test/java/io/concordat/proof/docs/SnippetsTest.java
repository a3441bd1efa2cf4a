package io.concordat.proof.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.decorate.Decorated;
import io.concordat.adapter.erp.SalesOrderSink;
import io.concordat.adapter.lineage.Lineage;
import io.concordat.adapter.observation.Observed;
import io.concordat.adapter.provider.Adapter;
import io.concordat.adapter.resilience.Resilience;
import io.concordat.idempotency.kafka.KafkaEventPublisher;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compiles every block of Java in the guides. What a block takes for granted, its reader's own names, is declared beside it. */
class SnippetsTest {

    private static final Pattern BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    private static final String PACKAGES = String.join(
            "\n",
            List.of(
                            "",
                            ".audit",
                            ".deadletter",
                            ".durable",
                            ".inbox",
                            ".jdbc",
                            ".outbox",
                            ".reconcile",
                            ".replay",
                            ".sequence",
                            ".store")
                    .stream()
                    .map(name -> "import io.concordat.idempotency" + name + ".*;")
                    .toList());

    private static final String OF_FEDERATION = """
            import io.concordat.adapter.*;
            import io.concordat.adapter.erp.*;
            import io.concordat.federation.ownership.*;
            import io.concordat.federation.reading.*;
            import io.concordat.federation.routing.*;
            import io.concordat.federation.shadow.*;
            import io.concordat.federation.sync.*;
            import io.concordat.idempotency.audit.Decision;
            import io.concordat.model.event.MasterDataEvent;
            import io.concordat.model.fulfilment.Shipment;
            import io.concordat.model.order.SalesOrder;
            import io.concordat.model.ownership.FieldGroup;
            import io.concordat.model.party.Customer;
            """;

    /** One type of each package the guides name. */
    private static final List<Class<?>> NAMED = List.of(
            KafkaEventPublisher.class,
            Adapter.class,
            Decorated.class,
            SalesOrderSink.class,
            Lineage.class,
            Observed.class,
            Resilience.class);

    private static final String READERS_NAMES = """
            import io.github.resilience4j.circuitbreaker.CircuitBreaker;
            import io.github.resilience4j.retry.*;
            import io.micrometer.observation.ObservationRegistry;
            import static io.concordat.idempotency.reconcile.DifferenceKind.*;
            import io.concordat.model.call.*;
            import io.concordat.model.value.*;
            import java.sql.*;
            import java.time.*;
            import java.util.*;
            import java.util.stream.*;
            import javax.sql.DataSource;

            abstract class %s {
                DataSource dataSource; Clock clock; HostTransaction transaction; EventPublisher publisher;
                Inbox inbox; Outbox outbox; OutboxRelay relay; IdempotentExecutor executor; JdbcDeadLetters letters;
                SequenceGuard guard; Redeliveries redeliveries;
                IdempotencyKey key; String order; String id; long amount; String orderId; String eventId; String itemId;
                String json; String servers; byte[] bytes; Map<String, String> headers; long version;
                ReceivedMessage message; Delivery delivery; List<Delivery> deliveries;
                abstract String post(Connection connection, String order);
                abstract List<Done> postAll(Connection connection, List<Delivery> fresh);
                abstract void update(String sql, Object... parameters);
                abstract void apply(ReceivedMessage message);
                abstract Done apply(Connection connection, ReceivedMessage message);
                abstract Done apply(Connection connection, ReplayMessage message);
                abstract Payload toVersion2(Payload payload);
                interface Erp { String submit(String order, CallContext call, long fencingToken); }
                Erp erp;
                Adapter plain; ObservationRegistry observations; RetryConfig config;
                interface Cases { void open(Object key, String text); }
                Cases cases;
                record CardPayment(String order, Money captured, String reference, Instant capturedAt) {}
                record Posting(String order, Money amount, String reference, Instant postedAt) {}
                Stream<CardPayment> payments; Stream<Posting> postings;
                abstract Stream<CardPayment> paymentsAfter(String key);
                abstract Stream<Posting> postingsAfter(String key);
                SegmentedSide<String, CardPayment> paymentsTable; SegmentedSide<String, Posting> postingsTable;
                ReconciliationListener<String, CardPayment, Posting> listener;
                ReconciliationBuilder<String, CardPayment, Posting> builder;
                Reconciliation<String, CardPayment, Posting> cash; Checkpoint<String> checkpoint;
                Properties properties; CallContext call; AuditTrail trail; InMemoryTransactions transactions;
                Ownership ownership; Customer current; Customer proposed; MasterDataEvent.CustomerChanged event;
                MasterStore<Customer> master; SnapshotStore snapshots; List<Customer> customersOfTonight;
                interface ErpPorts {
                    SalesOrderSink orders(); ShipmentConfirmationSink shipments(); CreditCheck credit();
                    InvoiceFeed invoices(); CustomerSource customers();
                }
                ErpPorts old; ErpPorts young; Router router; SalesOrder salesOrder; Map<Id<SalesOrder>, SalesOrder> desk;
                Set<Id<?>> oldBook; List<String> alarms; java.util.concurrent.Executor threads;
                void block() throws Exception {
            """;

    @TempDir
    Path classes;

    @ParameterizedTest
    @CsvSource({
        "idempotency, 1",
        "outbox, 2",
        "dead-letters, 4",
        "reconciliation, 3",
        "ownership, 2",
        "coexistence, 4",
        "decorators, 3"
    })
    void everyBlockOfAGuideCompiles(String guide, int blocks) throws IOException {
        List<String> found = blocks(guide);

        assertThat(found).hasSize(blocks);
        for (String block : found) {
            assertThat(errors(block)).as(block).isEmpty();
        }
    }

    @Test
    void aBlockThatNamesWhatDoesNotExistIsSeen() {
        assertThat(errors("inbox.process(message);")).contains("cannot find symbol");
    }

    private static List<String> blocks(String guide) throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(Path.of("..", "docs", guide + ".md")));
        while (block.find()) {
            blocks.add(block.group(1));
        }
        return blocks;
    }

    private static String imports(List<Class<?>> types) {
        return types.stream()
                .map(type -> "import " + type.getPackageName() + ".*;\n")
                .collect(Collectors.joining());
    }

    private String errors(String block) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        String text = PACKAGES + "\n" + OF_FEDERATION + imports(NAMED) + READERS_NAMES.formatted("Snippet") + block
                + "\n    }\n}\n";
        List<String> options = List.of(
                "-proc:none",
                "-nowarn",
                "-d",
                classes.toString(),
                "-classpath",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        boolean compiled = compiler.getTask(messages, null, null, options, null, List.of(new Source(text)))
                .call();
        return compiled ? "" : messages.toString();
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///Snippet.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
