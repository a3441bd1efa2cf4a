package io.concordat.testkit.tck.erp;

import io.concordat.adapter.erp.ItemSource;
import io.concordat.model.item.Item;
import io.concordat.model.value.Id;
import io.concordat.testkit.conformance.Proves;
import io.concordat.testkit.tck.DocumentSourceTck;

/** What every {@link ItemSource} promises. */
@Proves(ItemSource.class)
public abstract class ItemSourceTck extends DocumentSourceTck<ItemSource, Item> {

    /** For the test framework. */
    protected ItemSourceTck() {}

    @Override
    protected final Id<Item> idOf(Item document) {
        return document.id();
    }
}
