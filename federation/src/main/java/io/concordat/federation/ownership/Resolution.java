package io.concordat.federation.ownership;

import io.concordat.model.document.Meta;
import io.concordat.model.ownership.FieldGroup;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One write, taken apart by the groups of its document and put together again. Used once, by one thread. */
final class Resolution {

    private final Ownership ownership;
    private final String writer;
    private final Class<? extends Record> document;
    private final List<FieldGroup> groups;
    private final Set<FieldGroup> changed = EnumSet.noneOf(FieldGroup.class);
    private final Map<FieldGroup, List<String>> refused = new EnumMap<>(FieldGroup.class);

    Resolution(Ownership ownership, String writer, Class<? extends Record> document) {
        this.ownership = ownership;
        this.writer = writer;
        this.document = document;
        this.groups = FieldGroup.of(document);
        if (!Ownership.canResolve(document)) {
            throw new IllegalArgumentException("cannot resolve a write of a " + document.getSimpleName() + ": "
                    + (groups.isEmpty() ? "it has no field groups" : "groups of it lie in elements of lists")
                    + ", expected a document such as Customer or Item");
        }
    }

    <T extends Record> Resolved<T> of(@Nullable T current, T proposed) {
        if (current == null) {
            return made(proposed);
        }
        requireSameId(current, proposed);
        @SuppressWarnings("unchecked") // the canonical constructor of the class of current
        T result = (T) Objects.requireNonNull(recordOf("", document, current, proposed));
        return resolved(Optional.of(changed.isEmpty() ? current : result));
    }

    private void requireSameId(Record current, Record proposed) {
        RecordComponent id = document.getRecordComponents()[0];
        if (!Objects.equals(value(id, current), value(id, proposed))) {
            throw new IllegalArgumentException("cannot resolve a write of a " + document.getSimpleName() + ": it is of "
                    + value(id, proposed) + ", expected " + value(id, current));
        }
    }

    private <T extends Record> Resolved<T> made(T proposed) {
        FieldGroup whole = groups.get(0);
        if (owns(whole)) {
            changed.addAll(groups);
            return resolved(Optional.of(proposed));
        }
        refuse(whole, "");
        return resolved(Optional.empty());
    }

    private <T extends Record> Resolved<T> resolved(Optional<T> result) {
        List<Refusal> all = new ArrayList<>();
        refused.forEach((group, pointers) ->
                all.add(new Refusal(group, ownership.owner(group).orElse(null), pointers)));
        return new Resolved<>(result, changed, all);
    }

    private @Nullable Object part(String pointer, Class<?> type, @Nullable Object current, @Nullable Object proposed) {
        if (Objects.equals(current, proposed)) {
            return current;
        }
        boolean divided = groups.stream()
                .flatMap(group -> group.pointers().stream())
                .anyMatch(place -> place.startsWith(pointer + "/"));
        if (divided && type.isRecord()) {
            return recordOf(pointer, type, current, proposed);
        }
        FieldGroup group = FieldGroup.at(document, pointer);
        if (owns(group)) {
            changed.add(group);
            return proposed;
        }
        refuse(group, pointer);
        return current;
    }

    // puts a record together from its parts; null when nothing of it is left
    private @Nullable Object recordOf(
            String pointer, Class<?> type, @Nullable Object current, @Nullable Object proposed) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] parts = new Object[components.length];
        boolean left = false;
        for (int i = 0; i < components.length; i++) {
            @Nullable Object before = value(components[i], current);
            @Nullable Object after = value(components[i], proposed);
            parts[i] = components[i].getType() == Meta.class
                    ? after
                    : part(pointer + "/" + components[i].getName(), components[i].getType(), before, after);
            left |= parts[i] != null && !List.of().equals(parts[i]);
        }
        return left ? built(type, components, parts) : null;
    }

    private static Object built(Class<?> type, RecordComponent[] components, @Nullable Object[] parts) {
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return canonical.newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot put a " + type.getSimpleName() + " together from its parts", e);
        }
    }

    // a component of a record; of none, what an empty one has
    private static @Nullable Object value(RecordComponent component, @Nullable Object record) {
        if (record == null) {
            return component.getType() == List.class ? List.of() : null;
        }
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component.getName() + " of a public record", e);
        }
    }

    private boolean owns(FieldGroup group) {
        return ownership.owner(group).filter(writer::equals).isPresent();
    }

    private void refuse(FieldGroup group, String pointer) {
        refused.computeIfAbsent(group, each -> new ArrayList<>()).add(pointer);
    }
}
