package io.concordat.model.pricing;

import io.concordat.model.GeneratesBuilder;
import io.concordat.model.value.Money;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The totals of a document, named after EN 16931 BG-22. All amounts in the document's currency; signs as in EN 16931,
 * allowances and prepaid amounts positive.
 *
 * @param lines BT-106, sum of line net amounts
 * @param allowances BT-107, sum of document allowances; null is zero
 * @param charges BT-108, sum of document charges; null is zero
 * @param netBeforeTax BT-109 = lines − allowances + charges
 * @param tax BT-110
 * @param gross BT-112 = netBeforeTax + tax
 * @param withholding tax the buyer keeps back; null is zero
 * @param prepaid BT-113, paid before; null is zero
 * @param rounding BT-114, the one place where rounding of the payable stands; null is zero
 * @param payable BT-115 = gross − withholding − prepaid + rounding
 */
@GeneratesBuilder
public record Totals(
        Money lines,
        @Nullable Money allowances,
        @Nullable Money charges,
        Money netBeforeTax,
        Money tax,
        Money gross,
        @Nullable Money withholding,
        @Nullable Money prepaid,
        @Nullable Money rounding,
        Money payable) {

    /** Refuses missing parts. Whether they tie out is for the rules to say. */
    public Totals {
        Objects.requireNonNull(lines, "lines");
        Objects.requireNonNull(netBeforeTax, "netBeforeTax");
        Objects.requireNonNull(tax, "tax");
        Objects.requireNonNull(gross, "gross");
        Objects.requireNonNull(payable, "payable");
    }
}
