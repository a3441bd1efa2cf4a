package io.concordat.testkit.fake.erp;

import io.concordat.model.event.Aggregate;
import io.concordat.model.event.EventTypes;
import io.concordat.model.event.MasterDataEvent;
import io.concordat.model.item.Item;
import io.concordat.model.party.Customer;
import io.concordat.model.value.Id;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.EventLog;
import java.util.HashMap;
import java.util.Map;

/** The master data an ERP keeps, and the history of its changes. */
final class MasterRecords {

    private final EventLog<MasterDataEvent> log;
    private final CustomerBook customers;
    private final ItemBook items;
    private final Map<Id<?>, Integer> revisions = new HashMap<>();

    MasterRecords(ErpSetup setup, Agenda agenda) {
        this.log = new EventLog<>(setup.source() + ":masterdata", agenda);
        this.customers = new CustomerBook(agenda);
        this.items = new ItemBook(agenda);
    }

    CustomerBook customers() {
        return customers;
    }

    ItemBook items() {
        return items;
    }

    EventLog<MasterDataEvent> log() {
        return log;
    }

    void put(Customer customer) {
        customers.documents().put(customer.id(), customer);
        log.record(
                EventTypes.CUSTOMER_CHANGED,
                customer.id().value(),
                new MasterDataEvent.CustomerChanged(next(customer.id()), customer));
    }

    void put(Item item) {
        items.documents().put(item.id(), item);
        log.record(EventTypes.ITEM_CHANGED, item.id().value(), new MasterDataEvent.ItemChanged(next(item.id()), item));
    }

    private <T> Aggregate<T> next(Id<T> id) {
        int after = revisions.merge(id, 1, Integer::sum);
        return Aggregate.changed(id, after - 1);
    }
}
