package io.concordat.model.rule;

import io.concordat.model.pricing.AllowanceCharge;
import io.concordat.model.pricing.RoundingPolicy;
import io.concordat.model.pricing.TaxLine;
import io.concordat.model.pricing.Totals;
import io.concordat.model.value.Money;
import io.concordat.model.value.UnitPrice;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules TOT-9, TOT-10 and LIN-3: every single amount, its decimals and its currency. */
final class AmountRules {

    private final PricedDocument document;
    private final Findings findings;

    AmountRules(PricedDocument document, Findings findings) {
        this.document = document;
        this.findings = findings;
    }

    /** All rules of amounts, in the order a person would check them. */
    static void checkAll(PricedDocument document, Findings findings) {
        new AmountRules(document, findings).check();
        new LineRules(document, findings).check();
        new AllowanceChargeRules(document, findings).check();
        new TaxRules(document, findings).check();
        new TotalsRules(document, findings).check();
    }

    void check() {
        document.lines().forEach(this::check);
        allowances(Rule.TOT_10, document.allowancesCharges(), PricedDocument.AMOUNTS);
        taxes(Rule.TOT_10, document.taxes(), PricedDocument.AMOUNTS + "/taxes");
        taxes(Rule.TOT_10, document.withholdings(), PricedDocument.AMOUNTS + "/withholdings");
        check(document.totals());
    }

    private void check(PricedDocument.Line line) {
        UnitPrice price = line.pricing().unitPrice();
        if (price != null && isForeign(price.currency())) {
            currency(Rule.LIN_3, line.pricingAt() + "/unitPrice", new Money(price.amount(), price.currency()));
        }
        checkNet(line, line.pricing().lineNet());
        if (!line.pricing().allowancesCharges().isEmpty()) {
            allowances(Rule.LIN_3, line.pricing().allowancesCharges(), line.pricingAt());
        }
        if (!line.pricing().taxes().isEmpty()) {
            taxes(Rule.LIN_3, line.pricing().taxes(), line.pricingAt() + "/taxes");
        }
    }

    private void checkNet(PricedDocument.Line line, Money net) {
        if (isDoubtful(net)) {
            currency(Rule.LIN_3, line.pricingAt() + "/lineNet", net);
            if (document.rounding().strategy() == RoundingPolicy.Strategy.ROUND_THEN_SUM) {
                decimals(line.pricingAt() + "/lineNet", net);
            }
        }
    }

    private void allowances(Rule currency, List<AllowanceCharge> all, String at) {
        for (int i = 0; i < all.size(); i++) {
            AllowanceCharge one = all.get(i);
            if (isDoubtful(one.amount())) {
                posted(currency, at + "/allowancesCharges/" + i + "/amount", one.amount());
            }
            var basis = one.basis();
            if (basis != null) {
                String place = at + "/allowancesCharges/" + i + "/basis";
                currency(currency, place + "/base", basis.base());
                currency(currency, place + "/perUnit", basis.perUnit());
            }
        }
    }

    // Places are only put together for amounts that may have something wrong with them.
    private boolean isDoubtful(@Nullable Money amount) {
        return amount != null && (isForeign(amount.currency()) || !amount.isPostable());
    }

    private boolean isForeign(Currency currency) {
        return !currency.equals(document.currency());
    }

    private void taxes(Rule currency, List<TaxLine> all, String at) {
        for (int i = 0; i < all.size(); i++) {
            TaxLine one = all.get(i);
            if (isDoubtful(one.taxable()) || isDoubtful(one.tax()) || isDoubtful(one.exempt())) {
                posted(currency, at + "/" + i + "/taxable", one.taxable());
                posted(currency, at + "/" + i + "/tax", one.tax());
                currency(currency, at + "/" + i + "/exempt", one.exempt());
            }
        }
    }

    private void check(Totals totals) {
        total("/lines", totals.lines());
        total("/allowances", totals.allowances());
        total("/charges", totals.charges());
        total("/netBeforeTax", totals.netBeforeTax());
        total("/tax", totals.tax());
        total("/gross", totals.gross());
        total("/withholding", totals.withholding());
        total("/prepaid", totals.prepaid());
        total("/rounding", totals.rounding());
        total("/payable", totals.payable());
    }

    private void total(String at, @Nullable Money amount) {
        if (isDoubtful(amount)) {
            posted(Rule.TOT_10, PricedDocument.TOTALS + at, amount);
        }
    }

    private void posted(Rule currency, String at, @Nullable Money amount) {
        currency(currency, at, amount);
        decimals(at, amount);
    }

    private void currency(Rule rule, String at, @Nullable Money amount) {
        if (amount != null && isForeign(amount.currency())) {
            findings.add(rule, at, amount, "an amount in " + document.currency() + ", the document's currency");
        }
    }

    private void decimals(String at, @Nullable Money amount) {
        if (amount != null && !amount.isPostable()) {
            findings.add(
                    Rule.TOT_9,
                    at,
                    amount,
                    "at most " + amount.minorUnits() + " decimals, as " + amount.currency() + " has");
        }
    }
}
