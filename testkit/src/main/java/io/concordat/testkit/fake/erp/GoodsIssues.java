package io.concordat.testkit.fake.erp;

import io.concordat.adapter.erp.GoodsIssueReceipt;
import io.concordat.adapter.erp.ShipmentConfirmationSink;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.fulfilment.ShipmentLine;
import io.concordat.model.order.OrderLine;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Ref;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.Deduplication;
import io.concordat.testkit.fake.KeyedEffects;
import io.concordat.testkit.fake.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Books what left and has it billed. */
final class GoodsIssues implements ShipmentConfirmationSink {

    private record Issue(Shipment shipment, GoodsIssueReceipt receipt) {}

    private final ErpSetup setup;
    private final Agenda agenda;
    private final OrderBook orders;
    private final InvoiceDesk invoices;
    private final KeyedEffects<Shipment, GoodsIssueReceipt> effects;
    private final Map<Id<Shipment>, Issue> byShipment = new HashMap<>();
    private final List<GoodsIssueReceipt> receipts = new ArrayList<>();

    GoodsIssues(ErpSetup setup, Agenda agenda, OrderBook orders, InvoiceDesk invoices) {
        this.setup = setup;
        this.agenda = agenda;
        this.orders = orders;
        this.invoices = invoices;
        this.effects = new KeyedEffects<>(setup.deduplication());
    }

    @Override
    public GoodsIssueReceipt confirm(Shipment shipment, CallContext call) {
        return agenda.serve(call, () -> effects.once(call.key(), shipment, () -> issue(shipment)));
    }

    @Override
    public Optional<GoodsIssueReceipt> find(IdempotencyKey key, CallContext call) {
        return agenda.serve(call, () -> effects.find(key));
    }

    List<GoodsIssueReceipt> receipts() {
        return List.copyOf(receipts);
    }

    int repeats() {
        return effects.repeats();
    }

    private GoodsIssueReceipt issue(Shipment shipment) {
        Issue before = byShipment.get(shipment.id());
        if (before == null || setup.deduplication() == Deduplication.NONE) {
            return post(shipment);
        }
        int booked = before.shipment().meta().revision();
        boolean older = shipment.meta().revision() < booked;
        if (older || !before.shipment().lines().equals(shipment.lines())) {
            throw new CallFailedException(new Failure.Conflict(
                    "shipment " + shipment.id() + " was booked " + (older ? "in a later revision" : "with other lines")
                            + " before: void it and ship anew",
                    shipment.meta().revision(),
                    booked));
        }
        return before.receipt();
    }

    private GoodsIssueReceipt post(Shipment shipment) {
        check(shipment);
        for (ShipmentLine line : shipment.lines()) {
            orders.find(line.orderLine().id())
                    .ifPresent(order -> order.ship(lineId(line), line.quantity().value()));
        }
        Identifier number = Identifier.of(setup.source(), "GI-" + (1 + receipts.size()), "GOODS_ISSUE");
        GoodsIssueReceipt receipt = new GoodsIssueReceipt(Ref.to(shipment.id()), number, agenda.now(), List.of());
        receipts.add(receipt);
        byShipment.put(shipment.id(), new Issue(shipment, receipt));
        agenda.in(setup.billing(), () -> invoices.bill(shipment));
        return receipt;
    }

    private void check(Shipment shipment) {
        Refusal refusal = new Refusal();
        Map<Ref<?>, BigDecimal> wanted = new HashMap<>();
        for (ShipmentLine line : shipment.lines()) {
            BigDecimal sum = wanted.merge(line.orderLine(), line.quantity().value(), BigDecimal::add);
            check(line, sum, refusal);
        }
        refusal.throwIfAny("shipment " + shipment.id() + " was not booked");
    }

    private void check(ShipmentLine line, BigDecimal wanted, Refusal refusal) {
        Optional<BookedOrder> order = orders.find(line.orderLine().id());
        Optional<OrderLine> ordered = order.flatMap(one -> one.order().line(lineId(line)));
        if (ordered.isEmpty()) {
            refusal.add("UNKNOWN_ORDER_LINE", line.lineId(), line.orderLine() + " is not in the book");
        } else if (!ordered.get().quantity().unit().equals(line.quantity().unit())) {
            refusal.add(
                    "WRONG_UNIT",
                    line.lineId(),
                    "ordered in " + ordered.get().quantity().unit());
        } else if (order.get().open(ordered.get()).compareTo(wanted) < 0) {
            refusal.add(
                    "MORE_THAN_OPEN", line.lineId(), "open are " + order.get().open(ordered.get()));
        }
    }

    static String lineId(ShipmentLine line) {
        return Objects.requireNonNull(line.orderLine().lineId());
    }
}
