package io.concordat.json.read;

import io.concordat.json.shape.ListShape;
import io.concordat.json.shape.RecordShape;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names elements of one list by their ids in the pointers of unknown fields. An id names the first element that has it;
 * others keep their index. Not thread-safe.
 */
final class ElementNames {

    private final @Nullable RecordShape element;
    private final Unknowns unknowns;
    private final Set<String> taken = new HashSet<>();
    private int looked;

    ElementNames(ListShape list, Unknowns unknowns) {
        this.element = list.element() instanceof RecordShape structure ? structure : null;
        this.unknowns = unknowns;
    }

    /** Names the last element, which stands at a place and has the unknown fields from {@code mark} on. */
    void nameLast(List<@Nullable Object> elements, int mark, String place) {
        int last = elements.size() - 1;
        for (; looked < last; looked++) {
            take(elements.get(looked));
        }
        String id = take(elements.get(looked++));
        if (id != null) {
            unknowns.nameElement(mark, place, id);
        }
    }

    // The id, unless an element before has it.
    private @Nullable String take(@Nullable Object instance) {
        String id = instance == null || element == null ? null : element.idOf(instance);
        return id != null && taken.add(id) ? id : null;
    }
}
