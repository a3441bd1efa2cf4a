package io.concordat.model.amend;

import io.concordat.model.change.ChangeResponse;
import io.concordat.model.change.ChangeResponseBuilder;
import io.concordat.model.change.LineChange;
import io.concordat.model.change.OrderChange;
import io.concordat.model.change.OrderChangeBuilder;
import io.concordat.model.document.Appendix;
import io.concordat.model.document.Meta;
import io.concordat.model.document.Producer;
import io.concordat.model.order.CommercialTerms.TaxDetermination;
import io.concordat.model.order.CommercialTermsBuilder;
import io.concordat.model.order.DeliveryRequest;
import io.concordat.model.order.LineItemBuilder;
import io.concordat.model.order.LinePricing;
import io.concordat.model.order.LineProgress;
import io.concordat.model.order.LineReferences;
import io.concordat.model.order.LineSchedule;
import io.concordat.model.order.OrderAmounts;
import io.concordat.model.order.OrderControls;
import io.concordat.model.order.OrderHeader;
import io.concordat.model.order.OrderHeaderBuilder;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.OrderLineBuilder;
import io.concordat.model.order.OrderPartiesBuilder;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.order.SalesOrderBuilder;
import io.concordat.model.party.PartyBuilder;
import io.concordat.model.pricing.RoundingPolicy;
import io.concordat.model.pricing.TotalsBuilder;
import io.concordat.model.status.LineQuantitiesBuilder;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.SystemRole;
import io.concordat.model.value.Unit;
import io.concordat.model.value.UnitPrice;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;

/** An order of lines of ten pieces each, and changes of it. */
final class SampleChange {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-02T10:00:00Z");
    private static final Producer SHOP = Producer.of("shop-1", SystemRole.COMMERCE);

    private SampleChange() {}

    static Amended apply(SalesOrder base, OrderChange change) {
        return Amendments.apply(base, change, SHOP, NOW);
    }

    static OrderLine line(String lineId, String quantity) {
        Money net = Money.of(new BigDecimal(quantity), Money.currency("EUR"));
        return OrderLineBuilder.builder()
                .lineId(lineId)
                .item(LineItemBuilder.builder().sellerItemId("I-" + lineId).build())
                .quantity(Quantity.of(quantity, "C62"))
                .pricing(LinePricing.of(UnitPrice.of("1", "EUR", Unit.ONE), net))
                .schedule(LineSchedule.WHOLE)
                .references(LineReferences.NONE)
                .build();
    }

    static SalesOrder order(int lines) {
        Money total = Money.of(String.valueOf(10 * lines), "EUR");
        return SalesOrderBuilder.builder()
                .id(Id.of("so-1"))
                .header(OrderHeaderBuilder.builder()
                        .orderNumber("4711")
                        .type(OrderHeader.Type.STANDARD)
                        .orderedAt(NOW)
                        .build())
                .parties(OrderPartiesBuilder.builder()
                        .soldTo(PartyBuilder.builder().legalName("Buyer").build())
                        .build())
                .terms(CommercialTermsBuilder.builder()
                        .currency(Money.currency("EUR"))
                        .rounding(RoundingPolicy.standard())
                        .tax(TaxDetermination.of(TaxDetermination.Mode.NONE))
                        .build())
                .delivery(DeliveryRequest.standard())
                .controls(OrderControls.NONE)
                .lines(IntStream.rangeClosed(1, lines)
                        .mapToObj(i -> line(String.valueOf(i), "10"))
                        .toList())
                .amounts(new OrderAmounts(
                        List.of(),
                        List.of(),
                        TotalsBuilder.builder()
                                .lines(total)
                                .netBeforeTax(total)
                                .tax(Money.of("0", "EUR"))
                                .gross(total)
                                .payable(total)
                                .build()))
                .appendix(Appendix.EMPTY)
                .meta(Meta.first(SalesOrder.class, SHOP, NOW))
                .build();
    }

    static SalesOrder other() {
        return SalesOrderBuilder.builder(order(1)).id(Id.of("so-2")).build();
    }

    static SalesOrder shipped(SalesOrder order, String lineId, String quantity) {
        List<OrderLine> lines = order.lines().stream()
                .map(line -> line.lineId().equals(lineId) ? shipped(line, quantity) : line)
                .toList();
        return SalesOrderBuilder.builder(order).lines(lines).build();
    }

    private static OrderLine shipped(OrderLine line, String quantity) {
        LineProgress progress = new LineProgress(
                LineQuantitiesBuilder.builder()
                        .unit(Unit.ONE)
                        .ordered(line.quantity().value())
                        .shipped(new BigDecimal(quantity))
                        .build(),
                List.of(),
                List.of(),
                null);
        return OrderLineBuilder.builder(line).progress(progress).build();
    }

    static OrderChange unanswered(SalesOrder base, LineChange... lines) {
        return OrderChangeBuilder.builder()
                .id(Id.of("change-1"))
                .request(new OrderChange.Request("CH-1", OrderChange.Side.BUYER, NOW, null, null))
                .base(new OrderChange.BaseRevision(base.id(), base.meta().revision()))
                .lines(List.of(lines))
                .appendix(Appendix.EMPTY)
                .meta(Meta.first(OrderChange.class, SHOP, NOW))
                .build();
    }

    static OrderChange answered(SalesOrder base, ChangeResponse.Decision decision, LineChange... lines) {
        return with(unanswered(base, lines), answer(decision));
    }

    static OrderChange with(OrderChange change, ChangeResponse answer) {
        return OrderChangeBuilder.builder(change).response(answer).build();
    }

    static ChangeResponse answer(ChangeResponse.Decision decision, ChangeResponse.LineResult... lines) {
        return ChangeResponseBuilder.builder()
                .decision(decision)
                .at(NOW)
                .lines(List.of(lines))
                .build();
    }
}
