package io.concordat.testkit.tck.wms;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.Cursor;
import io.concordat.adapter.wms.InventoryRequest;
import io.concordat.adapter.wms.InventorySnapshot;
import io.concordat.adapter.wms.InventorySource;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.FailureKind;
import io.concordat.model.inventory.InventoryPosition;
import io.concordat.model.inventory.StockLevels;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.testkit.conformance.Proves;
import io.concordat.testkit.tck.QuestionTck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every {@link InventorySource} promises. There are three positions or more. */
@Proves(InventorySource.class)
public abstract class InventorySourceTck extends QuestionTck<InventorySource> {

    private static final int MANY = 1000;

    /** For the test framework. */
    protected InventorySourceTck() {}

    /** Changes the stock of every position. */
    protected abstract void changeStock();

    /** A request for one site that has stock. */
    protected abstract InventoryRequest ofOneSite();

    /** A request for one item of several. */
    protected abstract InventoryRequest ofOneItem();

    @Override
    protected final Function<CallContext, ?> ordinaryCall(InventorySource port) {
        return call -> port.read(InventoryRequest.EVERYTHING, Cursor.START, MANY, call);
    }

    @Test
    void wms20ShowsOneInstantOnAllPages() {
        Map<Id<InventoryPosition>, StockLevels> before = levels(read(InventoryRequest.EVERYTHING, MANY));
        InventorySnapshot first = port().read(InventoryRequest.EVERYTHING, Cursor.START, 1, call());
        changeStock();
        List<InventoryPosition> all = new ArrayList<>(first.page().items());
        InventorySnapshot page = first;
        while (page.page().more()) {
            page = port().read(InventoryRequest.EVERYTHING, page.page().next(), 1, call());
            assertThat(page.asOf()).as("WMS-20: instant of a page").isEqualTo(first.asOf());
            all.addAll(page.page().items());
        }
        assertThat(all)
                .extracting(position -> position.snapshot().asOf())
                .as("WMS-20: instants of the positions")
                .containsOnly(first.asOf());
        assertThat(levels(all)).as("WMS-20: stock before it changed").isEqualTo(before);
    }

    @Test
    void wms21ShowsEveryPositionOnceWhateverThePageSize() {
        Map<Id<InventoryPosition>, StockLevels> all = levels(read(InventoryRequest.EVERYTHING, MANY));
        assertThat(all).as("WMS-21: positions").hasSizeGreaterThanOrEqualTo(3);
        for (int most : new int[] {1, 2, 3}) {
            assertThat(read(InventoryRequest.EVERYTHING, most))
                    .extracting(InventoryPosition::id)
                    .as("WMS-21: positions read in pages of " + most)
                    .containsExactlyInAnyOrderElementsOf(all.keySet());
        }
    }

    @Test
    void wms21FailsWhereItCannotGoOn() {
        Cursor unknown = Cursor.of("no-source-gave-this-cursor");
        assertThat(kindOf(call -> port().read(InventoryRequest.EVERYTHING, unknown, MANY, call), call()))
                .as("WMS-21: failure of going on from an unknown cursor")
                .isEqualTo(FailureKind.NOT_FOUND);
    }

    @Test
    void wms22ShowsWhatWasAskedForOnly() {
        InventoryRequest item = ofOneItem();
        assertThat(read(item, MANY))
                .extracting(position -> position.stock().item().id())
                .as("WMS-22: items shown")
                .isNotEmpty()
                .containsOnly(item.items().get(0).id());
        InventoryRequest site = ofOneSite();
        assertThat(read(site, MANY))
                .extracting(position -> position.stock().place().site())
                .as("WMS-22: sites shown")
                .isNotEmpty()
                .containsOnly(site.site());
    }

    @Test
    void wms22DoesNotShowAnUnknownSiteAsEmpty() {
        InventoryRequest nowhere = InventoryRequest.of(Identifier.of("urn:concordat:tck", "no-such-site"));
        assertThat(kindOf(call -> port().read(nowhere, Cursor.START, MANY, call), call()))
                .as("WMS-22: failure for an unknown site")
                .isEqualTo(FailureKind.NOT_FOUND);
    }

    private List<InventoryPosition> read(InventoryRequest request, int most) {
        List<InventoryPosition> positions = new ArrayList<>();
        Cursor cursor = Cursor.START;
        for (boolean more = true; more; ) {
            InventorySnapshot snapshot = port().read(request, cursor, most, call());
            positions.addAll(snapshot.page().items());
            cursor = snapshot.page().next();
            more = snapshot.page().more();
        }
        return positions;
    }

    private static Map<Id<InventoryPosition>, StockLevels> levels(List<InventoryPosition> positions) {
        Map<Id<InventoryPosition>, StockLevels> levels = new LinkedHashMap<>();
        positions.forEach(position -> levels.put(position.id(), position.levels()));
        return levels;
    }
}
