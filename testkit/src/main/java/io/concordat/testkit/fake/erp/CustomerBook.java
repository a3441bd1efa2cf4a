package io.concordat.testkit.fake.erp;

import io.concordat.adapter.erp.CustomerSource;
import io.concordat.model.party.Customer;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.DocumentBook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps customers. */
record CustomerBook(Agenda agenda, Map<Id<Customer>, Customer> documents)
        implements CustomerSource, DocumentBook<Customer> {

    CustomerBook(Agenda agenda) {
        this(agenda, new LinkedHashMap<>());
    }

    @Override
    public List<Identifier> keysOf(Customer document) {
        return document.identity().identifiers();
    }
}
