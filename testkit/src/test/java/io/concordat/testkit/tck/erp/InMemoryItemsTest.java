package io.concordat.testkit.tck.erp;

import io.concordat.adapter.erp.ItemSource;
import io.concordat.model.item.Item;
import io.concordat.model.item.ItemBuilder;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.testkit.fixture.Samples;
import io.concordat.testkit.tck.Bench;
import io.concordat.testkit.tck.Mutant;
import java.time.Clock;
import java.util.List;

/** The in-memory ERP keeps the promises of {@link ItemSource}. */
public class InMemoryItemsTest extends ItemSourceTck implements Bench.Breakable<ItemSource> {

    public static final List<Mutant<ItemSource>> MUTANTS = List.of();

    private final Bench<ItemSource> bench = new Bench<>(ItemSource.class);
    private final ErpWorld world = new ErpWorld();
    private int items;

    @Override
    public Bench<ItemSource> bench() {
        return bench;
    }

    @Override
    protected ItemSource port() {
        return bench.port(world.erp.items());
    }

    @Override
    protected ItemSource portThatBreaksMidway() {
        return bench.breaking(world.erp.items());
    }

    @Override
    protected Clock clock() {
        return world.clock;
    }

    @Override
    protected Item existing() {
        return recorded("item-" + items, "SKU-" + items++);
    }

    @Override
    protected Identifier keyOf(Item item) {
        return item.identity().identifiers().get(0);
    }

    @Override
    protected Identifier ambiguousKey() {
        recorded("item-a", "SKU-both");
        return keyOf(recorded("item-b", "SKU-both"));
    }

    private Item recorded(String id, String key) {
        Item sample = Samples.realistic(Item.class);
        Item item = ItemBuilder.builder(sample)
                .id(Id.of(id))
                .identity(new Item.Identity(
                        sample.identity().descriptions(), List.of(Identifier.of("urn:seller", key, "SKU"))))
                .build();
        world.erp.record(item);
        return item;
    }
}
