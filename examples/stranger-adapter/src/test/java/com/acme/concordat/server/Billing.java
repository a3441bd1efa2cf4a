package com.acme.concordat.server;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Deliveries, invoices, and the list of what changed. Safe for use by several threads. */
public final class Billing {

    private static final BigDecimal RATE = new BigDecimal("21");

    private final Clock clock;
    private final OrderBook orders;
    private final List<ObjectNode> changes = new ArrayList<>();
    private int documents;

    Billing(Clock clock, OrderBook orders) {
        this.clock = clock;
        this.orders = orders;
    }

    /** Ships a part of a row without a bill. */
    public synchronized void ship(String yourId, String yourRow, String qty) {
        row(orders.order(yourId), yourRow).ship(new BigDecimal(qty));
        change("DELIVERY", "SHIPPED");
    }

    /** Ships all that is open of an order, and bills it; the invoice is mailed. */
    public synchronized String shipAndBill(String yourId) {
        OrderBook.Booked order = orders.order(yourId);
        String deliveryNo = "D" + ++documents;
        String invNo = "R" + ++documents;
        ObjectNode bill = bill(order, invNo);
        ArrayNode rows = bill.putArray("rows");
        BigDecimal net = BigDecimal.ZERO;
        for (String name : order.rows().keySet()) {
            BookedRow row = row(order, name);
            BigDecimal qty = row.open();
            BigDecimal amount =
                    row.number("price").multiply(qty).divide(row.number("priceQty"), 2, RoundingMode.HALF_UP);
            ObjectNode out = rows.addObject().put("row", String.valueOf(rows.size()));
            describe(out, row, qty)
                    .put("net", amount)
                    .putObject("origin")
                    .put("yourId", yourId)
                    .put("yourRow", name)
                    .put("deliveryNo", deliveryNo)
                    .put("deliveryRow", String.valueOf(rows.size()));
            net = net.add(amount);
            row.ship(qty);
        }
        sum(bill, net);
        change("DELIVERY", "SHIPPED");
        change("INVOICE", "POSTED").put("invNo", invNo).put("yourId", yourId).set("document", bill);
        change("INVOICE", "MAILED").put("invNo", invNo).put("yourId", yourId).put("channel", "PDF");
        return invNo;
    }

    /** Takes an invoice back. */
    public synchronized void reverse(String invNo) {
        change("INVOICE", "REVERSED").put("invNo", invNo).put("why", "WRONG_PRICE");
    }

    synchronized ObjectNode changes(Map<String, String> query) {
        int after = Integer.parseInt(Objects.requireNonNull(query.get("after")));
        int most = Integer.parseInt(query.getOrDefault("max", "200"));
        if (after > changes.size()) {
            throw new Refusal(410, "NUMBER_UNKNOWN");
        }
        ObjectNode out = Json.object();
        ArrayNode page = out.putArray("changes");
        int at = after;
        while (at < changes.size() && page.size() < Math.min(most, 200)) {
            ObjectNode change = changes.get(at++);
            if (change.path("topic").asString().equals(query.get("topic"))) {
                page.add(change);
            }
        }
        return out.put("last", at).put("more", at < changes.size());
    }

    private static BookedRow row(OrderBook.Booked order, String name) {
        return Objects.requireNonNull(order.rows().get(name));
    }

    private ObjectNode bill(OrderBook.Booked order, String invNo) {
        LocalDate today = OffsetDateTime.now(clock).toLocalDate();
        ObjectNode bill = Json.object()
                .put("invNo", invNo)
                .put("date", today.toString())
                .put("dueOn", today.plusDays(30).toString())
                .put("currency", order.head().path("currency").asString());
        bill.putObject("company")
                .put("name", "Acme Distribution")
                .put("vatNo", "NL000000000B00")
                .put("country", "NL");
        bill.putObject("account")
                .put("accountNo", "1001")
                .put("partnerRef", order.head().path("partnerRef").asString())
                .put("name", "Example Buyer");
        bill.set("po", order.head().path("po"));
        return bill;
    }

    private static ObjectNode describe(ObjectNode out, BookedRow row, BigDecimal qty) {
        return out.put("article", row.text("article"))
                .put("text", row.text("text"))
                .put("qty", qty)
                .put("uom", row.text("uom"))
                .put("price", row.number("price"))
                .put("priceQty", row.number("priceQty"))
                .put("vatClass", "N")
                .put("vatRate", RATE);
    }

    private static void sum(ObjectNode bill, BigDecimal net) {
        BigDecimal tax = net.multiply(RATE).divide(new BigDecimal("100"), 2, RoundingMode.HALF_UP);
        bill.putArray("vat")
                .addObject()
                .put("vatClass", "N")
                .put("rate", RATE)
                .put("base", net)
                .put("tax", tax);
        bill.put("net", net).put("vatTotal", tax).put("total", net.add(tax));
    }

    private ObjectNode change(String topic, String what) {
        ObjectNode change = Json.object()
                .put("no", changes.size() + 1)
                .put("topic", topic)
                .put("what", what)
                .put("at", OffsetDateTime.now(clock).toString());
        changes.add(change);
        return change;
    }
}
