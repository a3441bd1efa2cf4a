package io.concordat.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.document.MetaBuilder;
import io.concordat.model.document.OpaqueJson;
import io.concordat.model.document.UnknownFields;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventType;
import io.concordat.model.event.EventTypes;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.order.SalesOrderBuilder;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class UnknownFieldsTest {

    private final CanonicalJson json = CanonicalJson.builder().withoutRules().build();

    @Provide
    Arbitrary<Class<? extends Record>> documents() {
        return Arbitraries.of(KnownContracts.documents());
    }

    @Provide
    Arbitrary<EventType<?>> eventTypes() {
        return Arbitraries.of(List.copyOf(EventTypes.all()));
    }

    @Property(seed = "20261121", tries = 1000)
    void newcomersAtAnyDepthOfADocumentSurvive(
            @ForAll("documents") Class<? extends Record> contract, @ForAll long seed) {
        Map<String, Object> tree = Tree.parse(json.write(new RandomRecords(seed).of(contract)));
        Newcomers.inject(tree, new Random(seed));

        byte[] written = json.write(json.read(Tree.bytes(tree), contract));

        assertThat(Newcomers.sorted(Tree.parse(written))).isEqualTo(Newcomers.sorted(tree));
    }

    @Property(seed = "20261121", tries = 1000)
    void newcomersAtAnyDepthOfAnEventSurvive(@ForAll("eventTypes") EventType<?> type, @ForAll long seed) {
        Map<String, Object> tree = Tree.parse(json.write(new RandomRecords(seed).event(type)));
        Newcomers.inject(tree, new Random(seed));

        Event<?> read = json.readEvent(Tree.bytes(tree));

        assertThat(Newcomers.sorted(Tree.parse(json.write(read)))).isEqualTo(Newcomers.sorted(tree));
    }

    @Test
    void aPointerNamesAnElementByItsId() {
        SalesOrder order =
                json.read(Orders.plus("/lines/1/quantity", "grade", new Tree.Literal("1.0")), SalesOrder.class);

        assertThat(order.meta().unknown().byPointer())
                .containsExactly(Map.entry("/lines/[20]/quantity/grade", new OpaqueJson("1.0")));
    }

    @Test
    void aFieldStaysWithItsLineWhenAnotherLineGoes() {
        SalesOrder order =
                json.read(Orders.plus("/lines/1/quantity", "grade", new Tree.Literal("1.0")), SalesOrder.class);
        SalesOrder shorter = SalesOrderBuilder.builder(order)
                .lines(order.lines().subList(1, 2))
                .build();

        Map<String, Object> written = Tree.parse(json.write(shorter));

        assertThat(Orders.objectAt(written, "/lines/0/quantity")).containsEntry("grade", new Tree.Literal("1.0"));
    }

    @Test
    void aFieldGoesWithTheLineItStoodOn() {
        SalesOrder order =
                json.read(Orders.plus("/lines/1/quantity", "grade", new Tree.Literal("1.0")), SalesOrder.class);
        SalesOrder shorter = SalesOrderBuilder.builder(order)
                .lines(order.lines().subList(0, 1))
                .build();

        assertThat(Tree.text(Tree.parse(json.write(shorter)))).doesNotContain("grade");
    }

    @Test
    void linesWithTheSameIdKeepTheirOwnFields() {
        Map<String, Object> tree = Orders.tree();
        Orders.objectAt(tree, "/lines/0").put("lineId", "20");
        Orders.objectAt(tree, "/lines/0").put("first", new Tree.Literal("1"));
        Orders.objectAt(tree, "/lines/1").put("second", new Tree.Literal("2"));

        SalesOrder order = json.read(Tree.bytes(tree), SalesOrder.class);

        assertThat(order.meta().unknown().byPointer()).containsOnlyKeys("/lines/[20]/first", "/lines/1/second");
        assertThat(Newcomers.sorted(Tree.parse(json.write(order)))).isEqualTo(Newcomers.sorted(tree));
    }

    @Test
    void theFieldsOfAnOrderInAnEventStayWithTheOrder() {
        SalesOrder order = json.read(Orders.bytes(), SalesOrder.class);
        Event<?> received = new RandomRecords(7).event(EventTypes.ORDER_RECEIVED);
        Map<String, Object> tree = Tree.parse(json.write(received));
        Map<String, Object> snapshot = Tree.parse(json.write(order));
        snapshot.put("newcomer", new Tree.Literal("1e2"));
        Orders.objectAt(tree, "/data").put("snapshot", snapshot);
        Orders.objectAt(tree, "/data/order").put("shard", new Tree.Literal("-0"));

        Event<?> read = json.readEvent(Tree.bytes(tree));

        assertThat(read.unknown().byPointer()).containsOnlyKeys("/data/order/shard");
        var data = (io.concordat.model.event.OrderEvent.Received) read.data();
        assertThat(data.snapshot().meta().unknown())
                .isEqualTo(new UnknownFields(Map.of("/newcomer", new OpaqueJson("1e2"))));
        assertThat(Newcomers.sorted(Tree.parse(json.write(read)))).isEqualTo(Newcomers.sorted(tree));
    }

    @Test
    void anUnknownFieldThatHasBecomeAComponentIsNotWrittenTwice() {
        SalesOrder order = json.read(Orders.plus("", "newcomer", new Tree.Literal("1")), SalesOrder.class);
        UnknownFields older = new UnknownFields(Map.of(
                "/header", new OpaqueJson("{}"), "/newcomer", new OpaqueJson("1"), "/gone/below", new OpaqueJson("1")));
        SalesOrder carried = SalesOrderBuilder.builder(order)
                .meta(MetaBuilder.builder(order.meta()).unknown(older).build())
                .build();

        assertThat(json.write(carried)).isEqualTo(json.write(order));
    }

    @Test
    void unknownCodesAndUnitsSurvive() {
        byte[] document = Orders.with("/lines/0/quantity/unit", "??");

        SalesOrder order = json.read(document, SalesOrder.class);

        assertThat(order.lines().get(0).quantity().unit().known()).isFalse();
        assertThat(json.read(json.write(order), SalesOrder.class)).isEqualTo(order);
    }
}
