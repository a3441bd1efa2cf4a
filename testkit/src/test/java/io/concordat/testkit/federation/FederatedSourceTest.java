package io.concordat.testkit.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.concordat.adapter.DocumentSource;
import io.concordat.adapter.erp.CustomerSource;
import io.concordat.federation.ownership.Ownership;
import io.concordat.federation.reading.FederatedSource;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.FailureKind;
import io.concordat.model.ownership.FieldGroup;
import io.concordat.model.party.CreditProfile;
import io.concordat.model.party.Customer;
import io.concordat.model.party.CustomerBuilder;
import io.concordat.model.party.CustomerStatus;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.SystemRole;
import io.concordat.testkit.Calls;
import io.concordat.testkit.fault.FaultInjector;
import io.concordat.testkit.fault.FaultPlan;
import io.concordat.testkit.fixture.Customers;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The customers of two ERPs read as one. */
class FederatedSourceTest {

    private static final Identifier KEY = Identifier.of("urn:example:erp", "K-1", "CUSTOMER");
    private static final Customer CUSTOMER = CustomerBuilder.builder(Customers.detailed())
            .identity(Customers.known(Customers.TYPICAL, KEY).identity())
            .build();

    private final TwoErps erps = new TwoErps();
    private final FederatedSource<Customer> both =
            FederatedSource.of(Map.of(TwoErps.OLD, erps.old.customers(), TwoErps.NEW, erps.young.customers()));
    private final CallContext call = Calls.call("ask", erps.clock);

    @Test
    void givesWhatOnlyOneHas() {
        erps.young.record(CUSTOMER);
        assertThat(both.get(CUSTOMER.id(), call)).contains(CUSTOMER);
        assertThat(both.knownAs(KEY, call)).contains(CUSTOMER);
        assertThat(both.get(Id.of("nobody"), call)).isEmpty();
    }

    @Test
    void givesWhatBothHaveAndAgreeOn() {
        erps.old.record(CUSTOMER);
        erps.young.record(CUSTOMER);
        assertThat(both.get(CUSTOMER.id(), call)).contains(CUSTOMER);
    }

    @Test
    void whatTheyDoNotAgreeOnIsAConflictThatNamesBothSystems() {
        erps.old.record(CUSTOMER);
        erps.young.record(blocked());
        assertThat(Calls.failure(() -> both.get(CUSTOMER.id(), call)))
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(FailureKind.CONFLICT))
                .satisfies(failure -> assertThat(failure.detail()).contains(TwoErps.OLD, TwoErps.NEW, "FDS-3"));
    }

    @Test
    void ownershipDecidesPartByPart() {
        Ownership ownership =
                Ownership.standard(Map.of(SystemRole.ERP, TwoErps.NEW)).with(FieldGroup.CUSTOMER, TwoErps.OLD);
        erps.old.record(withCredit(blocked(), null));
        erps.young.record(CUSTOMER);
        Customer joined = both.decidedBy(ownership).get(CUSTOMER.id(), call).orElseThrow();
        assertThat(joined.status()).isEqualTo(CustomerStatus.BLOCKED);
        assertThat(joined.creditAndTax().credit())
                .isEqualTo(CUSTOMER.creditAndTax().credit());
    }

    @Test
    void withoutTheOwnerOfTheWholeOwnershipDecidesNothing() {
        Ownership ownership = Ownership.standard(Map.of(SystemRole.ERP, TwoErps.NEW, SystemRole.CRM, "crm"));
        erps.old.record(blocked());
        erps.young.record(CUSTOMER);
        assertThat(Calls.failureKind(() -> both.decidedBy(ownership).get(CUSTOMER.id(), call)))
                .isEqualTo(FailureKind.CONFLICT);
    }

    @Test
    void aKeyOfTwoCustomersIsAConflict() {
        erps.old.record(CUSTOMER);
        erps.young.record(Customers.known(Id.of("cust-2"), KEY));
        assertThat(Calls.failure(() -> both.knownAs(KEY, call)).detail())
                .contains("FDS-4")
                .doesNotContain("K-1");
    }

    @Test
    void aSystemThatDoesNotAnswerIsNotTakenForOneThatHasNothing() {
        erps.old.record(CUSTOMER);
        FaultPlan.Calls always = new FaultPlan.Calls(1000, 0, 0, 0, 0, FaultPlan.Limits.STANDARD);
        DocumentSource<Customer> away = new FaultInjector(new FaultPlan(1, always, FaultPlan.Feeds.NONE))
                .wrap(CustomerSource.class, erps.young.customers());
        assertThat(Calls.failureKind(
                        () -> FederatedSource.of(Map.of(TwoErps.OLD, erps.old.customers(), TwoErps.NEW, away))
                                .get(CUSTOMER.id(), call)))
                .isEqualTo(FailureKind.TRANSIENT);
    }

    @Test
    void refusesToJoinNothing() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> FederatedSource.of(Map.<String, CustomerSource>of()));
    }

    @Test
    void refusesAPortThatPromisesMoreThanASource() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> both.as(CountedCustomers.class))
                .withMessageContaining("CountedCustomers")
                .withMessageContaining("count");
    }

    interface CountedCustomers extends DocumentSource<Customer> {
        int count();
    }

    private static Customer blocked() {
        return CustomerBuilder.builder(CUSTOMER).status(CustomerStatus.BLOCKED).build();
    }

    private static Customer withCredit(Customer customer, @Nullable CreditProfile credit) {
        return CustomerBuilder.builder(customer)
                .creditAndTax(new Customer.CreditAndTax(
                        credit,
                        customer.creditAndTax().exemptions(),
                        customer.creditAndTax().registrations()))
                .build();
    }
}
