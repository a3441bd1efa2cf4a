package io.concordat.idempotency.reconcile;

import java.util.Comparator;
import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of one side, one at a time; holds them to their order. */
final class OrderedRows<K, T> {

    private final Side<K, T> side;
    private final Comparator<? super K> order;
    private final Iterator<T> rows;
    private long position;
    private @Nullable T row;
    private @Nullable K key;
    private boolean repeated;

    OrderedRows(Side<K, T> side, Comparator<? super K> order, Iterator<T> rows) {
        this.side = side;
        this.order = order;
        this.rows = rows;
        advance();
    }

    boolean present() {
        return key != null;
    }

    K key() {
        return Objects.requireNonNull(key);
    }

    T row() {
        return Objects.requireNonNull(row);
    }

    /** Goes on by one row. */
    void advance() {
        if (!rows.hasNext()) {
            row = null;
            key = null;
            repeated = false;
            return;
        }
        position++;
        T next = present("row", rows.next());
        K nextKey = present("key", side.key().apply(next));
        int direction = key == null ? -1 : order.compare(key, nextKey);
        if (direction > 0) {
            throw new OutOfOrderException(side.name(), position, nextKey, key());
        }
        repeated = direction == 0;
        row = next;
        key = nextKey;
    }

    /** Whether the row has the key of the one before. */
    boolean repeated() {
        return repeated;
    }

    /** Leaves out the rows up to and including a key. */
    void skipTo(K last) {
        while (present() && order.compare(key(), last) <= 0) {
            advance();
        }
    }

    private <X> X present(String what, @Nullable X value) {
        if (value == null) {
            throw new IllegalStateException("reconciling: row " + position + " of side " + side.name() + " has no "
                    + what + ", expected one in every row. Leave such rows out of the side, or give them a key");
        }
        return value;
    }
}
