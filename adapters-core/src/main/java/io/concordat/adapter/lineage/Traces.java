package io.concordat.adapter.lineage;

import io.concordat.adapter.Mapped;
import io.concordat.adapter.MappingNote;
import io.concordat.adapter.Page;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.document.Meta;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventRef;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Ref;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds in documents and answers by what they can be found again: the types of their components say it. */
final class Traces {

    private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return type.isRecord() ? Arrays.asList(type.getRecordComponents()) : List.of();
        }
    };

    private Traces() {}

    /** The documents in an argument or an answer; none in null, an empty answer or a key of a call. */
    static List<DocumentTrace> of(@Nullable Object value) {
        return documents(value).map(Traces::trace).toList();
    }

    /** What mappings noted in an answer. */
    static List<MappingNote> notes(@Nullable Object value) {
        Stream<?> own = value instanceof Mapped<?> mapped ? mapped.notes().stream() : Stream.empty();
        Stream<?> inside = documents(value)
                .flatMap(document -> parts(document).stream())
                .filter(List.class::isInstance)
                .flatMap(part -> ((List<?>) part).stream());
        return Stream.concat(own, inside)
                .filter(MappingNote.class::isInstance)
                .map(MappingNote.class::cast)
                .toList();
    }

    private static Stream<?> documents(@Nullable Object value) {
        if (value instanceof Optional<?> answer) {
            return answer.stream().flatMap(Traces::documents);
        } else if (value instanceof Mapped<?> mapped) {
            return documents(mapped.value());
        } else if (value instanceof Page<?> page) {
            return page.items().stream().flatMap(Traces::documents);
        } else if (value instanceof List<?> list) {
            return list.stream().flatMap(Traces::documents);
        }
        return value instanceof IdempotencyKey ? Stream.empty() : Stream.ofNullable(value);
    }

    private static DocumentTrace trace(Object document) {
        if (document instanceof Identifier key) {
            return named(document, null, List.of(key.toString()));
        } else if (document instanceof Id<?> id) {
            return named(document, id.value(), List.of());
        }
        List<Object> parts = parts(document);
        Ref<?> about = first(parts, Ref.class);
        Id<?> id = first(parts, Id.class);
        Meta meta = first(parts, Meta.class);
        String name = id != null ? id.value() : about != null ? about.id().value() : eventId(document);
        List<String> keys = parts.stream()
                .filter(Identifier.class::isInstance)
                .map(Object::toString)
                .toList();
        if (meta == null) {
            Integer revision = about == null ? null : about.revision();
            return new DocumentTrace(type(document), name, null, revision, null, null, keys);
        }
        String contract = meta.contract() + " " + meta.contractVersion();
        String producer = meta.producer().system();
        return new DocumentTrace(type(document), name, contract, meta.revision(), producer, meta.digest(), keys);
    }

    private static @Nullable String eventId(Object document) {
        return document instanceof Event<?> event ? new EventRef(event.source(), event.id()).toString() : null;
    }

    private static DocumentTrace named(Object key, @Nullable String id, List<String> keys) {
        return new DocumentTrace(type(key), id, null, null, null, null, keys);
    }

    private static String type(Object document) {
        return document.getClass().getSimpleName();
    }

    private static <T> @Nullable T first(List<Object> parts, Class<T> type) {
        return parts.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }

    private static List<Object> parts(Object document) {
        List<Object> parts = new ArrayList<>();
        for (RecordComponent component : COMPONENTS.get(document.getClass())) {
            Object part = valueOf(document, component);
            if (part != null) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** A record that cannot be seen from here has no parts: lineage is no reason to fail. */
    private static @Nullable Object valueOf(Object document, RecordComponent component) {
        try {
            return component.getAccessor().invoke(document);
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }
}
