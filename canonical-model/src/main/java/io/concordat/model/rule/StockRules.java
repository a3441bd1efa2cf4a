package io.concordat.model.rule;

import io.concordat.model.inventory.InventoryPosition;
import io.concordat.model.inventory.Promisable;
import io.concordat.model.inventory.StockLevels;
import io.concordat.model.value.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Rules STK-1 to STK-5: a picture of stock. */
final class StockRules {

    private final InventoryPosition position;
    private final Findings findings;

    StockRules(InventoryPosition position, Findings findings) {
        this.position = position;
        this.findings = findings;
    }

    void check() {
        checkLevels(position.levels());
        for (int i = 0; i < position.supply().size(); i++) {
            checkMoving(position.supply().get(i).quantity(), "/supply/" + i + "/quantity");
        }
        for (int i = 0; i < position.demand().size(); i++) {
            checkMoving(position.demand().get(i).quantity(), "/demand/" + i + "/quantity");
        }
        checkCount();
        checkPromisable();
    }

    private void checkLevels(StockLevels levels) {
        findings.unless(
                Findings.same(levels.available(), levels.unreserved()),
                Rule.STK_1,
                "/levels/available",
                levels.available().toPlainString(),
                levels.unreserved().toPlainString()
                        + " = onHand − picked − onHold − damaged − soft − hard − safetyStock");
        StockLevels.Physical physical = levels.physical();
        BigDecimal parts = physical.picked().add(physical.onHold()).add(physical.damaged());
        findings.unless(
                physical.onHand().signum() < 0 || parts.compareTo(physical.onHand()) <= 0,
                Rule.STK_2,
                "/levels/physical/onHand",
                physical.onHand().toPlainString(),
                "at least " + parts.toPlainString() + " = picked + onHold + damaged");
    }

    private void checkMoving(Quantity quantity, String at) {
        var unit = position.levels().unit();
        findings.unless(
                quantity.signum() > 0 && quantity.unit().equals(unit), Rule.STK_3, at, quantity, "more than 0 " + unit);
    }

    private void checkCount() {
        InventoryPosition.Count count = position.snapshot().lastCount();
        if (count != null) {
            var unit = position.levels().unit();
            findings.unless(
                    count.counted().unit().equals(unit),
                    Rule.STK_3,
                    "/snapshot/lastCount/counted",
                    count.counted(),
                    "a quantity in " + unit);
            findings.unless(
                    !position.snapshot().asOf().isBefore(count.at()),
                    Rule.STK_5,
                    "/snapshot/asOf",
                    position.snapshot().asOf(),
                    "not before the last count, " + count.at());
        }
    }

    private void checkPromisable() {
        BigDecimal sum = BigDecimal.ZERO;
        LocalDate before = LocalDate.MIN;
        for (int i = 0; i < position.promisable().size(); i++) {
            Promisable one = position.promisable().get(i);
            sum = sum.add(one.quantity());
            findings.unless(
                    one.date().isAfter(before),
                    Rule.STK_4,
                    "/promisable/" + i + "/date",
                    one.date(),
                    "after " + before);
            findings.unless(
                    Findings.same(one.cumulative(), sum),
                    Rule.STK_4,
                    "/promisable/" + i + "/cumulative",
                    one.cumulative().toPlainString(),
                    sum.toPlainString() + ", the sum up to this day");
            before = one.date();
        }
    }
}
