package io.concordat.idempotency.reconcile;

import java.time.Instant;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Goes through both sides at once, key by key. */
final class Merge<K, L, R> {

    private final Definition<K, L, R> definition;
    private final Tally<K, L, R> tally;
    private final ReconciliationListener<K, L, R> listener;
    private final OrderedRows<K, L> left;
    private final OrderedRows<K, R> right;
    private @Nullable K done;

    Merge(
            Definition<K, L, R> definition,
            Tally<K, L, R> tally,
            ReconciliationListener<K, L, R> listener,
            Iterator<L> left,
            Iterator<R> right) {
        this.definition = definition;
        this.tally = tally;
        this.listener = listener;
        this.left = new OrderedRows<>(definition.left(), definition.order(), left);
        this.right = new OrderedRows<>(definition.right(), definition.order(), right);
    }

    /** Leaves out what was compared before. */
    void skipTo(K last) {
        left.skipTo(last);
        right.skipTo(last);
        done = last;
    }

    /** Compares all there is, with checkpoints. */
    void runWithCheckpoints() {
        long next = tally.rows() + definition.checkpointEvery();
        while (step()) {
            if (tally.rows() >= next) {
                listener.checkpoint(new Checkpoint<>(done, tally.summary()));
                next = tally.rows() + definition.checkpointEvery();
            }
        }
        listener.checkpoint(new Checkpoint<>(done, tally.summary()));
    }

    /** Compares all there is. */
    void run() {
        while (step()) {
            // every step is one key
        }
    }

    private boolean step() {
        if (!left.present() && !right.present()) {
            return false;
        }
        int direction = direction();
        K key = direction <= 0 ? left.key() : right.key();
        @Nullable L leftRow = direction <= 0 ? left.row() : null;
        @Nullable R rightRow = direction >= 0 ? right.row() : null;
        if (leftRow == null) {
            onlyRight(key, right.row());
        } else if (rightRow == null) {
            onlyLeft(key, leftRow);
        } else {
            both(key, leftRow, rightRow);
        }
        if (leftRow != null) {
            leftDuplicates(key, leftRow);
        }
        if (rightRow != null) {
            rightDuplicates(key, rightRow);
        }
        done = key;
        return true;
    }

    private int direction() {
        if (!left.present() || !right.present()) {
            return left.present() ? -1 : 1;
        }
        return definition.order().compare(left.key(), right.key());
    }

    private void both(K key, L leftRow, R rightRow) {
        boolean matched = true;
        for (FieldComparison<L, R> field : definition.fields()) {
            Difference<K, L, R> difference = field.compare(key, leftRow, rightRow, definition.owner(field.kind()));
            if (difference != null) {
                matched = false;
                report(difference);
            }
        }
        tally.pair(leftRow, rightRow, matched);
    }

    private void onlyLeft(K key, L row) {
        String owner = definition.owner(DifferenceKind.MISSING_RIGHT);
        Instant due = notBefore(definition.left().momentOf(row));
        tally.leftAlone(row, due == null);
        if (due == null) {
            report(new Difference.MissingRight<>(key, row, owner));
        } else {
            postpone(new Pending<>(key, DifferenceKind.MISSING_RIGHT, row, null, due, owner));
        }
    }

    private void onlyRight(K key, R row) {
        String owner = definition.owner(DifferenceKind.MISSING_LEFT);
        Instant due = notBefore(definition.right().momentOf(row));
        tally.rightAlone(row, due == null);
        if (due == null) {
            report(new Difference.MissingLeft<>(key, row, owner));
        } else {
            postpone(new Pending<>(key, DifferenceKind.MISSING_LEFT, null, row, due, owner));
        }
    }

    /** When a row is due on the other side, or null if it is. */
    private @Nullable Instant notBefore(@Nullable Instant moment) {
        if (moment == null) {
            return null;
        }
        Instant due = moment.plus(definition.grace());
        return tally.asOf().isBefore(due) ? due : null;
    }

    private void leftDuplicates(K key, L first) {
        long occurrence = 1;
        for (left.advance(); left.repeated(); left.advance()) {
            occurrence++;
            tally.leftAlone(left.row(), true);
            report(new Difference.DuplicateLeft<>(
                    key, first, left.row(), occurrence, definition.owner(DifferenceKind.DUPLICATE_LEFT)));
        }
    }

    private void rightDuplicates(K key, R first) {
        long occurrence = 1;
        for (right.advance(); right.repeated(); right.advance()) {
            occurrence++;
            tally.rightAlone(right.row(), true);
            report(new Difference.DuplicateRight<>(
                    key, first, right.row(), occurrence, definition.owner(DifferenceKind.DUPLICATE_RIGHT)));
        }
    }

    private void report(Difference<K, L, R> difference) {
        tally.reported(difference.kind());
        listener.difference(difference);
    }

    private void postpone(Pending<K, L, R> missing) {
        tally.postponed(missing.kind());
        listener.pending(missing);
    }
}
