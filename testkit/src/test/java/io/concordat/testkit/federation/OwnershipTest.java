package io.concordat.testkit.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.concordat.federation.ownership.AuditedOwnership;
import io.concordat.federation.ownership.Ownership;
import io.concordat.federation.ownership.Refusal;
import io.concordat.federation.ownership.Resolved;
import io.concordat.idempotency.audit.Deed;
import io.concordat.idempotency.audit.InMemoryAuditTrail;
import io.concordat.idempotency.sequence.InMemoryTransactions;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.FailureKind;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.ownership.FieldGroup;
import io.concordat.model.party.Customer;
import io.concordat.model.party.CustomerBuilder;
import io.concordat.model.party.CustomerStatus;
import io.concordat.model.value.SystemRole;
import io.concordat.testkit.fixture.Customers;
import io.concordat.testkit.fixture.Samples;
import io.concordat.testkit.fixture.VirtualClock;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Whose word counts. */
class OwnershipTest {

    private static final Ownership OWNERSHIP =
            Ownership.standard(Map.of(SystemRole.ERP, "erp-eu1", SystemRole.CRM, "crm"));
    private static final Customer CURRENT = Customers.detailed();
    private static final Customer BLOCKED =
            CustomerBuilder.builder(CURRENT).status(CustomerStatus.BLOCKED).build();
    private static final Customer WITHOUT_CREDIT = CustomerBuilder.builder(CURRENT)
            .creditAndTax(new Customer.CreditAndTax(
                    null,
                    CURRENT.creditAndTax().exemptions(),
                    CURRENT.creditAndTax().registrations()))
            .build();

    private static final IdempotencyKey WRITE = IdempotencyKey.of("crm.customer", "cust-1");

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryAuditTrail trail =
            new InMemoryAuditTrail(transactions, VirtualClock.at("2026-03-01T12:00:00Z"));
    private final AuditedOwnership gate = OWNERSHIP.audited(trail, transactions::run);

    @Test
    void takesFromTheOwnerWhatItOwns() {
        Resolved<Customer> resolved = OWNERSHIP.resolve("crm", CURRENT, BLOCKED);
        assertThat(resolved.document()).contains(BLOCKED);
        assertThat(resolved.changed()).containsExactly(FieldGroup.CUSTOMER);
        assertThat(resolved.refused()).isEmpty();
    }

    @Test
    void refusesWhatAnotherOwns() {
        Resolved<Customer> resolved = OWNERSHIP.resolve("crm", CURRENT, WITHOUT_CREDIT);
        assertThat(resolved.isChanged()).isFalse();
        assertThat(resolved.document()).contains(CURRENT);
        Refusal refusal = resolved.refused().get(0);
        assertThat(refusal.group()).isEqualTo(FieldGroup.CUSTOMER_CREDIT);
        assertThat(refusal.owner()).isEqualTo("erp-eu1");
        assertThat(refusal.pointers()).containsExactly("/creditAndTax/credit");
    }

    @Test
    void takesOnePartAndRefusesAnother() {
        Customer both = CustomerBuilder.builder(WITHOUT_CREDIT)
                .status(CustomerStatus.BLOCKED)
                .build();
        Resolved<Customer> resolved = OWNERSHIP.resolve("erp-eu1", CURRENT, both);
        assertThat(resolved.document()).contains(WITHOUT_CREDIT);
        assertThat(resolved.changed()).containsExactly(FieldGroup.CUSTOMER_CREDIT);
        assertThat(resolved.refused()).extracting(Refusal::group).containsExactly(FieldGroup.CUSTOMER);
    }

    @Test
    void nobodyChangesAGroupWithoutAnOwner() {
        Ownership none = Ownership.of(new Properties());
        assertThat(none.resolve("crm", CURRENT, BLOCKED).refused())
                .singleElement()
                .asString()
                .contains("OWN-2");
    }

    @Test
    void onlyTheOwnerOfTheWholeMakesADocument() {
        assertThat(OWNERSHIP.resolve("crm", null, CURRENT).document()).contains(CURRENT);
        Resolved<Customer> refused = OWNERSHIP.resolve("erp-eu1", null, CURRENT);
        assertThat(refused.document()).isEmpty();
        assertThat(refused.refused()).extracting(Refusal::group).containsExactly(FieldGroup.CUSTOMER);
    }

    @Test
    void whatIsRepeatedIsNoWrite() {
        Resolved<Customer> resolved = OWNERSHIP.resolve("nobody", CURRENT, CURRENT);
        assertThat(resolved.isChanged()).isFalse();
        assertThat(resolved.refused()).isEmpty();
    }

    @Test
    void aPartThatOnlyItsOwnerHasSurvivesASnapshotWithoutIt() {
        Customer bare = CustomerBuilder.builder(BLOCKED).creditAndTax(null).build();
        Resolved<Customer> resolved = OWNERSHIP.resolve("crm", CURRENT, bare);
        assertThat(resolved.document()).contains(BLOCKED);
        assertThat(resolved.refused()).isNotEmpty();
    }

    @Test
    void aWriteThatIsRequiredToBeOwnedFailsAsRejectedAndIsAudited() {
        gate.require("crm", WRITE, CURRENT, BLOCKED);
        assertThat(trail.of(WRITE)).isEmpty();
        assertThatExceptionOfType(CallFailedException.class)
                .isThrownBy(() -> gate.require("crm", WRITE, CURRENT, WITHOUT_CREDIT))
                .withMessageContaining("/creditAndTax/credit")
                .satisfies(e -> assertThat(e.kind()).isEqualTo(FailureKind.REJECTED));
        assertThat(trail.of(WRITE)).singleElement().satisfies(entry -> {
            assertThat(entry.action().deed()).isEqualTo(Deed.REFUSED);
            assertThat(entry.action().by().actor()).isEqualTo("crm");
            assertThat(entry.action().type()).isEqualTo("Customer");
            assertThat(entry.action().detail()).contains("CUSTOMER_CREDIT", "owned by erp-eu1");
        });
    }

    @Test
    void everyRefusedGroupIsAudited() {
        Customer both = CustomerBuilder.builder(WITHOUT_CREDIT)
                .status(CustomerStatus.BLOCKED)
                .build();
        assertThatExceptionOfType(CallFailedException.class)
                .isThrownBy(() -> gate.require("nobody", WRITE, CURRENT, both));
        assertThat(trail.of(WRITE)).hasSize(2);
    }

    @Test
    void aWriteIsRefusedAlsoWhenItCannotBeAudited() {
        AuditedOwnership broken = OWNERSHIP.audited(trail, work -> {
            throw new IllegalStateException("no database");
        });
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> broken.require("crm", WRITE, CURRENT, WITHOUT_CREDIT))
                .satisfies(e -> assertThat(e.getSuppressed()).hasOnlyElementsOfType(CallFailedException.class));
    }

    @Test
    void ownersAreData() {
        Properties data = new Properties();
        data.setProperty("customer-credit", " credit-agency ");
        assertThat(Ownership.of(data).owner(FieldGroup.CUSTOMER_CREDIT)).contains("credit-agency");
    }

    @Test
    void allFaultsOfTheDataAreReportedAtOnce() {
        Properties data = new Properties();
        data.setProperty("customer-kredit", "x");
        data.setProperty("item", " ");
        data.setProperty("stuff", "pim");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Ownership.of(data))
                .withMessageContaining("3 fault(s)")
                .withMessageContaining("customer-kredit")
                .withMessageContaining("owner of item is empty")
                .withMessageContaining("stuff");
    }

    @Test
    void saysWhenPartsOfListsHaveOwners() {
        SalesOrder order = Samples.realistic(SalesOrder.class);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> OWNERSHIP.resolve("erp-eu1", order, order))
                .withMessageContaining("elements of lists");
    }
}
