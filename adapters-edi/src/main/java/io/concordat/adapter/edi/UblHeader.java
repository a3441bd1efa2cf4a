package io.concordat.adapter.edi;

import io.concordat.adapter.edi.xml.XmlElement;
import io.concordat.model.order.EdiTrace;
import io.concordat.model.order.EdiTraceBuilder;
import io.concordat.model.order.OrderControls;
import io.concordat.model.order.OrderHeader;
import io.concordat.model.order.OrderHeader.DocumentReference;
import io.concordat.model.order.OrderHeader.PurchaseOrder;
import io.concordat.model.order.OrderHeaderBuilder;
import io.concordat.model.value.Code;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the order is: numbers, times, references. */
final class UblHeader {

    private static final int NUMBER = 100;

    private final UblValues values;
    private final Reading reading;
    private final XmlElement root;

    UblHeader(UblValues values, XmlElement root) {
        this.values = values;
        this.reading = values.reading();
        this.root = root;
    }

    OrderHeader of() {
        Optional<XmlElement> element = root.child("cbc:ID");
        element.ifPresent(e -> reading.origin("/header/customerPurchaseOrder", e));
        String number = values.key(element, 50);
        if (number == null) {
            reading.missing(root, "cbc:ID", "the buyer's order number");
            number = "?";
        }
        Code type = values.code(root.child("cbc:OrderTypeCode"), "UNCL1001");
        String salesOrder = values.key(root.child("cbc:SalesOrderID"), 50);
        return OrderHeaderBuilder.builder()
                .orderNumber(salesOrder == null ? number : salesOrder)
                .type(type(type))
                .orderedAt(orderedAt())
                .channel(Code.of("EDI"))
                .customerPurchaseOrder(new PurchaseOrder(number, null, values.date(root.child("cbc:IssueDate")), type))
                .references(references())
                .edi(trace())
                .build();
    }

    private static OrderHeader.Type type(@Nullable Code code) {
        return switch (code == null ? "" : code.value()) {
            case "224" -> OrderHeader.Type.RUSH;
            case "226" -> OrderHeader.Type.BLANKET_RELEASE;
            case "227" -> OrderHeader.Type.CONSIGNMENT;
            default -> OrderHeader.Type.STANDARD;
        };
    }

    private EdiTrace trace() {
        return EdiTraceBuilder.builder()
                .standard("UBL")
                .version(values.words(root.child("cbc:UBLVersionID"), 255))
                .controlNumber(values.key(root.child("cbc:UUID"), 100))
                .receivedAt(OffsetDateTime.now(reading.clock()))
                .build();
    }

    private OffsetDateTime orderedAt() {
        Optional<XmlElement> element = root.child("cbc:IssueDate");
        Optional<String> text = element.flatMap(XmlElement::text);
        if (text.isEmpty()) {
            reading.missing(root, "cbc:IssueDate", "the day of the order");
        }
        LocalDate day = values.date(element);
        Optional<TemporalAccessor> time = root.child("cbc:IssueTime").flatMap(this::time);
        if (time.isEmpty()) {
            reading.defaulted(root.path() + "/cbc:IssueTime", "the start of the day is taken");
        }
        LocalDate known = day == null ? LocalDate.EPOCH : day;
        LocalTime at = time.map(LocalTime::from).orElse(LocalTime.MIDNIGHT);
        ZoneId zone = time.flatMap(UblHeader::offset)
                .or(() -> text.flatMap(this::offsetOfDay))
                .orElseGet(this::zone);
        return known.atTime(at).atZone(zone).toOffsetDateTime();
    }

    private Optional<TemporalAccessor> time(XmlElement element) {
        Optional<String> text = element.text();
        try {
            return text.map(DateTimeFormatter.ISO_TIME::parse);
        } catch (DateTimeException e) {
            values.fault(element, text.orElse(""), "a time such as 12:30:00 or 12:30:00Z");
            return Optional.empty();
        }
    }

    private Optional<ZoneId> offsetOfDay(String text) {
        try {
            return offset(DateTimeFormatter.ISO_DATE.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> offset(TemporalAccessor parsed) {
        return parsed.isSupported(ChronoField.OFFSET_SECONDS) ? Optional.of(ZoneOffset.from(parsed)) : Optional.empty();
    }

    private ZoneId zone() {
        ZoneId zone = reading.clock().getZone();
        reading.guessed(root.path() + "/cbc:IssueDate", "no time zone is stated, " + zone + " is taken");
        return zone;
    }

    private List<DocumentReference> references() {
        List<DocumentReference> references = new ArrayList<>();
        add(references, "CUSTOMIZATION", root.child("cbc:CustomizationID"));
        add(references, "PROFILE", root.child("cbc:ProfileID"));
        add(references, "CUSTOMER_REFERENCE", root.child("cbc:CustomerReference"));
        add(references, "COST_CENTRE", root.child("cbc:AccountingCostCode"));
        add(references, "COST_CENTRE", root.child("cbc:AccountingCost"));
        addAll(references, "QUOTE", "cac:QuotationDocumentReference");
        addAll(references, "ORDER", "cac:OrderDocumentReference");
        addAll(references, "ORIGINATOR", "cac:OriginatorDocumentReference");
        addAll(references, "CATALOGUE", "cac:CatalogueReference");
        addAll(references, "CONTRACT", "cac:Contract");
        addAll(references, "PROJECT", "cac:ProjectReference");
        root.children("cac:AdditionalDocumentReference").stream()
                .filter(e -> e.child("cac:Attachment").isEmpty())
                .forEach(e -> add(references, e, "DOCUMENT"));
        return references;
    }

    private void addAll(List<DocumentReference> references, String kind, String name) {
        root.children(name).forEach(element -> add(references, element, kind));
    }

    /** A reference with the sender's words for what kind of document it is. */
    private void add(List<DocumentReference> references, XmlElement element, String kind) {
        String number = values.key(element.child("cbc:ID"), NUMBER);
        if (number != null) {
            Optional<XmlElement> words = element.child("cbc:DocumentType").or(() -> element.child("cbc:ContractType"));
            references.add(new DocumentReference(new Code(kind, null, null, values.words(words, 255)), number));
        }
    }

    private void add(List<DocumentReference> references, String kind, Optional<XmlElement> element) {
        String number = values.key(element, NUMBER);
        if (number != null) {
            references.add(new DocumentReference(Code.of(kind), number));
        }
    }

    /** The end of the order's validity as a milestone; it says until when the seller may accept. */
    OrderControls controls() {
        LocalDate end = values.date(root.at("cac:ValidityPeriod", "cbc:EndDate"));
        if (end == null) {
            return OrderControls.NONE;
        }
        OffsetDateTime due =
                end.plusDays(1).atStartOfDay(reading.clock().getZone()).toOffsetDateTime();
        return new OrderControls(
                List.of(), null, List.of(new OrderControls.Milestone(Code.of("VALID_UNTIL"), due, null, null)));
    }
}
