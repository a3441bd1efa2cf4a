package io.concordat.adapter.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.adapter.Cursor;
import io.concordat.adapter.KeyedSink;
import io.concordat.adapter.Mapped;
import io.concordat.adapter.MappingNote;
import io.concordat.adapter.Page;
import io.concordat.adapter.decorate.Decorated;
import io.concordat.adapter.decorate.OrderSink;
import io.concordat.adapter.decorate.Orders;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.FailureKind;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.document.Meta;
import io.concordat.model.document.Producer;
import io.concordat.model.document.UnknownFields;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Ref;
import io.concordat.model.value.SystemRole;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LineageTest {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-02T08:00:00Z");
    private static final MappingNote LOST =
            new MappingNote("/lines/0/note", MappingNote.Kind.LOST, "the system has no place for it");

    /** A document as the model's are, for short. */
    public record Order(Id<Order> id, String customer, Meta meta) {}

    /** An answer as ports give it. */
    public record Receipt(Ref<Order> order, Identifier number, List<MappingNote> notes) {}

    public interface ReceiptSink extends KeyedSink<Receipt> {
        Receipt submit(Order order, CallContext call);
    }

    private final InMemoryLineageLog log = new InMemoryLineageLog();

    @Test
    void saysWhichDocumentOfWhichSystemBecameWhat() {
        receipts(Lineage.to(log, Orders.CLOCK))
                .submit(order(null), Orders.call().within("so-1", "evt-7"));

        assertThat(log.entries())
                .containsExactly(new LineageEntry(
                        Orders.NOW,
                        new LineageEntry.Step(
                                "erp-eu1", "ReceiptSink.submit", Orders.call().key(), "so-1", "evt-7", null),
                        new DocumentTrace("Order", "so-1", "sales-order 1.2.0", 3, "shop-1", null, List.of()),
                        List.of(new DocumentTrace(
                                "Receipt", "so-1", null, 3, null, null, List.of("urn:acme:order#4500001"))),
                        List.of(LOST),
                        null));
        assertThat(log.entries().get(0).keys()).containsExactly("urn:acme:order#4500001");
    }

    @Test
    void namesTheDigestADocumentCarriesAndElseTheOneThatIsGiven() {
        Lineage lineage = Lineage.to(log, Orders.CLOCK).digesting(document -> "made");
        ReceiptSink sink = receipts(lineage);
        sink.submit(order("0".repeat(64)), Orders.call());
        sink.submit(order(null), Orders.call());

        assertThat(log.entries())
                .extracting(
                        entry -> entry.input() == null ? null : entry.input().digest())
                .containsExactly("0".repeat(64), "made");
    }

    @Test
    void writesFailuresWithTheirKind() {
        Orders system = new Orders();
        system.next = Orders.throttled();
        OrderSink orders = Decorated.port(OrderSink.class, system, "erp-1")
                .with(Lineage.to(log, Orders.CLOCK))
                .build();

        assertThatThrownBy(() -> orders.submit("so-1", Orders.call())).isSameAs(system.next);

        assertThat(log.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.failure()).isEqualTo(FailureKind.THROTTLED);
            assertThat(entry.outputs()).isEmpty();
        });
    }

    @Test
    void findsDocumentsInWhateverCarriesThem() {
        Receipt receipt = receipt();
        assertThat(Traces.of(Optional.of(receipt))).hasSize(1);
        assertThat(Traces.of(Optional.empty())).isEmpty();
        assertThat(Traces.of(null)).isEmpty();
        assertThat(Traces.of(Orders.call().key())).isEmpty();
        assertThat(Traces.of(new Page<>(List.of(receipt, receipt), Cursor.of("2"), false)))
                .hasSize(2);
        assertThat(Traces.of(new Mapped<>(order(null), List.of(LOST))))
                .singleElement()
                .satisfies(trace -> assertThat(trace.id()).isEqualTo("so-1"));
        assertThat(Traces.notes(new Mapped<>(order(null), List.of(LOST)))).containsExactly(LOST);
        assertThat(Traces.of(Id.of("so-9")))
                .singleElement()
                .satisfies(trace -> assertThat(trace.id()).isEqualTo("so-9"));
        assertThat(Traces.of(Identifier.of("urn:gs1:gln", "7300070011115")))
                .singleElement()
                .satisfies(trace -> assertThat(trace.keys()).containsExactly("urn:gs1:gln#7300070011115"));
    }

    @Test
    void isFoundByDocumentAndByConversation() {
        ReceiptSink sink = receipts(Lineage.to(log, Orders.CLOCK));
        sink.submit(order(null), Orders.call());
        sink.find(Orders.call().key(), Orders.call().within("other", null));

        assertThat(log.of("so-1")).hasSize(2);
        assertThat(log.of("so-2")).isEmpty();
        assertThat(log.ofConversation("other")).singleElement().satisfies(entry -> {
            assertThat(entry.input()).isNull();
            assertThat(entry.outputs()).hasSize(1);
        });
    }

    @Test
    void aLogThatFailsDoesNotChangeTheOutcome() {
        List<String> logged = new ArrayList<>();
        LineageLog broken = entry -> {
            throw new IllegalStateException("disk full");
        };

        Receipt answer = logging(
                Lineage.class.getName(),
                logged,
                () -> receipts(Lineage.to(broken, Orders.CLOCK)).submit(order(null), Orders.call()));

        assertThat(answer).isEqualTo(receipt());
        assertThat(logged).singleElement().asString().contains("erp.submit:so-1", "IllegalStateException", "an answer");
    }

    @Test
    void theLoggerGetsALineWithoutContent() {
        List<String> logged = new ArrayList<>();

        logging(
                "io.concordat.adapter.lineage",
                logged,
                () -> receipts(Lineage.to(LineageLog.toLogger(), Orders.CLOCK)).submit(order(null), Orders.call()));

        assertThat(logged)
                .singleElement()
                .asString()
                .contains("ReceiptSink.submit of erp-eu1", "so-1", "urn:acme:order#4500001", "LOST at /lines/0/note")
                .doesNotContain("Jane");
    }

    private static ReceiptSink receipts(Lineage lineage) {
        ReceiptSink system = new ReceiptSink() {
            @Override
            public Receipt submit(Order order, CallContext call) {
                return receipt();
            }

            @Override
            public Optional<Receipt> find(IdempotencyKey key, CallContext call) {
                return Optional.of(receipt());
            }
        };
        return Decorated.port(ReceiptSink.class, system, "erp-eu1")
                .with(lineage)
                .build();
    }

    private static Receipt receipt() {
        return new Receipt(
                new Ref<>(Id.of("so-1"), List.of(), null, 3, null),
                Identifier.of("urn:acme:order", "4500001"),
                List.of(LOST));
    }

    private static Order order(@Nullable String digest) {
        Meta meta = new Meta(
                "sales-order",
                "1.2.0",
                3,
                Producer.of("shop-1", SystemRole.COMMERCE),
                AT,
                AT,
                null,
                null,
                digest,
                UnknownFields.NONE);
        return new Order(Id.of("so-1"), "Jane Doe", meta);
    }

    private interface Action<T> {
        T run() throws CallFailedException;
    }

    private static <T> T logging(String name, List<String> into, Action<T> action) {
        Logger logger = Logger.getLogger(name);
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                into.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.setUseParentHandlers(false);
        logger.addHandler(handler);
        try {
            return action.run();
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
        }
    }
}
