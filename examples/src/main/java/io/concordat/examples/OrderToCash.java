package io.concordat.examples;

import io.concordat.adapter.crm.OrderStatusReport;
import io.concordat.adapter.erp.AvailabilityRequest;
import io.concordat.adapter.erp.CreditRequest;
import io.concordat.adapter.erp.OrderAcknowledgement;
import io.concordat.adapter.erp.RequestedLine;
import io.concordat.adapter.wms.FulfilmentOrder;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.credit.CreditDecision;
import io.concordat.model.event.Aggregate;
import io.concordat.model.event.CreditEvent;
import io.concordat.model.event.Event;
import io.concordat.model.event.LineQuantity;
import io.concordat.model.event.OrderEvent;
import io.concordat.model.event.PickEvent;
import io.concordat.model.event.ShipmentEvent;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.order.LineAcknowledgement;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.OrderParties;
import io.concordat.model.order.OrderPartiesBuilder;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.order.SalesOrderBuilder;
import io.concordat.model.party.Customer;
import io.concordat.model.party.Party;
import io.concordat.model.party.PartyBuilder;
import io.concordat.model.status.Stage;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Ref;
import io.concordat.visibility.OrderTimeline;
import io.concordat.visibility.Timelines;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The way of one order from intake to cash, written as an integration service would: it knows ports, not systems, and
 * keeps no status of its own.
 */
public final class OrderToCash {

    private final Ports ports;
    private final Effects effects;
    private final Timelines timelines;
    private final Journal journal;
    private Stage lastReported = Stage.DRAFT;
    private int reports;

    /** The way of one order, through these systems. */
    public OrderToCash(Ports ports, Effects effects, Timelines timelines, Journal journal) {
        this.ports = ports;
        this.effects = effects;
        this.timelines = timelines;
        this.journal = journal;
    }

    /** Takes the order in and, when credit allows, gives it to ERP and warehouse. */
    public void start(SalesOrder received) {
        journal.record(
                received.id(),
                new OrderEvent.Received(Aggregate.created(received.id()), received),
                "",
                received.header().orderedAt());
        SalesOrder order = forCustomer(received, account(received.parties().soldTo(), received.id()));
        CreditDecision decision = credit(order);
        if (decision.outcome() != CreditDecision.Outcome.APPROVED) {
            return;
        }
        checkAvailability(order);
        accept(order, submit(order));
        release(order);
    }

    /** Reacts to one event of the warehouse; the same event may come any number of times. */
    public void onWarehouseEvent(Event<?> event) {
        timelines.record(List.of(event));
        if (event.data() instanceof ShipmentEvent.Dispatched dispatched) {
            Shipment shipment = dispatched.snapshot();
            effects.once(
                    IdempotencyKey.of("erp.goods-issue", shipment.id()),
                    shipment,
                    call -> ports.erp().shipments().confirm(shipment, call),
                    call -> ports.erp().shipments().find(call.key(), call));
        }
    }

    /** Reacts to one event of billing or receivables: the timeline is all that needs to know. */
    public void onLedgerEvent(Event<?> event) {
        timelines.record(List.of(event));
    }

    /** Tells the CRM when the stage has changed. */
    public void reportStatus(Id<SalesOrder> id) {
        Stage stage = timelines.of(id).status().stage().value();
        if (stage == lastReported) {
            return;
        }
        lastReported = stage;
        reports++;
        OrderStatusReport report = new OrderStatusReport(Ref.to(id), stage, List.of(), reports, journal.now());
        effects.once(
                IdempotencyKey.of("crm.status", id.value() + "@" + reports),
                report,
                call -> ports.crm().status().report(report, call),
                call -> ports.crm().status().find(call.key(), call));
    }

    /** What is known of an order. */
    public OrderTimeline timeline(Id<SalesOrder> id) {
        return timelines.of(id);
    }

    private CreditDecision credit(SalesOrder order) {
        Ref<Customer> customer = Objects.requireNonNull(order.parties().soldTo().customer(), "customer");
        Ref<SalesOrder> asked = Ref.to(order.id());
        CreditRequest request =
                new CreditRequest(customer, asked, order.amounts().totals().payable());
        Id<CreditDecision> requested = Id.derived("cd", order.id().value());
        Aggregate<CreditDecision> before = new Aggregate<>(requested, 0, 0);
        journal.record(order.id(), new CreditEvent.Requested(before, asked, request.amount()), "");
        CreditDecision decision = effects.ask(
                IdempotencyKey.of("erp.credit", order.id()),
                request,
                call -> ports.erp().credit().check(request, call));
        Aggregate<CreditDecision> made = Aggregate.created(decision.id());
        switch (decision.outcome()) {
            case APPROVED -> journal.record(order.id(), new CreditEvent.Approved(made, asked, decision), "");
            case DECLINED -> journal.record(order.id(), new CreditEvent.Declined(made, asked, decision), "");
            default -> journal.record(order.id(), new CreditEvent.Held(made, asked, decision), "");
        }
        return decision;
    }

    private static SalesOrder forCustomer(SalesOrder order, Customer customer) {
        Party buyer = PartyBuilder.builder(order.parties().soldTo())
                .customer(Ref.to(customer.id()))
                .build();
        OrderParties parties =
                OrderPartiesBuilder.builder(order.parties()).soldTo(buyer).build();
        return SalesOrderBuilder.builder(order).parties(parties).build();
    }

    private Customer account(Party buyer, Id<SalesOrder> order) {
        for (Identifier key : buyer.identifiers()) {
            Optional<Customer> found = effects.ask(
                    IdempotencyKey.of("crm.account", order.value() + "/" + key.system()),
                    key,
                    call -> ports.crm().accounts().knownAs(key, call));
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new CallFailedException(new Failure.NotFound("no account in the CRM has any of the buyer's "
                + buyer.identifiers().size() + " keys on order " + order + ": open an account first"));
    }

    private void checkAvailability(SalesOrder order) {
        AvailabilityRequest request = new AvailabilityRequest(
                null, order.lines().stream().map(RequestedLine::of).toList());
        effects.ask(
                IdempotencyKey.of("erp.availability", order.id()),
                request,
                call -> ports.erp().availability().available(request, call));
    }

    private OrderAcknowledgement submit(SalesOrder order) {
        return effects.once(
                IdempotencyKey.of("erp.submit", order.id(), order.meta().revision()),
                order,
                call -> ports.erp().orders().submit(order, call),
                call -> ports.erp().orders().find(call.key(), call));
    }

    private void accept(SalesOrder order, OrderAcknowledgement answer) {
        Aggregate<SalesOrder> same = Aggregate.at(order.id(), order.meta().revision());
        journal.record(order.id(), new OrderEvent.Accepted(same, answer.lines()), "");
        for (LineAcknowledgement line : answer.lines()) {
            if (line.decision() == LineAcknowledgement.Decision.BACKORDERED) {
                journal.record(
                        order.id(),
                        new OrderEvent.LineBackordered(
                                same, line.lineId(), line.quantity(), line.reason(), line.scheduledShip()),
                        line.lineId());
            }
        }
    }

    private void release(SalesOrder order) {
        FulfilmentOrder work = FulfilmentOrder.of(order);
        effects.once(
                IdempotencyKey.of("wms.release", order.id(), order.meta().revision()),
                work,
                call -> ports.wms().work().release(work, call),
                call -> ports.wms().work().find(call.key(), call));
        List<LineQuantity> lines = order.lines().stream()
                .map((OrderLine line) -> new LineQuantity(line.lineId(), line.quantity()))
                .toList();
        Aggregate<SalesOrder> same = Aggregate.at(order.id(), order.meta().revision());
        journal.record(order.id(), new PickEvent.Released(same, work.id().value(), lines), "");
    }
}
