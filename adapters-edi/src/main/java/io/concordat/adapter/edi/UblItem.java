package io.concordat.adapter.edi;

import io.concordat.adapter.edi.xml.XmlElement;
import io.concordat.model.order.LineItem;
import io.concordat.model.order.LineItem.Property;
import io.concordat.model.order.LineItemBuilder;
import io.concordat.model.value.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The item of a line. */
final class UblItem {

    private final UblValues values;
    private final UblKeys keys;
    private final UblParties parties;

    UblItem(UblValues values, UblKeys keys, UblParties parties) {
        this.values = values;
        this.keys = keys;
        this.parties = parties;
    }

    LineItem of(XmlElement item) {
        return LineItemBuilder.builder()
                .name(values.words(item.child("cbc:Name"), 255))
                .description(description(item))
                .sellerItemId(number(item, "cac:SellersItemIdentification"))
                .buyerItemId(number(item, "cac:BuyersItemIdentification"))
                .manufacturerItemId(number(item, "cac:ManufacturersItemIdentification"))
                .identifiers(identifiers(item))
                .countryOfOrigin(parties.country(item.at("cac:OriginCountry", "cbc:IdentificationCode")))
                .properties(properties(item))
                .build();
    }

    private @Nullable String description(XmlElement item) {
        String text = item.children("cbc:Description").stream()
                .flatMap(one -> one.text().stream())
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : values.cut(item, text, 4000);
    }

    private @Nullable String number(XmlElement item, String name) {
        return values.key(item.at(name, "cbc:ID"), 50);
    }

    private List<Identifier> identifiers(XmlElement item) {
        return Stream.of(
                        "cac:StandardItemIdentification",
                        "cac:CatalogueItemIdentification",
                        "cac:AdditionalItemIdentification")
                .flatMap(name -> item.children(name).stream())
                .flatMap(one -> keys.of(one.child("cbc:ID"), "urn:ubl:item").stream())
                .toList();
    }

    private List<Property> properties(XmlElement item) {
        Stream<Property> classes =
                item.children("cac:CommodityClassification").stream().flatMap(one -> classification(one).stream());
        Stream<Property> attributes =
                item.children("cac:AdditionalItemProperty").stream().flatMap(one -> property(one).stream());
        return Stream.concat(classes, attributes).toList();
    }

    private Optional<Property> classification(XmlElement element) {
        Optional<XmlElement> code = element.child("cbc:ItemClassificationCode");
        return code.flatMap(XmlElement::text).map(text -> {
            XmlElement e = code.get();
            String list = Stream.of("listID", "listVersionID")
                    .flatMap(name -> e.attribute(name).stream())
                    .collect(Collectors.joining(" "));
            values.reading().converted(e.path(), "a classification, kept as a property of the item");
            return new Property(values.cut(e, ("classification " + list).strip(), 255), values.cut(e, text, 4000));
        });
    }

    private Optional<Property> property(XmlElement element) {
        String name = values.words(element.child("cbc:Name"), 255);
        String value = values.words(element.child("cbc:Value"), 4000);
        if (name == null || value == null) {
            element.child("cbc:Name").ifPresent(XmlElement::giveBack);
            element.child("cbc:Value").ifPresent(XmlElement::giveBack);
            return Optional.empty();
        }
        return Optional.of(new Property(name, value));
    }

    /** Lots and serial numbers the buyer asks for. */
    List<String> tracking(XmlElement item) {
        return item.children("cac:ItemInstance").stream()
                .flatMap(
                        one -> Stream.of(one.child("cbc:SerialID"), one.at("cac:LotIdentification", "cbc:LotNumberID")))
                .flatMap(one -> Optional.ofNullable(values.key(one, 50)).stream())
                .toList();
    }
}
