package io.concordat.testkit.fake.billing;

import io.concordat.model.order.OrderLine;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.pricing.AllowanceCharge;
import io.concordat.model.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * What of an order's amounts is billed, once certain quantities are. The bill for a shipment is the difference of two
 * standings, so that rounding never adds up: the standing of the whole order is the order itself.
 */
final class Standing {

    private static final int FINE = 18;

    private final Map<String, BigDecimal> billed;
    private final RoundingMode mode;
    private final Share ofOrder;

    /**
     * The standing of an order.
     *
     * @param billed quantity by line id; a line that is missing has none
     */
    Standing(SalesOrder order, Map<String, BigDecimal> billed) {
        this.billed = billed;
        this.mode = order.terms().rounding().priceMode().toJdk();
        this.ofOrder = ofOrder(order);
    }

    /** The share of a line that is billed, by quantity. */
    Share of(OrderLine line) {
        return new Share(quantity(line), line.quantity().value(), mode);
    }

    /** The share of the order that is billed, by the size of the net amounts of its lines. */
    Share ofOrder() {
        return ofOrder;
    }

    BigDecimal quantity(OrderLine line) {
        return billed.getOrDefault(line.lineId(), BigDecimal.ZERO);
    }

    /** What the goods come to without the line's allowances and charges, plus these, each in proportion. */
    Money net(OrderLine line) {
        Share share = of(line);
        Money sum = share.of(goods(line));
        for (AllowanceCharge extra : line.pricing().allowancesCharges()) {
            sum = plus(sum, extra, share);
        }
        return sum;
    }

    static Money goods(OrderLine line) {
        Money goods = line.pricing().lineNet();
        for (AllowanceCharge extra : line.pricing().allowancesCharges()) {
            goods = extra.accrualOnly() ? goods : goods.minus(extra.signedAmount());
        }
        return goods;
    }

    static Money plus(Money sum, AllowanceCharge extra, Share share) {
        if (extra.accrualOnly()) {
            return sum;
        }
        Money reached = share.of(extra.amount());
        return extra.kind() == AllowanceCharge.Kind.CHARGE ? sum.plus(reached) : sum.minus(reached);
    }

    Money net(List<OrderLine> lines) {
        return lines.stream()
                .map(this::net)
                .reduce(Money::plus)
                .orElseThrow(() -> new IllegalArgumentException("an order without lines cannot be billed"));
    }

    private Share ofOrder(SalesOrder order) {
        BigDecimal whole = BigDecimal.ZERO;
        BigDecimal part = BigDecimal.ZERO;
        for (OrderLine line : order.lines()) {
            BigDecimal weight = line.pricing().lineNet().amount().abs();
            whole = whole.add(weight);
            part = part.add(reached(weight, line));
        }
        if (whole.signum() != 0) {
            return new Share(part, whole, mode);
        }
        // nothing to go by: what hangs on the whole order is billed with its last goods
        boolean all = order.lines().stream().allMatch(this::isComplete);
        return new Share(all ? BigDecimal.ONE : BigDecimal.ZERO, BigDecimal.ONE, mode);
    }

    // never falls and is whole only when the line is, which rounded amounts would not guarantee
    private BigDecimal reached(BigDecimal weight, OrderLine line) {
        return isComplete(line)
                ? weight
                : weight.multiply(quantity(line)).divide(line.quantity().value(), FINE, RoundingMode.DOWN);
    }

    private boolean isComplete(OrderLine line) {
        return quantity(line).compareTo(line.quantity().value()) >= 0;
    }
}
