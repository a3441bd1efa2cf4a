package io.concordat.testkit.fake.erp;

import io.concordat.adapter.erp.OrderSource;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.ExternalRef;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.DocumentBook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the order book. */
record OrderRecords(Agenda agenda, OrderBook orders) implements OrderSource, DocumentBook<SalesOrder> {

    @Override
    public Map<Id<SalesOrder>, SalesOrder> documents() {
        Map<Id<SalesOrder>, SalesOrder> inForce = new LinkedHashMap<>();
        orders.booked().forEach(booked -> inForce.putIfAbsent(booked.order().id(), booked.order()));
        return inForce;
    }

    @Override
    public List<Identifier> keysOf(SalesOrder document) {
        Stream<Identifier> ours = orders.booked().stream()
                .filter(booked -> booked.order().id().equals(document.id()))
                .map(BookedOrder::number);
        Stream<Identifier> theirs = document.appendix().externalRefs().stream().map(ExternalRef::identifier);
        return Stream.concat(ours, theirs).toList();
    }
}
