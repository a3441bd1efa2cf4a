package com.acme.concordat.server;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Acme's orders. Safe for use by several threads. */
public final class OrderBook {

    private static final int MOST_ROWS = 500;

    private final Clock clock;
    private final Accounts accounts;
    private final Warehouse warehouse;
    private final Map<String, Booked> orders = new HashMap<>();
    private final Map<String, Integer> cancellations = new HashMap<>();

    OrderBook(Clock clock, Accounts accounts, Warehouse warehouse) {
        this.clock = clock;
        this.accounts = accounts;
        this.warehouse = warehouse;
    }

    /** How often an order was booked. */
    public synchronized int count(String yourId) {
        return orders.containsKey(yourId) ? 1 : 0;
    }

    /** How often something of an order was cancelled. */
    public synchronized int countCancellations(String yourId) {
        return cancellations.getOrDefault(yourId, 0);
    }

    synchronized Booked order(String yourId) {
        Booked found = orders.get(yourId);
        if (found == null) {
            throw new Refusal(404, "NO_ORDER");
        }
        return found;
    }

    /** Books an order that was written in JSON. */
    public ObjectNode book(String json) {
        return book((ObjectNode) Json.MAPPER.readTree(json));
    }

    synchronized ObjectNode book(ObjectNode in) {
        String yourId = in.path("yourId").asString();
        Booked before = orders.get(yourId);
        if (before != null) {
            throw new Refusal(409, "ORDER_EXISTS")
                    .with("orderRev", before.head.path("yourRev").asInt());
        }
        refuseWhatIsWrong(in);
        String orderNo = "A" + (100_000 + orders.size());
        Booked booked = new Booked(orderNo, in, new LinkedHashMap<>());
        ObjectNode out = Json.object()
                .put("orderNo", orderNo)
                .put("yourId", yourId)
                .put("yourRev", in.path("yourRev").asInt())
                .put("bookedAt", OffsetDateTime.now(clock).toString());
        boolean whole = true;
        ArrayNode rows = out.putArray("rows");
        for (JsonNode row : in.path("rows")) {
            whole &= answer(row, booked, rows.addObject());
        }
        out.put("answer", whole ? "FULL" : "PART");
        out.set("userText", in.path("userText"));
        out.set("userKey", in.path("userKey"));
        orders.put(yourId, booked);
        return out;
    }

    private boolean answer(JsonNode row, Booked booked, ObjectNode out) {
        Warehouse.Shelf shelf = shelf(row);
        BigDecimal wanted = row.path("qty").decimalValue();
        BigDecimal there = shelf.reserve(wanted);
        BigDecimal missing = wanted.subtract(there);
        booked.rows.put(row.path("yourRow").asString(), new BookedRow(row, there));
        ArrayNode parts = out.put("yourRow", row.path("yourRow").asString())
                .put("uom", shelf.uom())
                .putArray("parts");
        if (there.signum() > 0) {
            parts.addObject()
                    .put("answer", "OK")
                    .put("qty", there)
                    .put("shipOn", OffsetDateTime.now(clock).toLocalDate().toString());
        }
        if (missing.signum() > 0) {
            parts.addObject()
                    .put("answer", "BO")
                    .put("qty", missing)
                    .put("shipOn", shelf.nextReceipt().toString())
                    .put("why", "NOT_IN_STOCK");
        }
        return missing.signum() == 0;
    }

    private void refuseWhatIsWrong(ObjectNode in) {
        ArrayNode problems = Json.MAPPER.createArrayNode();
        String state = accounts.byPartner(in.path("partnerRef").asString(""))
                .map(it -> it.path("state").asString())
                .orElse("");
        if (state.isEmpty()) {
            Refusal.problem(problems, null, "ACC-UNKNOWN");
        } else if (Set.of("H", "L", "X").contains(state)) {
            Refusal.problem(problems, null, "ACC-BLOCKED");
        }
        if (in.path("rows").size() > MOST_ROWS) {
            Refusal.problem(problems, null, "TOO-MANY-ROWS");
        }
        for (JsonNode row : in.path("rows")) {
            Warehouse.Shelf shelf = warehouse.shelf(row.path("article").asString(""));
            if (shelf == null) {
                Refusal.problem(problems, row.path("yourRow").asString(), "ART-UNKNOWN");
            } else if (!shelf.uom().equals(row.path("uom").asString())) {
                Refusal.problem(problems, row.path("yourRow").asString(), "UOM-UNKNOWN");
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.of(problems);
        }
    }

    synchronized ObjectNode cancel(ObjectNode in) {
        String yourId = in.path("yourId").asString();
        Booked booked = order(yourId);
        Map<String, BigDecimal> wanted = wanted(in, booked);
        ObjectNode out = Json.object()
                .put("yourId", yourId)
                .put("doneAt", OffsetDateTime.now(clock).toString());
        ArrayNode rows = out.putArray("rows");
        for (Map.Entry<String, BigDecimal> wish : wanted.entrySet()) {
            BookedRow row = Objects.requireNonNull(booked.rows.get(wish.getKey()));
            Warehouse.Shelf shelf = Objects.requireNonNull(warehouse.shelf(row.text("article")));
            rows.addObject()
                    .put("yourRow", wish.getKey())
                    .put("uom", row.text("uom"))
                    .put("qty", row.cancel(wish.getValue(), shelf));
        }
        out.set("userKey", in.path("userKey"));
        cancellations.merge(yourId, 1, Integer::sum);
        return out;
    }

    /** How much of which row, each of which is open. */
    private static Map<String, BigDecimal> wanted(ObjectNode in, Booked booked) {
        Map<String, BigDecimal> wanted = new LinkedHashMap<>();
        ArrayNode problems = Json.MAPPER.createArrayNode();
        if (in.path("all").asBoolean()) {
            booked.rows.forEach((name, row) -> wanted.put(name, row.open()));
            wanted.values().removeIf(it -> it.signum() == 0);
        }
        for (JsonNode wish : in.path("rows")) {
            String name = wish.path("yourRow").asString();
            BookedRow row = booked.rows.get(name);
            if (row == null) {
                Refusal.problem(problems, name, "ROW-UNKNOWN");
            } else if (!row.text("uom").equals(wish.path("uom").asString())) {
                Refusal.problem(problems, name, "UOM-UNKNOWN");
            } else if (row.open().signum() == 0) {
                Refusal.problem(problems, name, "NOTHING-OPEN");
            } else {
                wanted.put(name, wish.path("qty").decimalValue());
            }
        }
        if (wanted.isEmpty() && problems.isEmpty()) {
            Refusal.problem(problems, null, "NOTHING-OPEN");
        }
        if (!problems.isEmpty()) {
            throw Refusal.of(problems);
        }
        return wanted;
    }

    private Warehouse.Shelf shelf(JsonNode row) {
        return Objects.requireNonNull(warehouse.shelf(row.path("article").asString()));
    }

    /** An order in the book. */
    record Booked(String orderNo, ObjectNode head, Map<String, BookedRow> rows) {}
}
