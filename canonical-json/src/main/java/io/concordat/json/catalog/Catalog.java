package io.concordat.json.catalog;

import io.concordat.model.document.Contract;
import io.concordat.model.event.Aggregate;
import io.concordat.model.event.EventType;
import io.concordat.model.event.EventTypes;
import io.concordat.model.ownership.Documents;
import io.concordat.model.ownership.FieldGroup;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Every contract of this library. Immutable and thread-safe. */
public final class Catalog {

    private final Descriptions descriptions = new Descriptions(CatalogFiles.text("descriptions.properties"));
    private final Versions versions = new Versions(CatalogFiles.text("versions.properties"));
    private final List<CatalogEntry> entries = new ArrayList<>();

    private Catalog() {
        Documents.all().forEach(type -> entries.add(document(type)));
        EventTypes.all().forEach(type -> entries.add(event(type)));
    }

    /** The contracts of this library. */
    public static Catalog standard() {
        return new Catalog();
    }

    /** Documents, then events, each in the order an order meets them. */
    public List<CatalogEntry> entries() {
        return List.copyOf(entries);
    }

    /** The documents. */
    public List<CatalogEntry> documents() {
        return entries.stream().filter(entry -> !entry.isEvent()).toList();
    }

    /** The events. */
    public List<CatalogEntry> events() {
        return entries.stream().filter(CatalogEntry::isEvent).toList();
    }

    /** The contract of a name, such as {@code sales-order} or {@code order.received}; empty when there is none. */
    public Optional<CatalogEntry> find(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /** What types and fields are, in words. */
    public Descriptions descriptions() {
        return descriptions;
    }

    /** The documents an event is about: that which it moves on first, then those it carries. */
    public static List<Class<? extends Record>> subjectsOf(EventType<?> event) {
        List<Class<? extends Record>> subjects = new ArrayList<>();
        for (RecordComponent component : event.dataType().getRecordComponents()) {
            documentOf(component).filter(found -> !subjects.contains(found)).ifPresent(subjects::add);
        }
        return subjects;
    }

    private static Optional<Class<? extends Record>> documentOf(RecordComponent component) {
        boolean moved = component.getType() == Aggregate.class;
        Object type = moved && component.getGenericType() instanceof ParameterizedType of
                ? of.getActualTypeArguments()[0]
                : component.getType();
        return Documents.all().stream().filter(document -> document == type).findFirst();
    }

    private CatalogEntry document(Class<? extends Record> type) {
        Contract contract = type.getAnnotation(Contract.class);
        return new CatalogEntry(
                contract.name(),
                type,
                summary(type),
                versions.of(contract.name(), contract.version()),
                FieldGroup.of(type),
                EventTypes.all().stream()
                        .filter(event -> subjectsOf(event).contains(type))
                        .toList(),
                Subjects.rulesOf(type),
                Subjects.statusesOf(type));
    }

    private CatalogEntry event(EventType<?> event) {
        List<FieldGroup> owners = subjectsOf(event).stream()
                .limit(1)
                .flatMap(document -> FieldGroup.of(document).stream().limit(1))
                .toList();
        return new CatalogEntry(
                event.fact(),
                event.dataType().asSubclass(Record.class),
                summary(event.dataType()),
                versions.of(event.fact(), event.version()),
                owners,
                List.of(event),
                Subjects.rulesOfEvents(),
                List.of());
    }

    private String summary(Class<?> type) {
        return descriptions.of(type).orElse("");
    }

    /** The names of all contracts. */
    @Override
    public String toString() {
        return Arrays.toString(entries.stream().map(CatalogEntry::name).toArray());
    }
}
