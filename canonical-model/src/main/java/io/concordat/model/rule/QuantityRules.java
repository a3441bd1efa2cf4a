package io.concordat.model.rule;

import io.concordat.model.fulfilment.ProofOfDelivery;
import io.concordat.model.fulfilment.Reservation;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.fulfilment.ShipmentLine;
import io.concordat.model.inventory.InventoryPosition;
import io.concordat.model.value.Quantity;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rules of shipments and reservations (QTY): no quantity appears or vanishes. Pure and thread-safe. */
public final class QuantityRules {

    private static final Set<String> PIECES = Set.of("C62", "EA", "H87");

    private final Shipment shipment;
    private final Findings findings;
    private final Map<String, ShipmentLine> lines = new HashMap<>();

    private QuantityRules(Shipment shipment, Findings findings) {
        this.shipment = shipment;
        this.findings = findings;
    }

    /** Everything that is wrong with a shipment; empty when nothing is. Never throws. */
    public static List<Violation> check(Shipment shipment) {
        return DocumentRules.check(shipment, own(shipment));
    }

    static Consumer<Findings> own(Shipment shipment) {
        return findings -> {
            QuantityRules rules = new QuantityRules(shipment, findings);
            rules.checkLines();
            new PackageRules(shipment, findings).check();
        };
    }

    /** Everything that is wrong with a proof of delivery; empty when nothing is. Never throws. */
    public static List<Violation> check(ProofOfDelivery proof) {
        return DocumentRules.check(proof, own(proof));
    }

    static Consumer<Findings> own(ProofOfDelivery proof) {
        return findings -> {
            Set<String> named = new HashSet<>();
            for (int i = 0; i < proof.lines().size(); i++) {
                String lineId = proof.lines().get(i).shipmentLineId();
                findings.unless(
                        named.add(lineId),
                        Rule.POD_1,
                        "/lines/" + i + "/shipmentLineId",
                        "'" + lineId + "' again",
                        "each line once");
                checkProof(proof.lines().get(i), "/lines/" + i, findings);
            }
        };
    }

    /**
     * Everything in which a proof of delivery disagrees with its shipment: lines it does not have, quantities it did not
     * ship (QTY-8), a time before it left (POD-3). Never throws.
     */
    public static List<Violation> checkAgainst(Shipment shipment, ProofOfDelivery proof) {
        Findings findings = new Findings();
        var dispatched = shipment.times().dispatched();
        findings.unless(
                dispatched == null || !proof.at().isBefore(dispatched),
                Rule.POD_3,
                "/at",
                proof.at(),
                "not before it left, " + dispatched);
        Map<String, ShipmentLine> shipped = new HashMap<>();
        shipment.lines().forEach(line -> shipped.put(line.lineId(), line));
        for (int i = 0; i < proof.lines().size(); i++) {
            ProofOfDelivery.Line line = proof.lines().get(i);
            ShipmentLine sent = shipped.get(line.shipmentLineId());
            String at = "/lines/" + i;
            if (sent == null) {
                findings.add(
                        Rule.QTY_8,
                        at + "/shipmentLineId",
                        "'" + line.shipmentLineId() + "'",
                        "the id of a shipment line");
            } else {
                findings.unless(
                        line.shipped().unit().equals(sent.quantity().unit())
                                && line.shipped().compareTo(sent.quantity()) == 0,
                        Rule.QTY_8,
                        at + "/shipped",
                        line.shipped(),
                        "as shipped, " + sent.quantity());
            }
        }
        return findings.all();
    }

    /** Everything that is wrong with a reservation; empty when nothing is. Never throws. */
    public static List<Violation> check(Reservation reservation) {
        return DocumentRules.check(reservation, own(reservation));
    }

    static Consumer<Findings> own(Reservation reservation) {
        return findings -> {
            Quantity held = reservation.quantity();
            notNegative(held, held, "/quantity", findings);
            notNegative(reservation.shortQuantity(), held, "/shortQuantity", findings);
            DocumentRules.checkPromise(reservation.lifecycle().promise(), () -> "/lifecycle/promise", findings);
        };
    }

    private static void notNegative(Quantity quantity, Quantity unit, String at, Findings findings) {
        findings.unless(
                quantity.signum() >= 0 && quantity.unit().equals(unit.unit()),
                Rule.QTY_9,
                at,
                quantity,
                "0 or more in " + unit.unit());
    }

    private void checkLines() {
        findings.unless(!shipment.lines().isEmpty(), Rule.QTY_1, "/lines", "no line", "at least one line");
        for (int i = 0; i < shipment.lines().size(); i++) {
            ShipmentLine line = shipment.lines().get(i);
            String at = "/lines/" + i;
            findings.unless(
                    lines.putIfAbsent(line.lineId(), line) == null,
                    Rule.QTY_2,
                    at + "/lineId",
                    "'" + line.lineId() + "' again",
                    "an id of its own");
            findings.unless(line.quantity().signum() > 0, Rule.QTY_1, at + "/quantity", line.quantity(), "more than 0");
            checkLots(line.lots(), line.quantity(), at + "/lots", findings);
            checkShortfalls(line, at);
        }
    }

    /** Lots of a line or of the content of a package (QTY-6, QTY-7). */
    static void checkLots(List<ShipmentLine.Lot> lots, Quantity whole, String at, Findings findings) {
        if (lots.isEmpty()) {
            return;
        }
        BigDecimal sum = BigDecimal.ZERO;
        Set<String> serials = new HashSet<>();
        for (int i = 0; i < lots.size(); i++) {
            ShipmentLine.Lot lot = lots.get(i);
            sum = sum.add(lot.quantity().value());
            checkSerials(lot, serials, at + "/" + i + "/serials", findings);
        }
        boolean sameUnit = lots.stream().allMatch(lot -> lot.quantity().unit().equals(whole.unit()));
        findings.unless(
                sameUnit && Findings.same(sum, whole.value()),
                Rule.QTY_6,
                at,
                sameUnit ? sum.toPlainString() + " " + whole.unit() + " in all" : "lots in other units",
                whole.toString());
    }

    private static void checkSerials(ShipmentLine.Lot lot, Set<String> seen, String at, Findings findings) {
        if (lot.serials().isEmpty()) {
            return;
        }
        long fresh = lot.serials().stream().filter(seen::add).count();
        findings.unless(
                fresh == lot.serials().size(),
                Rule.QTY_7,
                at,
                lot.serials().size() - fresh + " serials twice",
                "each serial once");
        boolean counted = PIECES.contains(lot.quantity().unit().code());
        findings.unless(
                !counted
                        || Findings.same(
                                BigDecimal.valueOf(lot.serials().size()),
                                lot.quantity().value()),
                Rule.QTY_7,
                at,
                lot.serials().size() + " serials",
                "as many as pieces, " + lot.quantity());
    }

    private void checkShortfalls(ShipmentLine line, String at) {
        checkShortfall(quantity(line.outstanding()), line, at + "/outstanding/quantity");
        checkShortfall(quantity(line.backorder()), line, at + "/backorder/quantity");
        var variance = line.variance();
        checkShortfall(variance == null ? null : variance.oversupply(), line, at + "/variance/oversupply");
    }

    private static @Nullable Quantity quantity(ShipmentLine.@Nullable Shortfall shortfall) {
        return shortfall == null ? null : shortfall.quantity();
    }

    private void checkShortfall(@Nullable Quantity quantity, ShipmentLine line, String at) {
        findings.unless(
                quantity == null
                        || (quantity.signum() >= 0
                                && quantity.unit().equals(line.quantity().unit())),
                Rule.QTY_10,
                at,
                quantity,
                "0 or more in " + line.quantity().unit());
    }

    /** Everything that is wrong with a stock position; empty when nothing is. Never throws. */
    public static List<Violation> check(InventoryPosition position) {
        return DocumentRules.check(position, own(position));
    }

    static Consumer<Findings> own(InventoryPosition position) {
        return findings -> new StockRules(position, findings).check();
    }

    private static void checkProof(ProofOfDelivery.Line line, String at, Findings findings) {
        findings.unless(
                orZero(line.rejected()).signum() == 0 || line.rejectReason() != null,
                Rule.POD_2,
                at + "/rejectReason",
                "no reason for " + line.rejected(),
                "why it was rejected");
        BigDecimal sum = line.accepted().value().add(orZero(line.rejected())).add(orZero(line.missing()));
        findings.unless(
                sum.compareTo(line.shipped().value()) <= 0,
                Rule.QTY_8,
                at + "/accepted",
                sum.toPlainString() + " = accepted + rejected + missing",
                "not more than shipped, " + line.shipped());
    }

    private static BigDecimal orZero(@Nullable Quantity quantity) {
        return quantity == null ? BigDecimal.ZERO : quantity.value();
    }
}
