package io.concordat.adapter.edi;

import io.concordat.adapter.edi.xml.XmlElement;
import io.concordat.model.order.LinePricing;
import io.concordat.model.order.LineReferences;
import io.concordat.model.order.LineReferences.CustomerLine;
import io.concordat.model.order.LineReferencesBuilder;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.OrderLineBuilder;
import io.concordat.model.pricing.AllowanceCharge;
import io.concordat.model.pricing.RoundingPolicy;
import io.concordat.model.pricing.TaxCategory;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Unit;
import io.concordat.model.value.UnitPrice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Order lines. */
final class UblLines {

    private final UblValues values;
    private final Reading reading;
    private final UblAllowances allowances;
    private final UblItem items;
    private final UblPrice prices;
    private final UblDelivery delivery;

    UblLines(UblValues values, UblAllowances allowances, UblItem items, UblDelivery delivery) {
        this.values = values;
        this.reading = values.reading();
        this.allowances = allowances;
        this.items = items;
        this.prices = new UblPrice(values);
        this.delivery = delivery;
    }

    List<OrderLine> of(XmlElement root) {
        List<OrderLine> lines = new ArrayList<>();
        for (XmlElement element : root.children("cac:OrderLine")) {
            String at = "/lines/" + lines.size();
            reading.origin(at, element);
            Optional<XmlElement> item = element.child("cac:LineItem");
            if (item.isEmpty()) {
                reading.incalculable();
                reading.missing(element, "cac:LineItem", "what is ordered");
            }
            item.ifPresent(one -> lines.add(line(element, one, at)));
        }
        if (root.child("cac:OrderLine").isEmpty()) {
            reading.incalculable();
            reading.missing(root, "cac:OrderLine", "at least one line");
        }
        checkCount(root, lines.size());
        return lines;
    }

    private void checkCount(XmlElement root, int lines) {
        root.child("cbc:LineCountNumeric")
                .ifPresent(e -> values.decimal(e)
                        .filter(count -> count.compareTo(BigDecimal.valueOf(lines)) != 0)
                        .ifPresent(count -> reading.fault(
                                EdiRule.EDI_17,
                                e,
                                count.toPlainString() + " for " + lines + " lines",
                                "the number of lines; is the document complete?")));
    }

    private OrderLine line(XmlElement line, XmlElement item, String at) {
        Quantity quantity = quantity(item, at);
        String id = id(item, at);
        Optional<XmlElement> article = item.child("cac:Item");
        return OrderLineBuilder.builder()
                .lineId(id)
                .lineNumber(values.key(item.child("cbc:SalesOrderID"), 20))
                .item(items.of(article.orElse(item)))
                .quantity(quantity)
                .pricing(pricing(item, quantity, at + "/pricing"))
                .schedule(delivery.schedule(item, quantity, at + "/schedule"))
                .references(references(line, item, id))
                .build();
    }

    private String id(XmlElement item, String at) {
        Optional<XmlElement> element = item.child("cbc:ID");
        element.ifPresent(e -> reading.origin(at + "/lineId", e));
        String id = values.key(element, 50);
        if (id == null) {
            reading.missing(item, "cbc:ID", "the number of the line");
            return "?" + at;
        }
        return id;
    }

    private Quantity quantity(XmlElement item, String at) {
        Optional<XmlElement> element = item.child("cbc:Quantity");
        element.ifPresent(e -> reading.origin(at + "/quantity", e));
        Optional<Quantity> quantity = element.flatMap(e -> values.quantity(e, Unit.ONE));
        if (isEmpty(element)) {
            reading.incalculable();
            reading.missing(item, "cbc:Quantity", "how much is ordered");
        }
        return quantity.orElseGet(() -> Quantity.zero(Unit.ONE));
    }

    private LinePricing pricing(XmlElement item, Quantity quantity, String at) {
        List<AllowanceCharge> all = allowances.of(item, at);
        Optional<XmlElement> element = item.child("cbc:LineExtensionAmount");
        element.ifPresent(e -> reading.origin(at + "/lineNet", e));
        Optional<Money> stated = values.amount(element);
        Optional<XmlElement> priceElement = item.child("cac:Price");
        Optional<UnitPrice> priced = prices.of(priceElement, quantity, at);
        BigDecimal adjustments =
                all.stream().map(one -> one.signedAmount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean silent = isEmpty(element) && isEmpty(priceElement.flatMap(e -> e.child("cbc:PriceAmount")));
        if (silent) {
            reading.incalculable();
            reading.missing(item, "cbc:LineExtensionAmount", "the amount of the line, or a price to calculate it from");
        }
        Money net = stated.orElseGet(() -> net(item, quantity, priced, adjustments));
        @Nullable UnitPrice price = priced.orElseGet(() -> silent ? null : whole(item, quantity, net, adjustments));
        return new LinePricing(
                price,
                prices.components(priceElement, priced),
                net,
                all,
                List.of(),
                category(item).orElse(null),
                null);
    }

    private static boolean isEmpty(Optional<XmlElement> element) {
        return element.flatMap(XmlElement::peek).isEmpty();
    }

    private Money net(XmlElement item, Quantity quantity, Optional<UnitPrice> price, BigDecimal adjustments) {
        if (price.isEmpty() || !price.get().per().unit().equals(quantity.unit())) {
            return Money.zero(values.documentCurrency());
        }
        reading.guessed(item.path() + "/cbc:LineExtensionAmount", "not stated, calculated from quantity and price");
        UnitPrice one = price.get();
        Money scale = Money.zero(one.currency());
        BigDecimal amount = quantity.value()
                .multiply(one.amount())
                .divide(
                        one.per().value(),
                        scale.minorUnits(),
                        RoundingPolicy.standard().priceMode().toJdk());
        return values.computed(item, amount.add(adjustments), one.currency());
    }

    /** A line without a price costs what it costs as a whole: the price is for the whole quantity, nothing is divided. */
    private @Nullable UnitPrice whole(XmlElement item, Quantity quantity, Money net, BigDecimal adjustments) {
        BigDecimal amount = net.amount().subtract(adjustments);
        if (amount.signum() <= 0 || quantity.signum() <= 0) {
            return null;
        }
        reading.guessed(
                item.path() + "/cac:Price", "not stated, taken as the amount of the line for its whole quantity");
        Money price = values.computed(item, amount, net.currency());
        return new UnitPrice(price.amount(), price.currency(), quantity);
    }

    private Optional<TaxCategory> category(XmlElement item) {
        return item.at("cac:Item", "cac:ClassifiedTaxCategory").flatMap(allowances::category);
    }

    private LineReferences references(XmlElement line, XmlElement item, String id) {
        String buyerItem = item.at("cac:Item", "cac:BuyersItemIdentification", "cbc:ID")
                .flatMap(XmlElement::peek)
                .filter(text -> text.length() <= 50)
                .orElse(null);
        String referred = values.key(line.at("cac:OrderLineReference", "cbc:LineID"), 50);
        Optional<XmlElement> costCode = item.child("cbc:AccountingCostCode");
        Optional<XmlElement> cost = item.child("cbc:AccountingCost");
        return LineReferencesBuilder.builder()
                .customer(new CustomerLine(referred == null ? id : referred, buyerItem, null))
                .requestedTracking(item.child("cac:Item").map(items::tracking).orElse(List.of()))
                .costCentre(values.key(costCode.isPresent() ? costCode : cost, 50))
                .note(note(line, item))
                .build();
    }

    private @Nullable String note(XmlElement line, XmlElement item) {
        String text = Stream.concat(line.children("cbc:Note").stream(), item.children("cbc:Note").stream())
                .flatMap(one -> one.text().stream())
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : values.cut(line, text, 4000);
    }
}
