package io.concordat.adapter.edi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;

/** A small order without a fault: 10 pieces at 12.50 and 2 at 5.00, 135.00 EUR. */
final class SampleUblOrder {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);

    static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"
                xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
              <cbc:ID>PO-1</cbc:ID>
              <cbc:IssueDate>2026-03-01Z</cbc:IssueDate>
              <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
              <cac:BuyerCustomerParty>
                <cac:Party><cac:PartyIdentification><cbc:ID>B-1</cbc:ID></cac:PartyIdentification></cac:Party>
              </cac:BuyerCustomerParty>
              <cac:SellerSupplierParty>
                <cac:Party><cac:PartyIdentification><cbc:ID>S-1</cbc:ID></cac:PartyIdentification></cac:Party>
              </cac:SellerSupplierParty>
              <cac:AnticipatedMonetaryTotal>
                <cbc:LineExtensionAmount currencyID="EUR">135.00</cbc:LineExtensionAmount>
                <cbc:PayableAmount currencyID="EUR">135.00</cbc:PayableAmount>
              </cac:AnticipatedMonetaryTotal>
              <cac:OrderLine>
                <cac:LineItem>
                  <cbc:ID>1</cbc:ID>
                  <cbc:Quantity unitCode="C62">10</cbc:Quantity>
                  <cbc:LineExtensionAmount currencyID="EUR">125.00</cbc:LineExtensionAmount>
                  <cac:Price><cbc:PriceAmount currencyID="EUR">12.50</cbc:PriceAmount></cac:Price>
                  <cac:Item><cbc:Name>Bolt</cbc:Name></cac:Item>
                </cac:LineItem>
              </cac:OrderLine>
              <cac:OrderLine>
                <cac:LineItem>
                  <cbc:ID>2</cbc:ID>
                  <cbc:Quantity unitCode="C62">2</cbc:Quantity>
                  <cbc:LineExtensionAmount currencyID="EUR">10.00</cbc:LineExtensionAmount>
                  <cac:Price><cbc:PriceAmount currencyID="EUR">5.00</cbc:PriceAmount></cac:Price>
                  <cac:Item><cbc:Name>Nut</cbc:Name></cac:Item>
                </cac:LineItem>
              </cac:OrderLine>
            </Order>
            """;

    private SampleUblOrder() {}

    /** The order with one text in another's place; the text must be there. */
    static InputStream with(String text, String other) {
        if (!XML.contains(text)) {
            throw new IllegalArgumentException("the sample has no " + text);
        }
        return stream(XML.replace(text, other));
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A published example of an order. */
    static InputStream example(String name) throws IOException {
        ClassLoader loader = Objects.requireNonNull(SampleUblOrder.class.getClassLoader(), "class loader");
        return Objects.requireNonNull(loader.getResource("external/test-ubl/order/" + name), name)
                .openStream();
    }
}
