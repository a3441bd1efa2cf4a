package io.concordat.examples.cutover;

import io.concordat.model.order.OrderHeaderBuilder;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.order.SalesOrderBuilder;
import io.concordat.model.value.Id;
import java.util.List;
import java.util.stream.IntStream;

/** The same order again and again, one a day. */
final class Orders {

    private Orders() {}

    static List<SalesOrder> daily(SalesOrder first, int days) {
        return IntStream.range(0, days).mapToObj(day -> on(first, day)).toList();
    }

    private static SalesOrder on(SalesOrder first, int day) {
        return SalesOrderBuilder.builder(first)
                .id(Id.of(first.id() + "-" + (day + 1)))
                .header(OrderHeaderBuilder.builder(first.header())
                        .orderNumber(first.header().orderNumber() + "-" + (day + 1))
                        .orderedAt(first.header().orderedAt().plusDays(day))
                        .build())
                .build();
    }
}
