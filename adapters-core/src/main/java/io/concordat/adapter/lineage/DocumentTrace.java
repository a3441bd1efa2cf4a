package io.concordat.adapter.lineage;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * By what a document can be found again; nothing of what it says. Immutable.
 *
 * @param type simple name of its Java type, for example {@code SalesOrder}
 * @param id canonical id, of itself or of the document it answers; null if it has none
 * @param contract contract and exact version, for example {@code sales-order 1.2.0}; null if it is no root object
 * @param revision its revision, or that of the document it answers; null if unknown
 * @param producer the system that wrote it; null if unknown
 * @param digest of its content, as its {@code meta} or the digest of {@link Lineage} has it; null if neither does
 * @param keys by which systems know it, for example the number the ERP gave an order
 */
public record DocumentTrace(
        String type,
        @Nullable String id,
        @Nullable String contract,
        @Nullable Integer revision,
        @Nullable String producer,
        @Nullable String digest,
        List<String> keys) {

    /** Copies the list. */
    public DocumentTrace {
        Objects.requireNonNull(type, "type");
        keys = List.copyOf(keys);
    }

    DocumentTrace withDigest(String other) {
        return new DocumentTrace(type, id, contract, revision, producer, other, keys);
    }
}
