package com.acme.concordat.order;

import com.acme.concordat.words.AcmeWords;
import io.concordat.adapter.Mapped;
import io.concordat.adapter.MappingNote;
import io.concordat.model.order.OrderHeader.PurchaseOrder;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.pricing.AllowanceCharge;
import io.concordat.model.value.DateWindow;
import io.concordat.model.value.Id;
import io.concordat.model.value.Ref;
import io.concordat.model.value.UnitPrice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Orders in Acme's words. */
final class OrderMapping {

    private OrderMapping() {}

    static Mapped<OrderRequest> toAcme(SalesOrder order) {
        List<MappingNote> notes = Losses.of(order);
        OrderRequest request = new OrderRequest(
                order.id().value(),
                order.meta().revision(),
                Optional.ofNullable(order.parties().soldTo().customer())
                        .map(Ref::id)
                        .map(Id::value)
                        .orElse(null),
                Optional.ofNullable(order.header().customerPurchaseOrder())
                        .map(PurchaseOrder::number)
                        .orElse(null),
                order.terms().currency().getCurrencyCode(),
                lastDay(order.delivery().requestedDelivery()),
                order.amounts().allowancesCharges().stream()
                        .map(OrderMapping::extra)
                        .toList(),
                order.lines().stream().map(OrderMapping::row).toList(),
                order.amounts().totals().payable().amount(),
                NoteText.write(notes),
                null);
        return new Mapped<>(request, notes);
    }

    private static @Nullable LocalDate lastDay(@Nullable DateWindow window) {
        if (window == null) {
            return null;
        }
        return window.latest() != null ? window.latest() : window.earliest();
    }

    private static OrderRequest.Extra extra(AllowanceCharge it) {
        return new OrderRequest.Extra(
                it.kind() == AllowanceCharge.Kind.CHARGE ? "+" : "-",
                it.amount().amount());
    }

    private static OrderRequest.Row row(OrderLine line) {
        Optional<UnitPrice> price = Optional.ofNullable(line.pricing().unitPrice());
        return new OrderRequest.Row(
                line.lineId(),
                line.item().sellerItemId(),
                line.item().name(),
                line.quantity().value(),
                AcmeWords.unit(line.quantity().unit()),
                price.map(UnitPrice::amount).orElse(null),
                price.map(it -> it.per().value()).orElse(null),
                line.pricing().lineNet().amount());
    }
}
