package io.concordat.testkit.fake.crm;

import static io.concordat.testkit.Calls.call;
import static io.concordat.testkit.Calls.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.crm.OrderStatusReport;
import io.concordat.adapter.crm.StatusReceipt;
import io.concordat.adapter.crm.StatusReceipt.Result;
import io.concordat.model.call.FailureKind;
import io.concordat.model.document.Note;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.party.Customer;
import io.concordat.model.status.Stage;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Ref;
import io.concordat.testkit.Calls;
import io.concordat.testkit.fixture.Customers;
import io.concordat.testkit.fixture.VirtualClock;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The promises of the CRM ports, kept by the in-memory CRM. */
class InMemoryCrmTest {

    private static final Id<SalesOrder> ORDER = Id.of("so-1");

    private final VirtualClock clock = VirtualClock.at("2026-03-02T08:00:00Z");
    private final InMemoryCrm crm = new InMemoryCrm(clock);

    private OrderStatusReport report(Stage stage, long asOf) {
        return new OrderStatusReport(
                Ref.to(ORDER), stage, List.of(Note.of("It is " + stage)), asOf, OffsetDateTime.now(clock));
    }

    private StatusReceipt<SalesOrder> send(OrderStatusReport report, String key) {
        return crm.statuses().report(report, call(key, clock));
    }

    @Test
    void source1SaysNothingOfAnAccountThatIsNotThere() {
        crm.account(Customers.typical());
        assertThat(crm.accounts().get(Customers.TYPICAL, call("q", clock))).contains(Customers.typical());
        assertThat(crm.accounts().get(Id.of("nobody"), call("q", clock))).isEmpty();
    }

    @Test
    void source2FindsAnAccountByAKeyOfAnySystem() {
        crm.account(Customers.typical());
        Identifier gln = Identifier.of("urn:gs1:gln", "4012345000009");
        assertThat(crm.accounts().knownAs(gln, call("q", clock))).contains(Customers.typical());
        assertThat(crm.accounts().knownAs(Identifier.of("urn:gs1:gln", "4012345000009", "DUNS"), call("q", clock)))
                .isEmpty();
    }

    @Test
    void source2ChoosesNoneOfSeveral() {
        Identifier gln = Identifier.of("urn:gs1:gln", "4012345000009", "GLN");
        Customer twin = Customers.known(Id.of("twin"), gln);
        crm.account(Customers.typical());
        crm.account(twin);
        assertThat(Calls.failureKind(() -> crm.accounts().knownAs(gln, call("q", clock))))
                .isEqualTo(FailureKind.CONFLICT);
    }

    @Test
    void sink1TakesAReportOnceUnderOneKey() {
        StatusReceipt<SalesOrder> first = send(report(Stage.ACCEPTED, 1), "k");
        assertThat(send(report(Stage.ACCEPTED, 1), "k")).isEqualTo(first);
        assertThat(crm.effects().orders().reports()).isEqualTo(1);
        assertThat(crm.effects().orders().repeats()).isEqualTo(1);
    }

    @Test
    void sink2RefusesAnotherReportUnderAKnownKey() {
        send(report(Stage.ACCEPTED, 1), "k");
        assertThat(Calls.reasons(() -> send(report(Stage.SHIPPED, 2), "k"))).containsExactly("KEY_REUSED");
    }

    @Test
    void crm5NeverShowsAnOlderReportOverANewerOne() {
        assertThat(send(report(Stage.SHIPPED, 5), "k5").result()).isEqualTo(Result.SHOWN);
        StatusReceipt<SalesOrder> late = send(report(Stage.ACCEPTED, 2), "k2");
        assertThat(late.result()).isEqualTo(Result.SUPERSEDED);
        assertThat(late.shown()).isEqualTo(5);
        assertThat(crm.effects().orders().shown().get(ORDER).stage()).isEqualTo(Stage.SHIPPED);
        assertThat(crm.effects().orders().superseded()).isEqualTo(1);
    }

    @Test
    void crm5RefusesToChooseBetweenTwoReportsOfOneMoment() {
        send(report(Stage.SHIPPED, 5), "k1");
        assertThat(Calls.failureKind(() -> send(report(Stage.DELIVERED, 5), "k2")))
                .isEqualTo(FailureKind.CONFLICT);
    }

    @Test
    void sink3FindsReportsSupersededOrNot() {
        send(report(Stage.SHIPPED, 5), "k5");
        StatusReceipt<SalesOrder> late = send(report(Stage.ACCEPTED, 2), "k2");
        assertThat(crm.statuses().find(key("k2"), call("q", clock))).contains(late);
        assertThat(crm.statuses().find(key("k9"), call("q", clock))).isEmpty();
    }
}
