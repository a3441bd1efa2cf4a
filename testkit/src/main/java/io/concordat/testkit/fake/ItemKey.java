package io.concordat.testkit.fake;

import io.concordat.model.order.LineItem;
import io.concordat.model.value.Ref;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The key an in-memory system knows an item by.
 *
 * @param value the first that a line has of: canonical id, seller's, buyer's, manufacturer's number, a further
 *     identifier, name
 */
public record ItemKey(String value) implements Comparable<ItemKey> {

    /** Refuses an empty key. */
    public ItemKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an item needs a key to be stocked under, found an empty one");
        }
    }

    /** The item with this key. */
    public static ItemKey of(String value) {
        return new ItemKey(value);
    }

    /**
     * The item of a line.
     *
     * @throws IllegalArgumentException if the line's item has no number and no name
     */
    public static ItemKey of(LineItem item) {
        Ref<?> master = item.item();
        return Stream.of(
                        master == null ? null : master.id().value(),
                        item.sellerItemId(),
                        item.buyerItemId(),
                        item.manufacturerItemId(),
                        item.identifiers().isEmpty()
                                ? null
                                : item.identifiers().get(0).value(),
                        item.name())
                .filter(Objects::nonNull)
                .findFirst()
                .map(ItemKey::new)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the item of a line has neither a number nor a name: nobody can tell what is ordered"));
    }

    @Override
    public int compareTo(ItemKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
