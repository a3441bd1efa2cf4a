package io.concordat.idempotency.reconcile;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A sorted side in memory that counts how often it is asked and how many rows it gives. */
class Table implements SegmentedSide<String, Row> {

    private final List<Row> rows;
    private final BigInteger[] sums;
    int queries;
    int rowsRead;

    Table(List<Row> rows) {
        this.rows = rows;
        this.sums = new BigInteger[rows.size() + 1];
        sums[0] = BigInteger.ZERO;
        for (int i = 0; i < rows.size(); i++) {
            sums[i + 1] = sums[i].add(BigInteger.valueOf(checksum(rows.get(i))));
        }
    }

    @Override
    public List<String> cut(KeyRange<String> range, int parts) {
        queries++;
        List<String> keys = new ArrayList<>();
        long first = first(range);
        long count = end(range) - first;
        for (int part = 1; part < parts; part++) {
            long at = first + count * part / parts;
            String key = count == 0 ? "" : rows.get((int) at).key();
            String before = keys.isEmpty() ? lowest(range, (int) first) : keys.get(keys.size() - 1);
            if (count > 0 && key.compareTo(before) > 0) {
                keys.add(key);
            }
        }
        return keys;
    }

    @Override
    public List<SegmentDigest> digests(List<KeyRange<String>> ranges) {
        queries++;
        return ranges.stream()
                .map(range -> new SegmentDigest(
                        end(range) - first(range),
                        sums[end(range)].subtract(sums[first(range)]).toString()))
                .toList();
    }

    @Override
    public Stream<Row> rows(KeyRange<String> range) {
        queries++;
        return rows.subList(first(range), end(range)).stream().peek(row -> rowsRead++);
    }

    private String lowest(KeyRange<String> range, int first) {
        return range.from() == null ? rows.get(first).key() : range.from();
    }

    private int first(KeyRange<String> range) {
        return range.from() == null ? 0 : firstAtLeast(range.from());
    }

    private int end(KeyRange<String> range) {
        return range.below() == null ? rows.size() : firstAtLeast(range.below());
    }

    private int firstAtLeast(String key) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.get(middle).key().compareTo(key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Spreads the hash, or sums of similar rows would often be the same. */
    private static long checksum(Row row) {
        long mixed = row.hashCode() * 0x9E3779B97F4A7C15L;
        return ((mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L) >>> 4;
    }
}
