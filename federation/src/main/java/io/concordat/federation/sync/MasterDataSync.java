package io.concordat.federation.sync;

import io.concordat.federation.ownership.OwnTransaction;
import io.concordat.federation.ownership.Ownership;
import io.concordat.federation.ownership.Refusal;
import io.concordat.federation.ownership.Resolved;
import io.concordat.idempotency.audit.AuditTrail;
import io.concordat.idempotency.fingerprint.Fingerprinter;
import io.concordat.idempotency.jdbc.HostTransaction;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.document.Meta;
import io.concordat.model.item.Item;
import io.concordat.model.party.Customer;
import io.concordat.model.value.Id;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps a host's copy of customers or items in step with what several systems say of them, each counting on what it owns.
 *
 * <pre>
 * MasterDataSync&lt;Customer&gt; sync = MasterDataSync.customers(ownership, master, snapshots, trail);
 * sync.apply(transaction, "crm", event.snapshot());                  // event by event
 * sync.batch(transactions::run, "erp-eu1", customersOfTonight);      // or all of them, as often as you like
 * </pre>
 *
 * <p>Promises:
 *
 * <ol>
 *   <li>SYN-1: a snapshot with a lower revision than the last of its system is stale and changes nothing.
 *   <li>SYN-2: a snapshot that says what the last of its system said changes nothing and is compared by digest alone; so events
 *       and batches may repeat and overlap.
 *   <li>SYN-3: what is not the system's to say is refused and audited, once for each thing it says, and the rest is taken.
 *   <li>SYN-4: copy, memory and audit change in one transaction.
 *   <li>SYN-5: one snapshot of a batch that fails does not stop the others; it is reported and met again.
 * </ol>
 *
 * <p>Thread-safe if its parts are.
 *
 * @param <T> the kind of document
 */
public final class MasterDataSync<T extends Record> {

    private final Shape<T> shape;
    private final Ownership ownership;
    private final MasterStore<T> master;
    private final SnapshotStore snapshots;
    private final AuditTrail trail;
    private final Fingerprinter content = Fingerprinter.canonical();

    private record Shape<T>(Function<T, Id<T>> id, Function<T, Meta> meta) {}

    private MasterDataSync(
            Shape<T> shape, Ownership ownership, MasterStore<T> master, SnapshotStore snapshots, AuditTrail trail) {
        this.shape = shape;
        this.ownership = Objects.requireNonNull(ownership, "ownership");
        this.master = Objects.requireNonNull(master, "master");
        this.snapshots = Objects.requireNonNull(snapshots, "snapshots");
        this.trail = Objects.requireNonNull(trail, "trail");
    }

    /** For customers. */
    public static MasterDataSync<Customer> customers(
            Ownership ownership, MasterStore<Customer> master, SnapshotStore snapshots, AuditTrail trail) {
        return new MasterDataSync<>(new Shape<>(Customer::id, Customer::meta), ownership, master, snapshots, trail);
    }

    /** For items. */
    public static MasterDataSync<Item> items(
            Ownership ownership, MasterStore<Item> master, SnapshotStore snapshots, AuditTrail trail) {
        return new MasterDataSync<>(new Shape<>(Item::id, Item::meta), ownership, master, snapshots, trail);
    }

    /**
     * Applies what a system says of one object.
     *
     * @param transaction what copy, memory and audit take part in
     * @param writer the system, as ownership names it
     * @param snapshot the object in full, under its canonical id and with the system's revision
     */
    public Synced apply(HostTransaction transaction, String writer, T snapshot) {
        Id<T> id = shape.id().apply(snapshot);
        int revision = shape.meta().apply(snapshot).revision();
        SnapshotStore.Seen seen = new SnapshotStore.Seen(revision, content.of(snapshot));
        Optional<SnapshotStore.Seen> last = snapshots.last(transaction, writer, id.value());
        if (last.isPresent() && last.get().content().equals(seen.content())) {
            return new Synced.Repeated();
        }
        if (last.isPresent() && revision < last.get().revision()) {
            return new Synced.Stale(last.get().revision());
        }
        Synced.Applied applied = applied(transaction, writer, id, snapshot);
        snapshots.remember(transaction, writer, id.value(), seen);
        return applied;
    }

    private Synced.Applied applied(HostTransaction transaction, String writer, Id<T> id, T snapshot) {
        Resolved<T> resolved =
                ownership.resolve(writer, master.find(transaction, id).orElse(null), snapshot);
        if (resolved.isChanged()) {
            master.save(transaction, resolved);
        }
        for (Refusal refusal : resolved.refused()) {
            trail.write(
                    transaction, refusal.audited(writer, IdempotencyKey.of("sync." + writer, id), snapshot.getClass()));
        }
        return new Synced.Applied(resolved.changed(), resolved.refused());
    }

    /**
     * Applies all a system says, each snapshot in a transaction of its own. Nothing is concluded from what is missing.
     *
     * @param all read once, one at a time, so that it may be larger than memory
     */
    public BatchReport batch(OwnTransaction<Synced> transactions, String writer, Iterable<T> all) {
        BatchReport report = BatchReport.NONE;
        for (T snapshot : all) {
            String id = shape.id().apply(snapshot).value();
            try {
                report = report.with(transactions.run(transaction -> apply(transaction, writer, snapshot)));
            } catch (RuntimeException e) {
                report = report.with(new BatchReport.Failed(id, e));
            }
        }
        return report;
    }
}
