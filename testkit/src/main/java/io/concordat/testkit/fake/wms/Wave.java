package io.concordat.testkit.fake.wms;

import io.concordat.adapter.StatusTable;
import io.concordat.adapter.wms.FulfilmentOrder;
import io.concordat.model.event.Aggregate;
import io.concordat.model.event.LineQuantity;
import io.concordat.model.fulfilment.Reservation;
import io.concordat.model.fulfilment.ShipmentLine;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.status.FulfilmentStatus;
import io.concordat.model.value.Id;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What of a piece of work leaves together. */
final class Wave {

    /** How far it is. */
    enum Step {
        ALLOCATED,
        PICKED,
        PACKED,
        DISPATCHED
    }

    /** What the words for a step mean. */
    static final StatusTable<FulfilmentStatus> STEPS = new StatusTable<>(
            "Wave.step",
            FulfilmentStatus.class,
            Map.of(
                    Step.ALLOCATED.name(), FulfilmentStatus.ALLOCATED,
                    Step.PICKED.name(), FulfilmentStatus.PICKED,
                    Step.PACKED.name(), FulfilmentStatus.PACKED,
                    Step.DISPATCHED.name(), FulfilmentStatus.SHIPPED));

    private final Work work;
    private final int number;
    private final Map<String, Lots> goods;
    private final Map<String, FulfilmentOrder.Line> lines = new HashMap<>();
    private final Map<String, Integer> revisions = new HashMap<>();
    private Step step = Step.ALLOCATED;

    /**
     * A wave whose goods were taken from the stock.
     *
     * @param work the work
     * @param number 1 for its first wave
     * @param goods what of which order line
     */
    Wave(Work work, int number, Map<String, Lots> goods) {
        this.work = work;
        this.number = number;
        this.goods = new LinkedHashMap<>(goods);
        goods.keySet().forEach(lineId -> lines.put(lineId, work.line(lineId)));
    }

    Work work() {
        return work;
    }

    String pickId() {
        return work.number().value() + "-P" + number;
    }

    Step step() {
        return step;
    }

    boolean isBefore(Step other) {
        return step.compareTo(other) < 0;
    }

    void reached(Step next) {
        step = next;
    }

    boolean isEmpty() {
        return goods.values().stream().allMatch(Lots::isEmpty);
    }

    /** What it still has of each line that it ever had; nothing of a line that was put back. */
    Map<String, Lots> goods() {
        return goods;
    }

    BigDecimal quantity(String lineId) {
        Lots lots = goods.get(lineId);
        return lots == null ? BigDecimal.ZERO : lots.total();
    }

    /** The lines it has something of. */
    List<LineQuantity> lines() {
        return goods.keySet().stream()
                .map(this::lineQuantity)
                .filter(line -> line.quantity().signum() > 0)
                .toList();
    }

    /** Every line it ever had, with nothing of what was put back. */
    List<LineQuantity> everyLine() {
        return goods.keySet().stream().map(this::lineQuantity).toList();
    }

    /** Takes goods of a line out, no more than a quantity. */
    Lots takeOut(String lineId, BigDecimal most) {
        Lots lots = Objects.requireNonNull(goods.get(lineId), "a line of the wave");
        Lots out = lots.part(null, most);
        goods.put(lineId, lots.minus(out));
        return out;
    }

    FulfilmentOrder.Line line(String lineId) {
        return Objects.requireNonNull(lines.get(lineId), "a line of the wave");
    }

    Quantity told(String lineId) {
        return line(lineId).quantity().withValue(quantity(lineId));
    }

    /** The lots of a line. */
    List<ShipmentLine.Lot> lots(String lineId) {
        return Objects.requireNonNull(goods.get(lineId), "a line of the wave").named();
    }

    Ref<SalesOrder> orderLine(String lineId) {
        return Ref.toLine(work.salesOrder(), lineId);
    }

    Id<Reservation> reservation(String lineId) {
        return Id.derived("rsv", work.number().toString(), lineId, String.valueOf(number));
    }

    /** The next step of what is set aside for a line. */
    Aggregate<Reservation> nextStep(String lineId) {
        int revision = revisions.merge(lineId, 1, Integer::sum);
        return Aggregate.changed(reservation(lineId), revision - 1);
    }

    private LineQuantity lineQuantity(String lineId) {
        return new LineQuantity(lineId, told(lineId));
    }
}
