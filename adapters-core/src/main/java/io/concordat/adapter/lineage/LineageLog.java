package io.concordat.adapter.lineage;

/**
 * Keeps what calls made of documents. Entries are only added. Thread-safe.
 *
 * <p>An entry is written after its call, and not in one transaction with anything: a process that dies between the two
 * leaves a call without an entry. What must be proved to a third party belongs into the database of the host.
 */
@FunctionalInterface
public interface LineageLog {

    /** Keeps an entry. What this throws is logged, and does not change the outcome of the call. */
    void write(LineageEntry entry);

    /** A log that writes each entry as one line of the logger {@code io.concordat.adapter.lineage}, at level info. */
    static LineageLog toLogger() {
        return LoggedLineage.INSTANCE;
    }
}
