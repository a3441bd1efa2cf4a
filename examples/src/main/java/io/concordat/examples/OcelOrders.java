package io.concordat.examples;

import io.concordat.model.document.Appendix;
import io.concordat.model.document.Meta;
import io.concordat.model.document.Producer;
import io.concordat.model.order.CommercialTerms;
import io.concordat.model.order.CommercialTerms.TaxDetermination;
import io.concordat.model.order.DeliveryRequest;
import io.concordat.model.order.LineItem;
import io.concordat.model.order.LinePricing;
import io.concordat.model.order.LineReferences;
import io.concordat.model.order.LineSchedule;
import io.concordat.model.order.OrderAmounts;
import io.concordat.model.order.OrderControls;
import io.concordat.model.order.OrderHeader;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.OrderParties;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.party.Party;
import io.concordat.model.pricing.AllowanceCharge;
import io.concordat.model.pricing.RoundingPolicy;
import io.concordat.model.pricing.Totals;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Unit;
import io.concordat.model.value.UnitPrice;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/** The orders of an OCEL log as canonical orders. The log names no currency, so amounts are in XXX (no currency). */
final class OcelOrders {

    private static final Currency NO_CURRENCY = Currency.getInstance("XXX");

    private final OcelLog log;
    private final Producer producer;

    OcelOrders(OcelLog log, Producer producer) {
        this.log = log;
        this.producer = producer;
    }

    /** What the log says an order costs. */
    Money price(String order) {
        return money(order);
    }

    SalesOrder order(String logId, OcelLog.LogEvent placed) {
        List<OrderLine> lines = placed.related("item").stream().map(this::line).toList();
        Id<SalesOrder> id = Id.of(logId);
        return new SalesOrder(
                id,
                new OrderHeader(logId, OrderHeader.Type.STANDARD, placed.time(), null, null, null, List.of(), null),
                new OrderParties(customer(placed), null, null, null, null, null, null, List.of()),
                terms(),
                DeliveryRequest.standard(),
                OrderControls.NONE,
                lines,
                amounts(logId, lines),
                Appendix.EMPTY,
                Meta.first(SalesOrder.class, producer, placed.time()));
    }

    private OrderLine line(String item) {
        OcelLog.LogObject object = object(item);
        String product = object.relations().get(0).objectId();
        Money price = money(item);
        UnitPrice unitPrice = new UnitPrice(price.amount(), NO_CURRENCY, Quantity.of(BigDecimal.ONE, Unit.ONE));
        return new OrderLine(
                item,
                null,
                null,
                new LineItem(null, product, null, product, null, null, List.of(), null, List.of()),
                Quantity.of(BigDecimal.ONE, Unit.ONE),
                null,
                LinePricing.of(unitPrice, price),
                LineSchedule.WHOLE,
                LineReferences.NONE,
                null);
    }

    /** The order's price is above the sum of its items; the log does not say why, so the rest is a charge. */
    private OrderAmounts amounts(String order, List<OrderLine> lines) {
        Money sum =
                Money.sum(lines.stream().map(line -> line.pricing().lineNet()).toList(), NO_CURRENCY);
        Money price = price(order);
        Money rest = price.minus(sum);
        AllowanceCharge charge = new AllowanceCharge(
                "1",
                AllowanceCharge.Kind.CHARGE,
                new AllowanceCharge.Reason(null, "order price of the log above the sum of its items"),
                null,
                rest,
                List.of(),
                1,
                null,
                false,
                false);
        Totals totals = new Totals(sum, null, rest, price, Money.zero(NO_CURRENCY), price, null, null, null, price);
        return new OrderAmounts(List.of(charge), List.of(), totals);
    }

    private static CommercialTerms terms() {
        return new CommercialTerms(
                NO_CURRENCY,
                null,
                null,
                RoundingPolicy.standard(),
                TaxDetermination.of(TaxDetermination.Mode.NONE),
                null,
                null,
                null,
                null,
                List.of());
    }

    private static Party customer(OcelLog.LogEvent placed) {
        String name = placed.related("customer").get(0);
        return new Party(null, List.of(), null, name, List.of(), null, List.of(), null, null);
    }

    private Money money(String objectId) {
        BigDecimal price = object(objectId)
                .price()
                .orElseThrow(() -> new IllegalArgumentException("object " + objectId + " of the log has no price"));
        return Money.of(price, NO_CURRENCY);
    }

    private OcelLog.LogObject object(String id) {
        OcelLog.LogObject object = log.objects().get(id);
        if (object == null) {
            throw new IllegalArgumentException("the log names object " + id + " but does not contain it");
        }
        return object;
    }
}
