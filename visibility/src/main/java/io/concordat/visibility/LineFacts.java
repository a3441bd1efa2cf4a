package io.concordat.visibility;

import io.concordat.model.derive.LineCondition;
import io.concordat.model.event.EventRef;
import io.concordat.model.status.LineQuantities;
import io.concordat.model.value.DateWindow;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What documents say about one line. Each claim is kept by the document line it comes from, so a later revision of the same
 * document replaces its claim and a copy adds nothing.
 */
final class LineFacts {

    /** What a claim is about. */
    enum Bucket {
        CANCELLED,
        ALLOCATED,
        PICKED,
        PACKED,
        SHIPPED,
        DELIVERED,
        UNDELIVERABLE,
        RETURN_AUTHORISED,
        RETURNED,
        INVOICED,
        CREDITED
    }

    private final String lineId;
    private final Map<Bucket, Map<String, BigDecimal>> claims = new EnumMap<>(Bucket.class);
    private final Set<LineCondition> conditions = EnumSet.noneOf(LineCondition.class);
    private final List<EventRef> evidence = new ArrayList<>();
    private BigDecimal ordered = BigDecimal.ZERO;
    private @Nullable Unit unit;
    private @Nullable DateWindow promised;
    private boolean wholeOrderCancelled;
    private boolean mixedUnits;

    LineFacts(String lineId) {
        this.lineId = lineId;
    }

    String lineId() {
        return lineId;
    }

    void order(Quantity quantity) {
        ordered = quantity.value();
        unit = quantity.unit();
    }

    void cancelWhole(boolean whole) {
        wholeOrderCancelled = whole;
    }

    void condition(LineCondition condition) {
        conditions.add(condition);
    }

    void promise(@Nullable DateWindow window) {
        promised = window == null ? promised : window;
    }

    void evidence(EventRef ref) {
        evidence.add(ref);
    }

    /** The claim of a document line; it replaces an earlier claim of the same one. */
    void claim(Bucket bucket, String documentLine, Quantity quantity) {
        see(quantity.unit());
        claims.computeIfAbsent(bucket, b -> new HashMap<>()).put(documentLine, quantity.value());
    }

    void withdraw(Bucket bucket, String documentLine) {
        Map<String, BigDecimal> claimed = claims.get(bucket);
        if (claimed != null) {
            claimed.remove(documentLine);
        }
    }

    private void see(Unit other) {
        if (unit == null) {
            unit = other;
        } else if (!unit.equals(other)) {
            mixedUnits = true;
        }
    }

    Set<LineCondition> conditions() {
        return conditions;
    }

    List<EventRef> evidence() {
        return evidence;
    }

    @Nullable
    DateWindow promised() {
        return promised;
    }

    boolean hasMixedUnits() {
        return mixedUnits;
    }

    /** Goods that left are no longer in the building, so the gauges are what was reserved, picked and packed less that. */
    LineQuantities quantities() {
        BigDecimal shipped = sum(Bucket.SHIPPED);
        BigDecimal cancelled = sum(Bucket.CANCELLED);
        if (wholeOrderCancelled) {
            cancelled = cancelled.max(ordered.subtract(shipped));
        }
        return new LineQuantities(
                unit == null ? Unit.ONE : unit,
                ordered,
                cancelled,
                inTheBuilding(Bucket.ALLOCATED, shipped),
                inTheBuilding(Bucket.PICKED, shipped),
                inTheBuilding(Bucket.PACKED, shipped),
                shipped,
                sum(Bucket.DELIVERED),
                sum(Bucket.UNDELIVERABLE),
                sum(Bucket.RETURN_AUTHORISED),
                sum(Bucket.RETURNED),
                sum(Bucket.INVOICED),
                sum(Bucket.CREDITED));
    }

    private BigDecimal inTheBuilding(Bucket bucket, BigDecimal shipped) {
        return sum(bucket).subtract(shipped).max(BigDecimal.ZERO);
    }

    private BigDecimal sum(Bucket bucket) {
        return claims.getOrDefault(bucket, Map.of()).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
