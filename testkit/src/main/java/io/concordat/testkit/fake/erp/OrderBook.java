package io.concordat.testkit.fake.erp;

import io.concordat.adapter.erp.OrderAcknowledgement;
import io.concordat.adapter.erp.OrderAcknowledgement.Decision;
import io.concordat.adapter.erp.RequestedLine;
import io.concordat.adapter.erp.SalesOrderSink;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.order.LineAcknowledgement;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.party.Customer;
import io.concordat.model.terms.InvoicingPolicy;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Ref;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.KeyedEffects;
import io.concordat.testkit.fake.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes orders of known customers for known items. */
final class OrderBook implements SalesOrderSink {

    private final ErpSetup setup;
    private final Agenda agenda;
    private final ItemMaster items;
    private final Set<Id<Customer>> customers;
    private final KeyedEffects<SalesOrder, OrderAcknowledgement> effects;
    private final List<BookedOrder> booked = new ArrayList<>();

    OrderBook(ErpSetup setup, Agenda agenda, ItemMaster items, Set<Id<Customer>> customers) {
        this.setup = setup;
        this.agenda = agenda;
        this.items = items;
        this.customers = customers;
        this.effects = new KeyedEffects<>(setup.deduplication());
    }

    @Override
    public OrderAcknowledgement submit(SalesOrder order, CallContext call) {
        return agenda.serve(call, () -> effects.once(call.key(), order, () -> book(order)));
    }

    @Override
    public Optional<OrderAcknowledgement> find(IdempotencyKey key, CallContext call) {
        return agenda.serve(call, () -> effects.find(key));
    }

    /** The first booking of an order. */
    Optional<BookedOrder> find(Id<SalesOrder> order) {
        return booked.stream().filter(one -> one.order().id().equals(order)).findFirst();
    }

    /**
     * An order in a revision.
     *
     * @throws CallFailedException as {@code NOT_FOUND} if it is not in the book, as {@code CONFLICT} if another revision
     *     is in force
     */
    BookedOrder inForce(Id<SalesOrder> id, int revision) {
        BookedOrder entry = known(id);
        if (entry.revision() != revision) {
            throw stale(id, revision, entry.revision());
        }
        return entry;
    }

    /**
     * An order in whatever revision.
     *
     * @throws CallFailedException as {@code NOT_FOUND} if it is not in the book
     */
    BookedOrder known(Id<SalesOrder> id) {
        return find(id).orElseThrow(() -> new CallFailedException(
                new Failure.NotFound("order " + id + " is not in the book: submit it before it is changed")));
    }

    private void refuseOlder(SalesOrder order) {
        int revision = order.meta().revision();
        find(order.id()).filter(entry -> entry.revision() > revision).ifPresent(entry -> {
            throw stale(order.id(), revision, entry.revision());
        });
    }

    private static CallFailedException stale(Id<SalesOrder> id, int revision, int inForce) {
        return new CallFailedException(new Failure.Conflict(
                "order " + id + " is in revision " + inForce + ", the call is for revision " + revision
                        + ": nothing was done, read the order and decide anew",
                revision,
                inForce));
    }

    List<BookedOrder> booked() {
        return List.copyOf(booked);
    }

    int repeats() {
        return effects.repeats();
    }

    private OrderAcknowledgement book(SalesOrder order) {
        refuseOlder(order);
        Refusal refusal = new Refusal();
        checkTerms(order, refusal);
        order.lines().forEach(line -> items.check(RequestedLine.of(line), refusal));
        refusal.throwIfAny("order " + order.id() + " was refused");
        StockAnswer answer =
                StockAnswer.to(order, items, agenda.now().plus(setup.restock()).toLocalDate());
        answer.refused(refusal);
        refusal.throwIfAny("order " + order.id() + " allows no backorder and was refused");
        Identifier number = Identifier.of(setup.source(), "SO-" + (1001 + booked.size()), "ORDER");
        BookedOrder entry = new BookedOrder(order, number);
        booked.add(entry);
        answer.setAside(entry, items);
        return acknowledge(order, number, answer.lines(agenda.now().toLocalDate()));
    }

    private void checkTerms(SalesOrder order, Refusal refusal) {
        Ref<Customer> customer = order.parties().soldTo().customer();
        if (customer == null || !customers.contains(customer.id())) {
            refusal.add("UNKNOWN_CUSTOMER", null, "the party sold to is no customer here: name its canonical id");
        }
        InvoicingPolicy invoicing = order.terms().invoicing();
        if (invoicing != null && invoicing != InvoicingPolicy.ON_SHIPMENT) {
            refusal.add("INVOICING_POLICY", null, "bills on shipment only, found " + invoicing);
        }
    }

    private OrderAcknowledgement acknowledge(SalesOrder order, Identifier number, List<LineAcknowledgement> lines) {
        boolean asOrdered = lines.stream().allMatch(line -> line.decision() == LineAcknowledgement.Decision.ACCEPTED);
        return new OrderAcknowledgement(
                new Ref<>(order.id(), List.of(), null, order.meta().revision(), null),
                number,
                asOrdered ? Decision.ACCEPTED : Decision.ACCEPTED_WITH_CHANGES,
                lines,
                agenda.now(),
                List.of());
    }
}
