package io.concordat.json.read;

import io.concordat.model.document.OpaqueJson;
import io.concordat.model.document.UnknownFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Members nobody here knows, on their way to the document that keeps them. Not thread-safe. */
final class Unknowns {

    private final List<Entry> entries = new ArrayList<>(0);

    private record Entry(String pointer, OpaqueJson value) {}

    void add(String pointer, OpaqueJson value) {
        entries.add(new Entry(pointer, value));
    }

    int size() {
        return entries.size();
    }

    /** Takes the entries from {@code mark} on, with pointers relative to {@code root}. */
    UnknownFields takeFrom(int mark, String root) {
        if (entries.size() == mark) {
            return UnknownFields.NONE;
        }
        Map<String, OpaqueJson> byPointer = new TreeMap<>();
        List<Entry> taken = entries.subList(mark, entries.size());
        for (Entry entry : taken) {
            byPointer.put(entry.pointer.substring(root.length()), entry.value);
        }
        taken.clear();
        return new UnknownFields(byPointer);
    }

    /** Names the array element at {@code element} by its id in the pointers of the entries from {@code mark} on. */
    void nameElement(int mark, String element, String id) {
        String parent = element.substring(0, element.lastIndexOf('/') + 1);
        String named = parent + "[" + id.replace("~", "~0").replace("/", "~1") + "]";
        entries.subList(mark, entries.size())
                .replaceAll(e -> new Entry(named + e.pointer.substring(element.length()), e.value));
    }
}
