package io.concordat.idempotency.fingerprint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the content of a payload in a form from which it could be read back, so that different content never gives the
 * same bytes: every value starts with a tag and either has its length in front or an end mark behind.
 */
final class ContentWalk {

    private static final int RECORD = 'R';
    private static final int COMPONENT = 'c';
    private static final int LIST = 'L';
    private static final int SET = 'O';
    private static final int MAP = 'M';
    private static final int ABSENT = 'Z';
    private static final int END = 'e';

    private final ByteSink sink;
    private final Path path;
    private final Set<Class<? extends Record>> leftOut;

    ContentWalk(ByteSink sink, Path path, Set<Class<? extends Record>> leftOut) {
        this.sink = sink;
        this.path = path;
        this.leftOut = leftOut;
    }

    void root(Object payload) {
        if (leftOut.contains(payload.getClass())) {
            throw path.refuse("a payload that is left out of fingerprints", "pass the document it belongs to");
        }
        item(payload);
    }

    /** An element or a whole payload: present or not, its place counts. */
    private void item(@Nullable Object value) {
        Object present = present(value);
        if (present == null) {
            sink.write(ABSENT);
        } else {
            value(present);
        }
    }

    /** Null for all that does not count as content. */
    private @Nullable Object present(@Nullable Object value) {
        if (value == null || leftOut.contains(value.getClass())) {
            return null;
        }
        if (value instanceof Optional<?> optional) {
            return present(optional.orElse(null));
        }
        return isEmpty(value) ? null : value;
    }

    private static boolean isEmpty(Object value) {
        if (value instanceof Collection<?> many) {
            return many.isEmpty();
        }
        return value instanceof Map<?, ?> map && map.isEmpty();
    }

    private void value(Object value) {
        if (value instanceof Record) {
            components(value);
        } else if (value instanceof Set<?> set) {
            unordered(set);
        } else if (value instanceof List<?> list) {
            ordered(list);
        } else if (value instanceof Map<?, ?> map) {
            entries(map);
        } else if (!Scalars.write(value, sink)) {
            throw path.refuse(
                    value.getClass().getName(),
                    "pass a record of decimals, texts, codes, times, lists, sets and maps, or another Fingerprinter");
        }
    }

    private void components(Object record) {
        RecordShape shape = RecordShape.of(record.getClass());
        sink.write(RECORD);
        sink.writeText(shape.name());
        for (RecordShape.Component component : shape.components()) {
            path.enter(component.name());
            Object value = present(component.read(record, path));
            if (value != null) {
                sink.write(COMPONENT);
                sink.writeText(component.name());
                value(value);
            }
            path.leave();
        }
        sink.write(END);
    }

    private void ordered(List<?> list) {
        sink.write(LIST);
        int index = 0;
        for (Object element : list) {
            path.enter(index++);
            item(element);
            path.leave();
        }
        sink.write(END);
    }

    private void unordered(Set<?> set) {
        List<byte[]> elements = new ArrayList<>(set.size());
        for (Object element : set) {
            elements.add(apart("element", element));
        }
        sink.write(SET);
        writeSorted(elements);
    }

    private void entries(Map<?, ?> map) {
        List<byte[]> entries = new ArrayList<>(map.size());
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            entries.add(apart("entry", entry.getKey(), entry.getValue()));
        }
        sink.write(MAP);
        writeSorted(entries);
    }

    /** The values' bytes on their own, so that they can be sorted. */
    private byte[] apart(String step, @Nullable Object... values) {
        ContentWalk walk = new ContentWalk(ByteSink.keeping(), path, leftOut);
        path.enter(step);
        for (Object value : values) {
            walk.item(value);
        }
        path.leave();
        return walk.sink.kept();
    }

    private void writeSorted(List<byte[]> parts) {
        parts.sort(Arrays::compareUnsigned);
        parts.forEach(sink::append);
        sink.write(END);
    }
}
