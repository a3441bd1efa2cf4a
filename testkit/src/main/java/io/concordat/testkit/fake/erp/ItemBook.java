package io.concordat.testkit.fake.erp;

import io.concordat.adapter.erp.ItemSource;
import io.concordat.model.item.Item;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.DocumentBook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps items. */
record ItemBook(Agenda agenda, Map<Id<Item>, Item> documents) implements ItemSource, DocumentBook<Item> {

    ItemBook(Agenda agenda) {
        this(agenda, new LinkedHashMap<>());
    }

    @Override
    public List<Identifier> keysOf(Item document) {
        return document.identity().identifiers();
    }
}
