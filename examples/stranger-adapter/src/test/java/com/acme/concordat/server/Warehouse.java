package com.acme.concordat.server;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is on the shelves. Safe for use by several threads. */
public final class Warehouse {

    private final Clock clock;
    private final Map<String, Shelf> shelves = new HashMap<>();

    Warehouse(Clock clock) {
        this.clock = clock;
    }

    /** An article, how much of it is there in which unit, and when more comes. */
    public synchronized void put(String article, String onHand, String uom, LocalDate nextReceipt) {
        shelves.put(article, new Shelf(new BigDecimal(onHand), uom, nextReceipt));
    }

    synchronized @Nullable Shelf shelf(String article) {
        return shelves.get(article);
    }

    /** Free stock by article; articles nobody knows are left out. */
    synchronized ObjectNode enquire(ObjectNode in) {
        ObjectNode out = Json.object().put("at", OffsetDateTime.now(clock).toString());
        ArrayNode stock = out.putArray("stock");
        ArrayNode problems = Json.MAPPER.createArrayNode();
        Map<String, Boolean> seen = new HashMap<>();
        for (JsonNode row : in.path("rows")) {
            String article = row.path("article").asString();
            Shelf shelf = shelves.get(article);
            if (shelf != null && !shelf.uom.equals(row.path("uom").asString())) {
                Refusal.problem(problems, row.path("yourRow").asString(), "UOM-UNKNOWN");
            } else if (shelf != null && seen.put(article, true) == null) {
                stock.addObject()
                        .put("article", article)
                        .put("uom", shelf.uom)
                        .put("free", shelf.free())
                        .put("nextReceipt", shelf.nextReceipt.toString());
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.of(problems);
        }
        return out;
    }

    /** One article. Safe for use by several threads. */
    static final class Shelf {
        private BigDecimal free;
        private final String uom;
        private final LocalDate nextReceipt;

        Shelf(BigDecimal free, String uom, LocalDate nextReceipt) {
            this.free = free;
            this.uom = uom;
            this.nextReceipt = nextReceipt;
        }

        synchronized BigDecimal free() {
            return free;
        }

        String uom() {
            return uom;
        }

        LocalDate nextReceipt() {
            return nextReceipt;
        }

        /** Sets aside as much as there is of what is wanted. */
        synchronized BigDecimal reserve(BigDecimal wanted) {
            BigDecimal taken = wanted.min(free);
            free = free.subtract(taken);
            return taken;
        }

        synchronized void giveBack(BigDecimal qty) {
            free = free.add(qty);
        }
    }
}
