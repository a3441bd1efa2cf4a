package io.concordat.testkit.tck.wms;

import io.concordat.adapter.Cursor;
import io.concordat.adapter.Page;
import io.concordat.adapter.wms.InventoryRequest;
import io.concordat.adapter.wms.InventorySnapshot;
import io.concordat.adapter.wms.InventorySource;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.FailureKind;
import io.concordat.model.inventory.InventoryPosition;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import io.concordat.testkit.fake.ItemKey;
import io.concordat.testkit.tck.Bench;
import io.concordat.testkit.tck.Defect;
import io.concordat.testkit.tck.Mutant;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

/** The in-memory warehouse keeps the promises of {@link InventorySource}. */
public class InMemoryInventoryTest extends InventorySourceTck implements Bench.Breakable<InventorySource> {

    private static final int ALL = 1000;

    public static final List<Mutant<InventorySource>> MUTANTS = List.of(
            Mutant.port("WMS-20", "takes a new picture for each page", () -> InMemoryInventoryTest::pageOfNow),
            Mutant.port("WMS-21", "loses a position where a page ends", () -> call -> {
                InventorySnapshot answer = (InventorySnapshot) call.proceed();
                Page<InventoryPosition> page = answer.page();
                return page.more() && page.items().size() > 1
                        ? snapshot(answer, page.items().subList(1, page.items().size()))
                        : answer;
            }),
            Mutant.port("WMS-21", "shows nothing where it cannot go on", () -> call -> {
                try {
                    return call.proceed();
                } catch (CallFailedException e) {
                    Cursor since = (Cursor) call.arguments().get(1);
                    if (since.isStart() || e.kind() != FailureKind.NOT_FOUND) {
                        throw e;
                    }
                    return new InventorySnapshot(OffsetDateTime.MIN, Page.empty(since));
                }
            }),
            Mutant.port("WMS-22", "shows an unknown site as empty", () -> call -> {
                try {
                    return call.proceed();
                } catch (CallFailedException e) {
                    Cursor since = (Cursor) call.arguments().get(1);
                    if (!since.isStart() || e.kind() != FailureKind.NOT_FOUND) {
                        throw e;
                    }
                    return new InventorySnapshot(OffsetDateTime.MIN, Page.empty(since));
                }
            }),
            Mutant.port(
                    "WMS-22",
                    "shows all items whichever was asked for",
                    () -> call -> call.proceedWith(
                            new InventoryRequest(((InventoryRequest) call.subject()).site(), List.of()),
                            call.arguments().get(1),
                            call.arguments().get(2),
                            call.context())));

    private final Bench<InventorySource> bench = new Bench<>(InventorySource.class);
    private final WmsWorld world = new WmsWorld();

    @Override
    public Bench<InventorySource> bench() {
        return bench;
    }

    @Override
    protected InventorySource port() {
        return bench.port(world.wms.inventory());
    }

    @Override
    protected Clock clock() {
        return world.clock;
    }

    @Override
    protected void changeStock() {
        world.clock.advance(Duration.ofMinutes(1));
        for (String item : List.of("A-100", "A-200", "B-200", "L-300")) {
            world.wms.adjust(ItemKey.of(item), Quantity.of("1", "C62"), Code.of("FOUND"));
        }
    }

    @Override
    protected InventoryRequest ofOneSite() {
        return InventoryRequest.of(world.wms
                .inventory()
                .read(InventoryRequest.EVERYTHING, Cursor.START, 1, call())
                .page()
                .items()
                .get(0)
                .stock()
                .place()
                .site());
    }

    @Override
    protected InventoryRequest ofOneItem() {
        return new InventoryRequest(null, List.of(Ref.to(Id.of("L-300"))));
    }

    private static Object pageOfNow(Defect.Call call) {
        String since = ((Cursor) call.arguments().get(1)).text();
        if (!since.matches("(m[0-9]+)?")) {
            return call.proceed();
        }
        InventorySnapshot all = (InventorySnapshot) call.proceedWith(call.subject(), Cursor.START, ALL, call.context());
        List<InventoryPosition> items = all.page().items();
        int from = since.isEmpty() ? 0 : Integer.parseInt(since.substring(1));
        int to = Math.min(items.size(), from + (int) call.arguments().get(2));
        return new InventorySnapshot(
                all.asOf(), new Page<>(items.subList(from, to), Cursor.of("m" + to), to < items.size()));
    }

    private static InventorySnapshot snapshot(InventorySnapshot answer, List<InventoryPosition> items) {
        return new InventorySnapshot(
                answer.asOf(),
                new Page<>(items, answer.page().next(), answer.page().more()));
    }
}
