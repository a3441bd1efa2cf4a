package io.concordat.model.rule;

import io.concordat.model.order.CommercialTermsBuilder;
import io.concordat.model.order.LinePricing;
import io.concordat.model.order.LineReferences;
import io.concordat.model.order.LineSchedule;
import io.concordat.model.order.OrderAmounts;
import io.concordat.model.order.OrderControls;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.OrderLineBuilder;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.order.SalesOrderBuilder;
import io.concordat.model.pricing.AllowanceCharge;
import io.concordat.model.pricing.AllowanceCharge.Kind;
import io.concordat.model.pricing.AllowanceChargeBuilder;
import io.concordat.model.pricing.RoundingPolicy;
import io.concordat.model.pricing.TaxCategory;
import io.concordat.model.pricing.TaxLine;
import io.concordat.model.pricing.TaxLineBuilder;
import io.concordat.model.pricing.TotalsBuilder;
import io.concordat.model.value.Code;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Unit;
import io.concordat.model.value.UnitPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** An order whose amounts are calculated here, by school arithmetic and without the code under test. */
final class CalculatedOrder {

    /** What one line is made of; allowance and charge are in minor units. */
    record Line(BigDecimal quantity, BigDecimal price, BigDecimal per, int allowance, int charge) {}

    /** What the document is made of; allowance, charge and prepaid amount are in minor units. */
    record Document(int allowance, int charge, int prepaid, BigDecimal rate, RoundingPolicy policy) {}

    private final Currency currency;
    private final Document document;
    private final RoundingMode prices;

    private CalculatedOrder(Currency currency, Document document) {
        this.currency = currency;
        this.document = document;
        this.prices = document.policy().priceMode().toJdk();
    }

    static SalesOrder of(String currency, List<Line> lines, Document document) {
        return new CalculatedOrder(Money.currency(currency), document).order(lines);
    }

    private SalesOrder order(List<Line> lines) {
        List<OrderLine> orderLines = new ArrayList<>();
        for (Line line : lines) {
            orderLines.add(line(String.valueOf(orderLines.size() + 1), line));
        }
        BigDecimal sum = orderLines.stream()
                .map(line -> line.pricing().lineNet().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        SalesOrder sample = SampleOrder.order();
        return SalesOrderBuilder.builder(sample)
                .lines(orderLines)
                .controls(OrderControls.NONE)
                .terms(CommercialTermsBuilder.builder(sample.terms())
                        .currency(currency)
                        .rounding(document.policy())
                        .paymentTerms(null)
                        .build())
                .amounts(amounts(sum))
                .build();
    }

    private OrderLine line(String id, Line line) {
        BigDecimal priced =
                line.quantity().multiply(line.price()).divide(line.per(), currency.getDefaultFractionDigits(), prices);
        Money net = money(priced.subtract(minor(line.allowance())).add(minor(line.charge())));
        UnitPrice price = new UnitPrice(line.price(), currency, Quantity.of(line.per(), Unit.ONE));
        return OrderLineBuilder.builder()
                .lineId(id)
                .item(Samples.item(id))
                .quantity(Quantity.of(line.quantity(), Unit.ONE))
                .pricing(new LinePricing(
                        price,
                        List.of(),
                        net,
                        adjustments(line.allowance(), line.charge()),
                        List.of(),
                        category(),
                        null))
                .schedule(LineSchedule.WHOLE)
                .references(LineReferences.NONE)
                .build();
    }

    private OrderAmounts amounts(BigDecimal sum) {
        BigDecimal net = sum.subtract(minor(document.allowance())).add(minor(document.charge()));
        BigDecimal tax = net.multiply(document.rate())
                .divide(
                        new BigDecimal("100"),
                        currency.getDefaultFractionDigits(),
                        document.policy().taxMode().toJdk());
        TaxLine line = TaxLineBuilder.builder()
                .taxType("VAT")
                .category(category())
                .taxable(money(net))
                .tax(money(tax))
                .build();
        return new OrderAmounts(
                adjustments(document.allowance(), document.charge()),
                List.of(line),
                TotalsBuilder.builder()
                        .lines(money(sum))
                        .allowances(money(minor(document.allowance())))
                        .charges(money(minor(document.charge())))
                        .netBeforeTax(money(net))
                        .tax(money(tax))
                        .gross(money(net.add(tax)))
                        .prepaid(money(minor(document.prepaid())))
                        .payable(money(net.add(tax).subtract(minor(document.prepaid()))))
                        .build());
    }

    private List<AllowanceCharge> adjustments(int allowance, int charge) {
        return List.of(adjustment("1", Kind.ALLOWANCE, allowance), adjustment("2", Kind.CHARGE, charge));
    }

    private AllowanceCharge adjustment(String id, Kind kind, int minor) {
        return AllowanceChargeBuilder.builder()
                .id(id)
                .kind(kind)
                .reason(new AllowanceCharge.Reason(Code.of("95"), null))
                .amount(money(minor(minor)))
                .taxCategories(List.of(category()))
                .build();
    }

    private TaxCategory category() {
        return new TaxCategory(Code.of("S"), document.rate());
    }

    private BigDecimal minor(int units) {
        return BigDecimal.valueOf(units, currency.getDefaultFractionDigits());
    }

    private Money money(BigDecimal amount) {
        return Money.of(amount, currency);
    }
}
