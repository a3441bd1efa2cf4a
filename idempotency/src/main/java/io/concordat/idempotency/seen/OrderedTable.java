package io.concordat.idempotency.seen;

/**
 * Open addressing in the order of the hashes: each key stands at its home position or after it, and every slot before it
 * holds a smaller hash. A search ends at the first greater one, so it is short at nine tenths full; and to grow is to copy
 * from front to back, so the table can grow by an eighth at a time. Hence it is never less than four fifths full once it
 * has grown: 24 bytes a slot are at most 30 bytes a key, and a little room past the last home.
 *
 * <p>Not thread-safe.
 */
final class OrderedTable {

    private static final int WIDTH = 3;
    private static final int LEAST_HOMES = 8;

    private int homes = LEAST_HOMES;

    /** Room for keys pushed past the last home; the last slot of all stays empty and ends every search. */
    private int overflow = 64;

    private int size;

    /** Three words a slot: high half of the hash, low half, {@link PackedState}. */
    private long[] slots = allocate(homes, overflow);

    int size() {
        return size;
    }

    long bytes() {
        return (long) slots.length * Long.BYTES;
    }

    /** The slot of the key, or the complement of the one it belongs into. */
    int find(KeyHash key) {
        long[] table = slots;
        for (int at = WIDTH * home(key.high(), homes); ; at += WIDTH) {
            if (table[at + 2] == 0) {
                return ~(at / WIDTH);
            }
            int order = Long.compareUnsigned(table[at], key.high());
            if (order == 0) {
                order = Long.compareUnsigned(table[at + 1], key.low());
            }
            if (order >= 0) {
                return order == 0 ? at / WIDTH : ~(at / WIDTH);
            }
        }
    }

    long word(int slot) {
        return slots[slot * WIDTH + 2];
    }

    void set(int slot, long word) {
        slots[slot * WIDTH + 2] = word;
    }

    /** Adds a key that is not in the table. */
    void add(KeyHash key, long word) {
        if (10L * (size + 1) > 9L * homes) {
            rebuild(homes + Math.max(LEAST_HOMES, homes / 8), 0);
        }
        int slot = ~find(key);
        int empty = slot;
        while (word(empty) != 0) {
            empty++;
        }
        if (empty == lastSlot()) {
            overflow *= 2;
            rebuild(homes, 0);
            add(key, word);
            return;
        }
        int at = slot * WIDTH;
        System.arraycopy(slots, at, slots, at + WIDTH, (empty - slot) * WIDTH);
        slots[at] = key.high();
        slots[at + 1] = key.low();
        slots[at + 2] = word;
        size++;
    }

    /** Drops what was settled before a time and gives the room back; returns how many were dropped. */
    int forgetSettledBefore(long millis) {
        int before = size;
        int kept = 0;
        for (int at = 0; before > 0 && at < slots.length; at += WIDTH) {
            if (slots[at + 2] != 0 && !PackedState.isSettledBefore(slots[at + 2], millis)) {
                kept++;
            }
        }
        if (kept < before) {
            rebuild(Math.max(LEAST_HOMES, kept + kept / 8), millis);
        }
        return before - size;
    }

    private int lastSlot() {
        return slots.length / WIDTH - 1;
    }

    private void rebuild(int newHomes, long settledBefore) {
        while (!copy(newHomes, settledBefore)) {
            overflow *= 2;
        }
    }

    /** False if too many keys were pushed past the last home; nothing was changed then. */
    private boolean copy(int newHomes, long settledBefore) {
        long[] target = allocate(newHomes, overflow);
        int next = 0;
        int copied = 0;
        for (int at = 0; at < slots.length; at += WIDTH) {
            long word = slots[at + 2];
            if (word == 0 || PackedState.isSettledBefore(word, settledBefore)) {
                continue;
            }
            int slot = Math.max(next, home(slots[at], newHomes));
            if (slot >= target.length / WIDTH - 1) {
                return false;
            }
            System.arraycopy(slots, at, target, slot * WIDTH, WIDTH);
            next = slot + 1;
            copied++;
        }
        slots = target;
        homes = newHomes;
        size = copied;
        return true;
    }

    private static long[] allocate(int homes, int overflow) {
        return new long[Math.multiplyExact(homes + overflow, WIDTH)];
    }

    /** Rises with the hash, taken as unsigned. */
    private static int home(long high, int homes) {
        return (int) Math.multiplyHigh(high >>> 1, (long) homes << 1);
    }
}
