package io.concordat.model.derive;

import io.concordat.model.status.ShipmentStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Rules SHP-1 to SHP-5: where the shipments of an order are; first match wins. Total and pure. */
public final class ShipmentRules {

    private static final Set<ShipmentStatus> TROUBLE = EnumSet.of(
            ShipmentStatus.ATTEMPTED,
            ShipmentStatus.REFUSED,
            ShipmentStatus.LOST,
            ShipmentStatus.DAMAGED,
            ShipmentStatus.RETURNING,
            ShipmentStatus.RETURNED_TO_SHIPPER);

    private static final Set<ShipmentStatus> AT_HOME =
            EnumSet.of(ShipmentStatus.PLANNED, ShipmentStatus.LABELLED, ShipmentStatus.CANCELLED);

    private ShipmentRules() {}

    /**
     * Where the shipments of an order are.
     *
     * @param shipments status of each
     * @param allLeft whether nothing of the order is still to leave
     */
    public static Explained<ShipmentProgress> order(List<ShipmentStatus> shipments, boolean allLeft) {
        List<ShipmentStatus> away =
                shipments.stream().filter(status -> !AT_HOME.contains(status)).toList();
        if (away.isEmpty()) {
            return because(ShipmentProgress.NONE, "SHP-1", "nothing has left");
        }
        long trouble = away.stream().filter(TROUBLE::contains).count();
        if (trouble > 0) {
            return because(ShipmentProgress.EXCEPTION, "SHP-2", count(trouble, shipments) + " in trouble");
        }
        long arrived = away.stream().filter(ShipmentStatus.DELIVERED::equals).count();
        boolean whole = allLeft && away.size() == withoutCancelled(shipments);
        if (arrived > 0) {
            return full(whole && arrived == away.size(), "SHP-3", count(arrived, shipments) + " arrived");
        }
        long moving = away.stream()
                .filter(status -> status != ShipmentStatus.DISPATCHED)
                .count();
        if (moving > 0) {
            return transit(whole && moving == away.size(), count(moving, shipments) + " under way");
        }
        return because(
                whole ? ShipmentProgress.FULLY_DISPATCHED : ShipmentProgress.PARTIALLY_DISPATCHED,
                "SHP-5",
                count(away.size(), shipments) + " left");
    }

    private static Explained<ShipmentProgress> full(boolean whole, String rule, String reason) {
        return because(whole ? ShipmentProgress.FULLY_DELIVERED : ShipmentProgress.PARTIALLY_DELIVERED, rule, reason);
    }

    private static Explained<ShipmentProgress> transit(boolean whole, String reason) {
        return because(
                whole ? ShipmentProgress.FULLY_IN_TRANSIT : ShipmentProgress.PARTIALLY_IN_TRANSIT, "SHP-4", reason);
    }

    private static long withoutCancelled(List<ShipmentStatus> shipments) {
        return shipments.stream()
                .filter(status -> status != ShipmentStatus.CANCELLED)
                .count();
    }

    private static String count(long part, List<ShipmentStatus> shipments) {
        return part + " of " + withoutCancelled(shipments) + (shipments.size() == 1 ? " shipment" : " shipments");
    }

    private static Explained<ShipmentProgress> because(ShipmentProgress value, String rule, String reason) {
        return Explained.of(value, rule, Words.of(value) + ": " + reason);
    }
}
