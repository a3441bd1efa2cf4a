package io.concordat.testkit.fake.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.billing.Invoice;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.pricing.Totals;
import io.concordat.model.rule.Rules;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.testkit.Calls;
import io.concordat.testkit.Shipments;
import io.concordat.testkit.fake.ItemKey;
import io.concordat.testkit.fake.erp.ErpSetup;
import io.concordat.testkit.fake.erp.InMemoryErp;
import io.concordat.testkit.fixture.Customers;
import io.concordat.testkit.fixture.SalesOrderFixture;
import io.concordat.testkit.fixture.SalesOrders;
import io.concordat.testkit.fixture.VirtualClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever the order and however it is shipped: every invoice ties out, and together they are the order. */
class PartialBillingLawsTest {

    private static final List<String> CURRENCIES = List.of("EUR", "JPY", "KWD", "USD");
    private static final List<String> UNITS = List.of("C62", "KGM", "LTR", "XYZ");

    @Property(seed = "20261121", tries = 300)
    void everyInvoiceTiesOutAndTogetherTheyAreTheOrder(@ForAll long seed) {
        Random random = new Random(seed);
        SalesOrder order = order(random);
        assertThat(Rules.check(order)).isEmpty();
        List<Invoice> invoices = shipInParts(order, random);
        assertThat(invoices).flatExtracting(Rules::check).isEmpty();
        Totals whole = order.amounts().totals();
        for (Function<Totals, Money> part : List.<Function<Totals, Money>>of(
                Totals::lines,
                Totals::netBeforeTax,
                Totals::tax,
                Totals::gross,
                Totals::payable,
                t -> Objects.requireNonNull(t.charges()),
                t -> Objects.requireNonNull(t.allowances()))) {
            Money sum = Money.sum(
                    invoices.stream()
                            .map(invoice -> part.apply(invoice.amounts().totals()))
                            .toList(),
                    order.terms().currency());
            assertThat(sum).usingComparator(Money::compareTo).isEqualTo(part.apply(whole));
        }
        checkLines(order, invoices);
    }

    private static void checkLines(SalesOrder order, List<Invoice> invoices) {
        for (OrderLine line : order.lines()) {
            Money net = Money.zero(order.terms().currency());
            BigDecimal quantity = BigDecimal.ZERO;
            for (Invoice invoice : invoices) {
                for (var billed : invoice.lines()) {
                    if (line.lineId()
                            .equals(Objects.requireNonNull(billed.orderLine()).lineId())) {
                        net = net.plus(billed.pricing().lineNet());
                        quantity = quantity.add(billed.quantity().value());
                    }
                }
            }
            assertThat(net)
                    .usingComparator(Money::compareTo)
                    .isEqualTo(line.pricing().lineNet());
            assertThat(quantity).isEqualByComparingTo(line.quantity().value());
        }
    }

    private static SalesOrder order(Random random) {
        SalesOrderFixture order = SalesOrders.order("so-1").currency(CURRENCIES.get(random.nextInt(CURRENCIES.size())));
        boolean taxed = random.nextInt(4) > 0;
        int lines = 1 + random.nextInt(4);
        String unit = UNITS.get(random.nextInt(UNITS.size()));
        for (int i = 0; i < lines; i++) {
            String quantity = decimal(1 + random.nextInt(50_000), random.nextInt(4));
            order.line("I-" + i, quantity, unit, decimal(random.nextInt(100_000), random.nextInt(6)));
            if (random.nextInt(3) == 0) {
                order.lineAllowance(String.valueOf(random.nextInt(2)));
            }
            if (taxed && random.nextInt(3) == 0) {
                order.lineVat(decimal(1 + random.nextInt(300), 1));
            }
        }
        if (random.nextBoolean()) {
            order.charge(String.valueOf(random.nextInt(500)));
        }
        if (random.nextBoolean()) {
            order.allowance(String.valueOf(random.nextInt(2)));
        }
        return taxed ? order.vat(decimal(1 + random.nextInt(300), 1)).build() : order.build();
    }

    private static String decimal(int digits, int scale) {
        return BigDecimal.valueOf(digits, scale).toPlainString();
    }

    /** Ships random parts of random lines until everything is gone. */
    private static List<Invoice> shipInParts(SalesOrder order, Random random) {
        VirtualClock clock = VirtualClock.at("2026-03-02T08:00:00Z");
        InMemoryErp erp = new InMemoryErp(ErpSetup.standard().withPayer(null), clock);
        erp.customer(Customers.TYPICAL, Money.of("1", "EUR"));
        Map<String, BigDecimal> left = new HashMap<>();
        for (OrderLine line : order.lines()) {
            erp.item(ItemKey.of(line.item()), Quantity.zero(line.quantity().unit()));
            left.put(line.lineId(), line.quantity().value());
        }
        erp.orders().submit(order, Calls.call("order", clock));
        for (int i = 1; !left.isEmpty(); i++) {
            Map<String, String> shipped = take(left, random, i > 5);
            if (!shipped.isEmpty()) {
                erp.shipments().confirm(Shipments.of("s-" + i, order, shipped, clock), Calls.call("s-" + i, clock));
            }
        }
        clock.advance(Duration.ofHours(1));
        return erp.effects().invoicesOf(Id.of("so-1"));
    }

    private static Map<String, String> take(Map<String, BigDecimal> left, Random random, boolean all) {
        Map<String, String> taken = new HashMap<>();
        for (String line : List.copyOf(left.keySet())) {
            BigDecimal open = Objects.requireNonNull(left.get(line));
            BigDecimal part =
                    all || random.nextInt(3) == 0 ? open : open.multiply(BigDecimal.valueOf(random.nextInt(100), 2));
            if (part.signum() > 0 && (all || random.nextBoolean())) {
                taken.put(line, part.toPlainString());
                left.merge(line, part, BigDecimal::subtract);
            }
        }
        left.values().removeIf(open -> open.signum() == 0);
        return taken;
    }
}
