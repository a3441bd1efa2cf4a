package io.concordat.federation.sync;

import io.concordat.federation.ownership.Resolved;
import io.concordat.idempotency.jdbc.HostTransaction;
import io.concordat.model.value.Id;
import java.util.Optional;

/**
 * Where a host keeps its own copy of one kind of master data. Thread-safe.
 *
 * @param <T> the kind of document
 */
public interface MasterStore<T extends Record> {

    /** The document as it is; in a database, locked until the transaction ends. */
    Optional<T> find(HostTransaction transaction, Id<T> id);

    /** Keeps what became of a write, whose document is there and changed. Here it gets its revision, and its event its row. */
    void save(HostTransaction transaction, Resolved<T> resolved);
}
