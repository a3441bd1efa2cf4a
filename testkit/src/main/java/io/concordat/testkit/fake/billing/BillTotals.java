package io.concordat.testkit.fake.billing;

import io.concordat.model.pricing.AllowanceCharge;
import io.concordat.model.pricing.TaxLine;
import io.concordat.model.pricing.Totals;
import io.concordat.model.value.Money;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sums a bill up by EN 16931 BR-CO-10 to BR-CO-16. */
final class BillTotals {

    /**
     * What of the order's totals is no sum of the bill's parts.
     *
     * @param unexplainedTax tax the order states without saying what it is on
     * @param withholding tax the buyer keeps back
     * @param prepaid paid before
     * @param rounding rounding of the payable
     */
    record Settled(
            Money unexplainedTax,
            @Nullable Money withholding,
            @Nullable Money prepaid,
            @Nullable Money rounding) {}

    private final Money zero;
    private final Money lines;
    private final Money allowances;
    private final Money charges;
    private final Money tax;
    private final Money taxInPrices;

    BillTotals(Money zero, List<BilledLine> lines, List<AllowanceCharge> extras, List<TaxLine> taxes) {
        this.zero = zero;
        this.lines = sum(lines.stream().map(line -> line.pricing().lineNet()));
        this.allowances = sum(extras, AllowanceCharge.Kind.ALLOWANCE);
        this.charges = sum(extras, AllowanceCharge.Kind.CHARGE);
        this.tax = sum(taxes.stream().map(TaxLine::tax));
        this.taxInPrices = sum(taxes.stream().filter(TaxLine::inclusive).map(TaxLine::tax));
    }

    Totals with(Settled settled) {
        Money net = lines.minus(allowances).plus(charges).minus(taxInPrices);
        Money allTax = tax.plus(settled.unexplainedTax());
        Money gross = net.plus(allTax);
        Money payable = gross.minus(orZero(settled.withholding()))
                .minus(orZero(settled.prepaid()))
                .plus(orZero(settled.rounding()));
        return new Totals(
                lines,
                allowances,
                charges,
                net,
                allTax,
                gross,
                settled.withholding(),
                settled.prepaid(),
                settled.rounding(),
                payable);
    }

    private Money sum(List<AllowanceCharge> extras, AllowanceCharge.Kind kind) {
        return sum(extras.stream()
                .filter(extra -> extra.kind() == kind && !extra.accrualOnly())
                .map(AllowanceCharge::amount));
    }

    private Money sum(Stream<Money> amounts) {
        return amounts.reduce(zero, Money::plus);
    }

    private Money orZero(@Nullable Money amount) {
        return amount == null ? zero : amount;
    }
}
