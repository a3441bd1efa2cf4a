package io.concordat.testkit.fake.billing;

import io.concordat.model.order.OrderLine;
import io.concordat.model.pricing.AllowanceCharge;
import io.concordat.model.pricing.TaxCategory;
import io.concordat.model.pricing.TaxLine;
import io.concordat.model.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One tax of an order and what it is on.
 *
 * @param target the tax of the whole order
 * @param lines the lines of its category; empty when the order does not say it of every line, and is taxed evenly
 * @param extras the order's allowances and charges of its category
 * @param mode how the tax is rounded
 */
record TaxGroup(TaxLine target, List<OrderLine> lines, List<AllowanceCharge> extras, RoundingMode mode) {

    /** What is taxed so far. */
    Money taxable(Standing standing) {
        return base(standing).of(target.taxable());
    }

    /** The tax so far. */
    Money tax(Standing standing) {
        if (target.taxable().signum() == 0) {
            return base(standing).of(target.tax());
        }
        BigDecimal whole = target.taxable().amount();
        return new Share(taxable(standing).amount(), whole, mode).of(target.tax());
    }

    boolean covers(OrderLine line) {
        TaxCategory category = line.pricing().taxCategory();
        return category != null && same(category, target.category());
    }

    private Share base(Standing standing) {
        BigDecimal whole = lines.isEmpty() ? BigDecimal.ZERO : base().amount();
        return whole.signum() == 0
                ? standing.ofOrder()
                : new Share(reached(standing).amount(), whole, mode);
    }

    private Money base() {
        Money sum = Money.zero(target.taxable().currency());
        for (OrderLine line : lines) {
            sum = sum.plus(line.pricing().lineNet());
        }
        for (AllowanceCharge extra : extras) {
            sum = sum.plus(extra.signedAmount());
        }
        return sum;
    }

    private Money reached(Standing standing) {
        Money sum = standing.net(lines);
        for (AllowanceCharge extra : extras) {
            sum = Standing.plus(sum, extra, standing.ofOrder());
        }
        return sum;
    }

    /** Whether two categories tax alike, whatever the scale of their rates; no rate is a rate of zero. */
    static boolean same(TaxCategory one, TaxCategory other) {
        return one.code().value().equals(other.code().value())
                && rate(one.percent()).compareTo(rate(other.percent())) == 0;
    }

    static BigDecimal rate(@Nullable BigDecimal percent) {
        return percent == null ? BigDecimal.ZERO : percent;
    }
}
