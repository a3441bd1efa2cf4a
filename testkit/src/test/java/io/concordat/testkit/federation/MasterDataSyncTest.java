package io.concordat.testkit.federation;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.federation.ownership.Ownership;
import io.concordat.federation.ownership.Resolved;
import io.concordat.federation.sync.BatchReport;
import io.concordat.federation.sync.InMemorySnapshotStore;
import io.concordat.federation.sync.MasterDataSync;
import io.concordat.federation.sync.MasterStore;
import io.concordat.federation.sync.Synced;
import io.concordat.idempotency.audit.AuditEntry;
import io.concordat.idempotency.audit.Deed;
import io.concordat.idempotency.audit.InMemoryAuditTrail;
import io.concordat.idempotency.jdbc.HostTransaction;
import io.concordat.idempotency.sequence.InMemoryTransactions;
import io.concordat.model.document.MetaBuilder;
import io.concordat.model.item.Item;
import io.concordat.model.ownership.FieldGroup;
import io.concordat.model.party.Customer;
import io.concordat.model.party.CustomerBuilder;
import io.concordat.model.party.CustomerStatus;
import io.concordat.model.value.Id;
import io.concordat.model.value.SystemRole;
import io.concordat.testkit.fixture.Customers;
import io.concordat.testkit.fixture.MasterData;
import io.concordat.testkit.fixture.VirtualClock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Customers and items kept in step, event by event and as a batch. */
class MasterDataSyncTest {

    private static final Ownership OWNERSHIP =
            Ownership.standard(Map.of(SystemRole.ERP, "erp-eu1", SystemRole.CRM, "crm"));

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryAuditTrail trail =
            new InMemoryAuditTrail(transactions, VirtualClock.at("2026-03-01T12:00:00Z"));
    private final Copy<Customer> customers = new Copy<>();
    private final MasterDataSync<Customer> sync =
            MasterDataSync.customers(OWNERSHIP, customers, new InMemorySnapshotStore(transactions), trail);

    @Test
    void anOwnerMakesAndChangesWhatItOwns() {
        assertThat(apply("crm", revision(1, CustomerStatus.ACTIVE))).isInstanceOf(Synced.Applied.class);
        assertThat(apply("crm", revision(2, CustomerStatus.BLOCKED)))
                .isEqualTo(new Synced.Applied(java.util.Set.of(FieldGroup.CUSTOMER), List.of()));
        assertThat(customers.only().status()).isEqualTo(CustomerStatus.BLOCKED);
    }

    @Test
    void whatIsNotOwnedIsRefusedAndAuditedOnce() {
        apply("crm", revision(1, CustomerStatus.ACTIVE));
        Customer theirs = revision(7, CustomerStatus.BLOCKED);
        assertThat(apply("erp-eu1", theirs)).isInstanceOfSatisfying(Synced.Applied.class, applied -> {
            assertThat(applied.changed()).isEmpty();
            assertThat(applied.refused()).hasSize(1);
        });
        assertThat(apply("erp-eu1", theirs)).isEqualTo(new Synced.Repeated());
        List<AuditEntry> audit = trail.since(Instant.EPOCH, 10);
        assertThat(audit).hasSize(1);
        assertThat(audit.get(0).action().deed()).isEqualTo(Deed.REFUSED);
        assertThat(audit.get(0).action().by().actor()).isEqualTo("erp-eu1");
        assertThat(audit.get(0).action().detail()).contains("/status", "owned by crm");
        assertThat(customers.only().status()).isEqualTo(CustomerStatus.ACTIVE);
    }

    @Test
    void whatComesLateChangesNothing() {
        apply("crm", revision(5, CustomerStatus.BLOCKED));
        assertThat(apply("crm", revision(4, CustomerStatus.ACTIVE))).isEqualTo(new Synced.Stale(5));
        assertThat(customers.only().status()).isEqualTo(CustomerStatus.BLOCKED);
    }

    @Test
    void aBatchAfterItsEventsChangesNothing() {
        Customer said = revision(1, CustomerStatus.ACTIVE);
        apply("crm", said);
        BatchReport report = sync.batch(transactions::run, "crm", List.of(said));
        assertThat(report).isEqualTo(new BatchReport(1, 1, 0, 0, 0, List.of()));
        assertThat(customers.saves).isEqualTo(1);
    }

    @Test
    void oneSnapshotThatFailsDoesNotStopTheOthersAndIsMetAgain() {
        Customer other = CustomerBuilder.builder(revision(1, CustomerStatus.ACTIVE))
                .id(Id.of("cust-other"))
                .build();
        List<Customer> all = List.of(revision(1, CustomerStatus.ACTIVE), other);
        customers.failing = Customers.TYPICAL;
        BatchReport first = sync.batch(transactions::run, "crm", all);
        assertThat(first.failed()).extracting(BatchReport.Failed::id).containsExactly(Customers.TYPICAL.value());
        assertThat(first.changed()).isEqualTo(1);
        customers.failing = null;
        BatchReport second = sync.batch(transactions::run, "crm", all);
        assertThat(second).isEqualTo(new BatchReport(2, 1, 0, 1, 0, List.of()));
    }

    @Test
    void itemsAreKeptInStepToo() {
        Copy<Item> items = new Copy<>();
        MasterDataSync<Item> ofItems =
                MasterDataSync.items(OWNERSHIP, items, new InMemorySnapshotStore(transactions), trail);
        BatchReport report = ofItems.batch(transactions::run, "erp-eu1", List.of(MasterData.item()));
        assertThat(report.changed()).isEqualTo(1);
        assertThat(items.only()).isEqualTo(MasterData.item());
        assertThat(ofItems.batch(transactions::run, "shop", List.of(MasterData.item()))
                        .refused())
                .isZero();
    }

    private Synced apply(String writer, Customer snapshot) {
        return transactions.run(transaction -> sync.apply(transaction, writer, snapshot));
    }

    private static Customer revision(int revision, CustomerStatus status) {
        Customer customer = Customers.detailed();
        return CustomerBuilder.builder(customer)
                .id(Customers.TYPICAL)
                .status(status)
                .meta(MetaBuilder.builder(customer.meta()).revision(revision).build())
                .build();
    }

    /** The host's copy, in memory. */
    private static final class Copy<T extends Record> implements MasterStore<T> {

        private final Map<String, T> documents = new HashMap<>();
        private int saves;
        private Id<?> failing;

        @Override
        public Optional<T> find(HostTransaction transaction, Id<T> id) {
            if (id.equals(failing)) {
                throw new IllegalStateException("away");
            }
            return Optional.ofNullable(documents.get(id.value()));
        }

        @Override
        public void save(HostTransaction transaction, Resolved<T> resolved) {
            T document = resolved.document().orElseThrow();
            documents.put(
                    document instanceof Customer customer
                            ? customer.id().value()
                            : ((Item) document).id().value(),
                    document);
            saves++;
        }

        T only() {
            assertThat(documents).hasSize(1);
            return documents.values().iterator().next();
        }
    }
}
