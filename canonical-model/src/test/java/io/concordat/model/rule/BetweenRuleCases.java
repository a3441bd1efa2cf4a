package io.concordat.model.rule;

import static io.concordat.model.rule.ProgressRuleCases.moved;
import static io.concordat.model.rule.ProgressRuleCases.policy;
import static io.concordat.model.rule.Samples.pieces;

import io.concordat.model.fulfilment.Reservation;
import io.concordat.model.fulfilment.ReservationBuilder;
import io.concordat.model.fulfilment.ReservationLifecycleBuilder;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.fulfilment.ShipmentBuilder;
import io.concordat.model.fulfilment.ShipmentLine;
import io.concordat.model.fulfilment.ShipmentLineBuilder;
import io.concordat.model.fulfilment.ShipmentTimesBuilder;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.rule.flow.OrderFlowRules;
import io.concordat.model.rule.flow.ShippingRules;
import io.concordat.model.status.ShipmentStatus;
import io.concordat.model.terms.FulfilmentPolicy.Backorder;
import io.concordat.model.terms.FulfilmentPolicy.ShipComplete;
import io.concordat.model.terms.FulfilmentPolicy.Substitution;
import io.concordat.model.terms.FulfilmentPolicyBuilder;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Sound and broken sets of documents for the rules between an order, its reservations and its shipments. */
final class BetweenRuleCases {

    private BetweenRuleCases() {}

    static Stream<RuleCase> all() {
        return Stream.of(closing(), reservations(), quantities(), policies(), codes())
                .flatMap(UnaryOperator.identity());
    }

    /** A line of an order shipped: {@code 1:6} ships 6 pieces of line 1. */
    static ShipmentLine line(String lineAndQuantity) {
        String[] parts = lineAndQuantity.split(":");
        String unit = parts[0].equals("2") ? "CS" : "C62";
        return ShipmentLine.of("s" + lineAndQuantity, Ref.toLine(Id.of("so-1"), parts[0]), Quantity.of(parts[1], unit));
    }

    static Shipment left(String number, String... lines) {
        return shipment(number, Stream.of(lines).map(BetweenRuleCases::line).toList());
    }

    static Shipment shipment(String number, List<ShipmentLine> lines) {
        return ShipmentBuilder.builder(SampleLogistics.shipment())
                .id(Id.of(number))
                .shipmentNumber(number)
                .status(ShipmentStatus.IN_TRANSIT)
                .lines(lines)
                .handling(Shipment.Handling.NONE)
                .build();
    }

    private static RuleCase shipped(
            Rule rule, SalesOrder order, List<Shipment> sound, List<Shipment> broken, String at) {
        return new RuleCase(rule, ShippingRules.check(order, sound), ShippingRules.check(order, broken), at);
    }

    private static SalesOrder with(UnaryOperator<FulfilmentPolicyBuilder> change) {
        return policy(fresh(), change);
    }

    /** The sample order before anything happened. */
    static SalesOrder fresh() {
        return SampleOrder.line(0, line -> line.progress(null));
    }

    private static Stream<RuleCase> closing() {
        SalesOrder whole = moved(q -> q.cancelled(new BigDecimal("4")).shipped(new BigDecimal("6")));
        SalesOrder part = moved(q -> q.cancelled(new BigDecimal("3")).shipped(new BigDecimal("6")));
        SalesOrder tolerated = policy(part, policy -> policy.underShipPercent(new BigDecimal("15")));
        String at = "/lines/0/progress/quantities/cancelled";
        return Stream.of(
                new RuleCase(Rule.ORD_18, OrderFlowRules.checkClosed(whole), OrderFlowRules.checkClosed(part), at),
                new RuleCase(Rule.ORD_18, OrderFlowRules.checkClosed(tolerated), OrderFlowRules.checkClosed(part), at));
    }

    private static Reservation held(String quantity, Quantity missing, Reservation.Status status) {
        Reservation sample = SampleLogistics.reservation(quantity, missing);
        return ReservationBuilder.builder(sample)
                .lifecycle(ReservationLifecycleBuilder.builder(sample.lifecycle())
                        .status(status)
                        .build())
                .build();
    }

    private static Stream<RuleCase> reservations() {
        Reservation six = held("6", pieces("3"), Reservation.Status.HELD);
        Reservation one = held("1", pieces("0"), Reservation.Status.CONSUMED);
        Reservation released = held("9", pieces("0"), Reservation.Status.RELEASED);
        Reservation cases = held("1", Quantity.of("0", "CS"), Reservation.Status.HELD);
        return Stream.of(
                reserved(List.of(six, one, released), List.of(six)),
                reserved(List.of(released), List.of(six, one, one)),
                reserved(List.of(), List.of(six, cases)));
    }

    private static RuleCase reserved(List<Reservation> sound, List<Reservation> broken) {
        SalesOrder order = SampleOrder.order();
        return new RuleCase(
                Rule.QTY_12,
                OrderFlowRules.checkReserved(order, sound),
                OrderFlowRules.checkReserved(order, broken),
                "/lines/0/quantity");
    }

    private static Stream<RuleCase> quantities() {
        SalesOrder order = fresh();
        SalesOrder more = with(policy -> policy.overShipPercent(BigDecimal.TEN));
        SalesOrder cancelled = moved(
                q -> q.cancelled(new BigDecimal("4")).returned(BigDecimal.ONE).shipped(new BigDecimal("6")));
        Shipment voided = ShipmentBuilder.builder(left("v", "1:6"))
                .status(ShipmentStatus.CANCELLED)
                .build();
        Shipment planned = ShipmentBuilder.builder(left("p", "1:6"))
                .status(ShipmentStatus.PLANNED)
                .build();
        Shipment foreign = shipment("f", List.of(ShipmentLine.of("x", Ref.toLine(Id.of("so-2"), "1"), pieces("99"))));
        return Stream.of(
                shipped(
                        Rule.QTY_14,
                        order,
                        List.of(left("a", "1:6"), voided, planned, foreign, left("b", "1:4")),
                        List.of(left("a", "1:6"), left("b", "1:5")),
                        "/1/lines/0/quantity"),
                shipped(
                        Rule.QTY_14,
                        more,
                        List.of(left("a", "1:11")),
                        List.of(left("a", "1:12")),
                        "/0/lines/0/quantity"),
                shipped(
                        Rule.QTY_14,
                        cancelled,
                        List.of(left("a", "1:7")),
                        List.of(left("a", "1:8")),
                        "/0/lines/0/quantity"),
                shipped(
                        Rule.QTY_18,
                        order,
                        List.of(left("a", "2:1")),
                        List.of(shipment(
                                "a", List.of(ShipmentLine.of("x", Ref.toLine(Id.of("so-1"), "2"), pieces("12"))))),
                        "/0/lines/0/quantity"),
                shipped(
                        Rule.QTY_21,
                        order,
                        List.of(foreign),
                        List.of(left("a", "1:1", "9:1")),
                        "/0/lines/1/orderLine"));
    }

    private static Shipment line(UnaryOperator<ShipmentLineBuilder> change) {
        return shipment(
                "a",
                List.of(change.apply(ShipmentLineBuilder.builder(line("1:6"))).build()));
    }

    private static Shipment from(String site, Shipment shipment) {
        return ShipmentBuilder.builder(shipment)
                .route(new Shipment.Route(Identifier.of("urn:wms:site", site), null))
                .build();
    }

    private static Shipment on(int days) {
        return ShipmentBuilder.builder(left("a", "1:6"))
                .times(ShipmentTimesBuilder.builder()
                        .dispatched(
                                SampleOrder.SHIP.plusDays(days).atStartOfDay().atOffset(ZoneOffset.UTC))
                        .build())
                .build();
    }

    private static Stream<RuleCase> policies() {
        Shipment half = left("a", "1:6");
        Shipment rest = left("b", "1:4");
        Shipment all = left("c", "1:10", "2:3", "3:1");
        Shipment waiting = line(one -> one.backorder(new ShipmentLine.Shortfall(pieces("4"), null)));
        Shipment nothing = line(one -> one.backorder(new ShipmentLine.Shortfall(pieces("0"), null)));
        Shipment other = line(one -> one.variance(new ShipmentLine.Variance(null, Ref.to(Id.of("item-9")), null)));
        SalesOrder whole = with(policy -> policy.shipComplete(ShipComplete.PER_ORDER));
        SalesOrder lines = with(policy -> policy.shipComplete(ShipComplete.PER_LINE));
        SalesOrder enough =
                with(policy -> policy.shipComplete(ShipComplete.PER_LINE).underShipPercent(new BigDecimal("5")));
        return Stream.of(
                shipped(Rule.QTY_15, whole, List.of(all), List.of(left("a", "1:10", "2:3")), "/0/lines"),
                shipped(
                        Rule.QTY_15,
                        lines,
                        List.of(left("a", "1:10"), left("b", "2:3")),
                        List.of(half, rest),
                        "/0/lines"),
                shipped(Rule.QTY_15, enough, List.of(left("a", "1:9.5")), List.of(left("a", "1:9.4")), "/0/lines"),
                shipped(
                        Rule.QTY_16,
                        with(p -> p.maxShipments(2)),
                        List.of(half, rest),
                        List.of(half, left("x", "2:1"), rest),
                        "/2"),
                shipped(
                        Rule.QTY_16,
                        with(p -> p.partialLine(false)),
                        List.of(left("a", "1:4", "1:6"), left("b", "2:3")),
                        List.of(half, rest),
                        "/1/lines/0/orderLine"),
                shipped(
                        Rule.QTY_16,
                        with(p -> p.splitAcrossSites(false)),
                        List.of(from("A", half), from("A", rest)),
                        List.of(from("A", half), from("B", rest)),
                        "/1/route/fromSite"),
                shipped(Rule.QTY_17, fresh(), List.of(on(0)), List.of(on(-1)), "/0/times/dispatched"),
                shipped(
                        Rule.QTY_19,
                        with(p -> p.backorder(Backorder.SHIP_AND_CANCEL_REMAINDER)),
                        List.of(nothing),
                        List.of(waiting),
                        "/0/lines/0/backorder"),
                new RuleCase(
                        Rule.QTY_19,
                        ShippingRules.check(fresh(), List.of(waiting)),
                        ShippingRules.check(with(p -> p.backorder(Backorder.DISALLOW)), List.of(waiting)),
                        "/0/lines/0/backorder"),
                new RuleCase(
                        Rule.QTY_20,
                        ShippingRules.check(with(p -> p.substitution(Substitution.WITH_APPROVAL)), List.of(other)),
                        ShippingRules.check(fresh(), List.of(other)),
                        "/0/lines/0/variance/substituteFor"));
    }

    private static Stream<RuleCase> codes() {
        Shipment first = SampleLogistics.shipment();
        Shipment second = ShipmentBuilder.builder(first)
                .id(Id.of("sh-2"))
                .shipmentNumber("SH-2")
                .build();
        Shipment arrived =
                ShipmentBuilder.builder(second).status(ShipmentStatus.DELIVERED).build();
        return Stream.of(new RuleCase(
                Rule.QTY_13,
                ShippingRules.checkSsccs(List.of(first, first, arrived)),
                ShippingRules.checkSsccs(List.of(first, second)),
                "/1/handling/packages/0/sscc"));
    }
}
