package io.concordat.testkit;

import io.concordat.model.change.LineChange;
import io.concordat.model.change.LineChange.Action;
import io.concordat.model.change.LineChangeBuilder;
import io.concordat.model.change.OrderChange;
import io.concordat.model.change.OrderChangeBuilder;
import io.concordat.model.change.OrderChangeRequestBuilder;
import io.concordat.model.document.Appendix;
import io.concordat.model.document.Meta;
import io.concordat.model.document.Producer;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.KnownCodes;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.SystemRole;
import java.time.OffsetDateTime;
import java.util.List;

/** What customers want changed in their orders. */
public final class OrderChanges {

    private static final OffsetDateTime ASKED = OffsetDateTime.parse("2026-03-02T09:00:00Z");
    private static final Code REASON = Code.of("CUSTOMER_REQUEST", KnownCodes.REASON);

    private OrderChanges() {}

    /** A change for the revision of an order, which states no amounts. */
    public static OrderChange of(String id, SalesOrder order, LineChange... lines) {
        return OrderChangeBuilder.builder()
                .id(Id.of(id))
                .request(OrderChangeRequestBuilder.builder()
                        .requestId(id)
                        .requestedBy(OrderChange.Side.BUYER)
                        .requestedAt(ASKED)
                        .build())
                .base(new OrderChange.BaseRevision(order.id(), order.meta().revision()))
                .lines(List.of(lines))
                .appendix(Appendix.EMPTY)
                .meta(Meta.first(OrderChange.class, Producer.of("shop-1", SystemRole.COMMERCE), ASKED))
                .build();
    }

    public static LineChange update(OrderLine wanted) {
        return LineChangeBuilder.builder()
                .lineId(wanted.lineId())
                .action(Action.UPDATE)
                .after(wanted)
                .build();
    }

    public static LineChange add(OrderLine wanted) {
        return LineChangeBuilder.builder()
                .lineId(wanted.lineId())
                .action(Action.ADD)
                .after(wanted)
                .build();
    }

    /** Of a line so much is no longer wanted; all that has not left when null. */
    public static LineChange cancel(String lineId, Quantity quantity) {
        return LineChangeBuilder.builder()
                .lineId(lineId)
                .action(Action.CANCEL)
                .quantity(quantity)
                .reason(REASON)
                .build();
    }
}
