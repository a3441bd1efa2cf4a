package io.concordat.idempotency.reconcile;

/**
 * How segments that differ are narrowed down.
 *
 * <p>With n rows and d differences far apart at most {@code d * readAt} rows of a side are read, after about
 * {@code d * log(n / readAt) / log(parts)} cuts.
 *
 * @param parts into how many a segment is cut; at least 2
 * @param readAt segments of at most so many rows on both sides are read; at least 1
 */
public record Bisection(int parts, long readAt) {

    /** Refuses what would not end. */
    public Bisection {
        if (parts < 2 || readAt < 1) {
            throw new IllegalArgumentException("cutting segments into " + parts + " parts and reading those of "
                    + readAt + " rows: expected at least 2 parts and 1 row");
        }
    }

    /** Into 16 parts; segments of 256 rows are read. */
    public static Bisection standard() {
        return new Bisection(16, 256);
    }
}
