package io.concordat.model;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.document.Note;
import io.concordat.model.document.OpaqueJson;
import io.concordat.model.party.Contact;
import io.concordat.model.value.Code;
import io.concordat.model.value.Identifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ClassificationTest {

    // Parts of names behind which a person or an account may stand.
    private static final Pattern SMELLS = Pattern.compile(
            "(?i).*(name|phone|telefax|mail|street|city|postal|postbox|zip|building|address|iban|bic|account|card|bank"
                    + "|taxid|vat|signator|signature|contact|birth|person|owner|driver|plate|gln|endpoint|holder"
                    + "|certificate|counterparty|remittance|statement|authorisation|representative|approved|principal"
                    + "|text|note|comment|remark|instruction|message|description|display|jeopardy|reference|uri|image"
                    + "|label|location|body|base64|unknown|qrcode|special|constraint|password|secret|token|evidence|claimant).*"
                    + "|by|.*By|actor|agent|user");

    private static final Map<String, String> HARMLESS = Map.ofEntries(
            entry("Carriage.carrierName", "a carrier is an enterprise"),
            entry("Code.name", "the label of a code in its list"),
            entry("Extension.namespace", "names a vocabulary"),
            entry("InvoiceLine.ledgerAccount", "an account of the chart of accounts, no money lies there"),
            entry("Item.Description.text", "what the catalog says about an item"),
            entry("LineItem.Property.name", "names a property; its value is personal, it may be an engraving"),
            entry("LineItem.name", "what is sold; the description beside it is personal"),
            entry("PriceList.Header.name", "names a price list"),
            entry("CreditExposure.PastDue.label", "names a range of days"),
            entry("Reservation.Goods.location", "a place in a warehouse"),
            entry("StockEvent.Adjusted.reference", "the document that moved the stock"),
            entry("Supply.reference", "the order or document the supply comes from"),
            entry("TaxExemptionCertificate.jurisdiction", "a country or a part of one"));

    @Test
    void everyComponentWhoseNameSmellsIsConfidentialOrSaysWhyNot() throws Exception {
        TreeSet<String> open = new TreeSet<>();
        for (Class<?> type : ContractRecords.all()) {
            for (RecordComponent component : type.getRecordComponents()) {
                boolean smells = SMELLS.matcher(component.getName()).matches();
                if (smells && isLeaf(component) && !Classification.of(component).isConfidential()) {
                    open.add(type.getName().replaceAll(".*\\.", "").replace('$', '.') + "." + component.getName());
                }
            }
        }

        assertThat(open).isEqualTo(new TreeSet<>(HARMLESS.keySet()));
    }

    @Test
    void everyRecordWithConfidentialComponentsHidesThemInItsText() throws Exception {
        Predicate<Class<?>> confidential = type -> Arrays.stream(type.getRecordComponents())
                .anyMatch(component -> Classification.of(component).isConfidential());

        assertThat(ContractRecords.all().stream().filter(confidential))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(type.getMethod("toString").getDeclaringClass())
                        .isEqualTo(type));
    }

    @Test
    void ordersClassesByStrictness() {
        assertThat(Classification.values())
                .containsExactly(
                        Classification.PUBLIC,
                        Classification.INTERNAL,
                        Classification.PERSONAL,
                        Classification.PAYMENT);
        assertThat(Classification.PERSONAL.or(Classification.PUBLIC)).isEqualTo(Classification.PERSONAL);
        assertThat(Classification.PERSONAL.or(Classification.PAYMENT)).isEqualTo(Classification.PAYMENT);
        assertThat(Classification.PERSONAL.isWithin(Classification.PERSONAL)).isTrue();
        assertThat(Classification.PERSONAL.isWithin(Classification.INTERNAL)).isFalse();
    }

    @Test
    void takesTheClassOfTheComponentThenOfTheRecordThenTheDefault() {
        assertThat(classOf(Contact.class, "role")).isEqualTo(Classification.INTERNAL);
        assertThat(classOf(Contact.class, "email")).isEqualTo(Classification.PERSONAL);
        assertThat(classOf(Note.class, "text")).isEqualTo(Classification.PERSONAL);
        assertThat(classOf(Note.class, "language")).isEqualTo(Classification.DEFAULT);
    }

    @Test
    void aTextShowsWhatMayBeShownAndWhetherTheRestIsThere() {
        assertThat(new Contact(Code.of("BUYER"), "Ida Brandt", null, "ida@example.org"))
                .hasToString("Contact[role=BUYER, name=***, telephone=null, email=***]");
        assertThat(new OpaqueJson("{\"a\": 1}")).hasToString("OpaqueJson[text=***]");
    }

    private static Classification classOf(Class<?> type, String component) {
        return Arrays.stream(type.getRecordComponents())
                .filter(one -> one.getName().equals(component))
                .map(Classification::of)
                .findFirst()
                .orElseThrow();
    }

    // The parts of a record are looked at where they are declared.
    private static boolean isLeaf(RecordComponent component) {
        Class<?> type = component.getType();
        boolean looksInside = type.isRecord() && type != OpaqueJson.class && type != Identifier.class;
        boolean ofRecords = component.getGenericType().getTypeName().matches(".*List<io.concordat.*(?<!Identifier)>");
        return !looksInside && !ofRecords && !type.isEnum() && !type.isPrimitive();
    }
}
