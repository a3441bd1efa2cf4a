package io.concordat.model.rule;

import static io.concordat.model.rule.Samples.S20;
import static io.concordat.model.rule.Samples.Z;
import static io.concordat.model.rule.Samples.adjustment;
import static io.concordat.model.rule.Samples.eur;
import static io.concordat.model.rule.Samples.item;
import static io.concordat.model.rule.Samples.party;
import static io.concordat.model.rule.Samples.pieces;
import static io.concordat.model.rule.Samples.tax;

import io.concordat.model.order.CommercialTerms;
import io.concordat.model.order.CommercialTerms.TaxDetermination;
import io.concordat.model.order.CommercialTermsBuilder;
import io.concordat.model.order.DeliveryRequestBuilder;
import io.concordat.model.order.EdiTraceBuilder;
import io.concordat.model.order.LineAcknowledgement;
import io.concordat.model.order.LinePricing;
import io.concordat.model.order.LinePricingBuilder;
import io.concordat.model.order.LineProgress;
import io.concordat.model.order.LineReferences;
import io.concordat.model.order.LineSchedule;
import io.concordat.model.order.LineSchedulePartBuilder;
import io.concordat.model.order.LineUnits;
import io.concordat.model.order.OrderAmounts;
import io.concordat.model.order.OrderControls;
import io.concordat.model.order.OrderHeader;
import io.concordat.model.order.OrderHeaderBuilder;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.OrderLineBuilder;
import io.concordat.model.order.OrderPartiesBuilder;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.order.SalesOrderBuilder;
import io.concordat.model.pricing.AllowanceCharge.Basis;
import io.concordat.model.pricing.AllowanceCharge.Kind;
import io.concordat.model.pricing.AllowanceChargeBuilder;
import io.concordat.model.pricing.PriceComponent;
import io.concordat.model.pricing.PriceComponentBuilder;
import io.concordat.model.pricing.RoundingPolicy;
import io.concordat.model.pricing.Totals;
import io.concordat.model.pricing.TotalsBuilder;
import io.concordat.model.status.FulfilmentStatus;
import io.concordat.model.status.Gate;
import io.concordat.model.status.Hold;
import io.concordat.model.status.HoldBuilder;
import io.concordat.model.status.LineQuantitiesBuilder;
import io.concordat.model.terms.FulfilmentPolicy;
import io.concordat.model.terms.PaymentTerms;
import io.concordat.model.value.Code;
import io.concordat.model.value.DateWindow;
import io.concordat.model.value.Id;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Unit;
import io.concordat.model.value.UnitPrice;
import io.concordat.model.value.UomConversion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/** An order in which every rule of orders has something to look at, and nothing to find. */
final class SampleOrder {

    static final LocalDate SHIP = LocalDate.of(2026, 3, 10);

    private SampleOrder() {}

    static SalesOrder order() {
        return SalesOrderBuilder.builder()
                .id(Id.of("so-1"))
                .header(header())
                .parties(OrderPartiesBuilder.builder()
                        .soldTo(party("Buyer"))
                        .seller(party("Seller"))
                        .build())
                .terms(terms())
                .delivery(DeliveryRequestBuilder.builder()
                        .policy(FulfilmentPolicy.standard())
                        .requestedShip(DateWindow.on(SHIP))
                        .requestedDelivery(DateWindow.of(SHIP, SHIP.plusDays(3)))
                        .doNotShipBefore(SHIP)
                        .cancelAfter(SHIP.plusDays(30))
                        .build())
                .controls(new OrderControls(List.of(hold("1")), null, List.of()))
                .lines(List.of(counted(), converted(), free()))
                .amounts(amounts())
                .appendix(Samples.noAppendix())
                .meta(Samples.meta(SalesOrder.class))
                .build();
    }

    private static OrderHeader header() {
        return OrderHeaderBuilder.builder()
                .orderNumber("4711")
                .type(OrderHeader.Type.STANDARD)
                .orderedAt(Samples.NOW)
                .customerPurchaseOrder(new OrderHeader.PurchaseOrder("PO-1", null, null, null))
                .edi(EdiTraceBuilder.builder().standard("UBL").build())
                .build();
    }

    private static CommercialTerms terms() {
        var half = new PaymentTerms.Installment(SHIP, eur("70.00"));
        return CommercialTermsBuilder.builder()
                .currency(eur("0").currency())
                .rounding(RoundingPolicy.standard())
                .tax(TaxDetermination.of(TaxDetermination.Mode.STATED))
                .paymentTerms(new PaymentTerms(
                        null, null, null, PaymentTerms.Basis.INVOICE_DATE, List.of(), List.of(half, half), null))
                .build();
    }

    static Hold hold(String lineId) {
        return HoldBuilder.builder()
                .id("h1")
                .type(Hold.Type.PRICE)
                .scope(new Hold.Scope(lineId))
                .gates(List.of(Gate.ALLOCATE))
                .owner("sales")
                .placedAt(Samples.NOW)
                .build();
    }

    /** 10 × 12.50 − 5 % + 10 × 0.10 = 119.75, with everything a line can have. */
    private static OrderLine counted() {
        return line("1", pieces("10"), countedPricing())
                .schedule(new LineSchedule(null, null, null, List.of(part("a", "6"), part("b", "4"))))
                .progress(progress())
                .build();
    }

    static LinePricing countedPricing() {
        UnitPrice list = UnitPrice.of("15.00", "EUR", Unit.ONE);
        UnitPrice net = UnitPrice.of("12.50", "EUR", Unit.ONE);
        return LinePricingBuilder.builder()
                .unitPrice(net)
                .components(List.of(component(1, "15.00", list), component(2, "-2.50", net)))
                .lineNet(eur("119.75"))
                .allowancesCharges(List.of(
                        AllowanceChargeBuilder.builder(adjustment("1", Kind.ALLOWANCE, "6.25"))
                                .basis(new Basis(new BigDecimal("5"), eur("125.00"), null))
                                .build(),
                        AllowanceChargeBuilder.builder(adjustment("2", Kind.CHARGE, "1.00"))
                                .basis(new Basis(null, null, eur("0.10")))
                                .build()))
                .taxCategory(S20)
                .build();
    }

    private static PriceComponent component(int sequence, String amount, UnitPrice after) {
        return PriceComponentBuilder.builder()
                .sequence(sequence)
                .kind(sequence == 1 ? PriceComponent.Kind.LIST : PriceComponent.Kind.CONTRACT)
                .amount(eur(amount))
                .runningUnitPrice(after)
                .build();
    }

    static LineSchedule.Part part(String id, String quantity) {
        return LineSchedulePartBuilder.builder()
                .id(id)
                .quantity(pieces(quantity))
                .build();
    }

    static LineProgress progress() {
        return new LineProgress(
                LineQuantitiesBuilder.builder()
                        .unit(Unit.ONE)
                        .ordered(new BigDecimal("10"))
                        .cancelled(BigDecimal.ONE)
                        .shipped(new BigDecimal("6"))
                        .delivered(new BigDecimal("5"))
                        .undeliverable(BigDecimal.ONE)
                        .returned(BigDecimal.ONE)
                        .invoiced(new BigDecimal("6"))
                        .credited(BigDecimal.ONE)
                        .build(),
                List.of(state("6", FulfilmentStatus.SHIPPED), state("4", FulfilmentStatus.BACKORDERED)),
                List.of(new LineAcknowledgement(
                        "1", LineAcknowledgement.Decision.ACCEPTED, pieces("10"), null, null, null)),
                Code.of("CUSTOMER_REQUEST"));
    }

    static LineProgress.QuantityState state(String quantity, FulfilmentStatus status) {
        return new LineProgress.QuantityState(pieces(quantity), status, null, null);
    }

    /** 3 cases of 12 at 2.00 for 12 eaches = 6.00; a part of the first line. */
    private static OrderLine converted() {
        Quantity dozen = Quantity.of("12", "EA");
        LinePricing pricing = LinePricingBuilder.builder()
                .unitPrice(new UnitPrice(new BigDecimal("2.00"), eur("0").currency(), dozen))
                .lineNet(eur("6.00"))
                .taxCategory(Z)
                .build();
        UomConversion conversion =
                new UomConversion(Quantity.of("1", "CS"), dozen, UomConversion.Kind.ITEM_SPECIFIC, null);
        return line("2", Quantity.of("3", "CS"), pricing)
                .parentLine("1")
                .units(new LineUnits(null, null, List.of(conversion), null, null))
                .build();
    }

    private static OrderLine free() {
        return line(
                        "3",
                        pieces("1"),
                        LinePricingBuilder.builder()
                                .lineNet(eur("0"))
                                .taxCategory(Z)
                                .build())
                .build();
    }

    private static OrderLineBuilder line(String id, Quantity quantity, LinePricing pricing) {
        return OrderLineBuilder.builder()
                .lineId(id)
                .item(item("item-" + id))
                .quantity(quantity)
                .pricing(pricing)
                .schedule(LineSchedule.WHOLE)
                .references(LineReferences.NONE);
    }

    /** 125.75 − 10.00 + 4.25 = 120.00, tax 22.80 on 114.00, prepaid 2.80: 140.00. */
    private static OrderAmounts amounts() {
        Totals totals = TotalsBuilder.builder()
                .lines(eur("125.75"))
                .allowances(eur("10.00"))
                .charges(eur("4.25"))
                .netBeforeTax(eur("120.00"))
                .tax(eur("22.80"))
                .gross(eur("142.80"))
                .prepaid(eur("2.80"))
                .payable(eur("140.00"))
                .build();
        return new OrderAmounts(
                List.of(
                        adjustment("1", Kind.ALLOWANCE, "10.00"),
                        adjustment("2", Kind.CHARGE, "4.25"),
                        AllowanceChargeBuilder.builder(adjustment("3", Kind.ALLOWANCE, "99.00"))
                                .accrualOnly(true)
                                .build()),
                List.of(tax(S20, "114.00", "22.80"), tax(Z, "6.00", "0.00")),
                totals);
    }

    static SalesOrder totals(UnaryOperator<TotalsBuilder> change) {
        SalesOrder order = order();
        OrderAmounts amounts = order.amounts();
        Totals totals = change.apply(TotalsBuilder.builder(amounts.totals())).build();
        return withAmounts(new OrderAmounts(amounts.allowancesCharges(), amounts.taxes(), totals));
    }

    static SalesOrder withAmounts(OrderAmounts amounts) {
        return SalesOrderBuilder.builder(order()).amounts(amounts).build();
    }

    static SalesOrder line(int index, UnaryOperator<OrderLineBuilder> change) {
        SalesOrder order = order();
        OrderLine line =
                change.apply(OrderLineBuilder.builder(order.lines().get(index))).build();
        return SalesOrderBuilder.builder(order)
                .lines(Samples.with(order.lines(), index, line))
                .build();
    }

    static SalesOrder pricing(int index, UnaryOperator<LinePricingBuilder> change) {
        return line(
                index,
                line -> line.pricing(change.apply(LinePricingBuilder.builder(
                                order().lines().get(index).pricing()))
                        .build()));
    }

    static SalesOrder change(UnaryOperator<SalesOrderBuilder> change) {
        return change.apply(SalesOrderBuilder.builder(order())).build();
    }
}
