package io.concordat.testkit.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.concordat.adapter.erp.CreditCheck;
import io.concordat.adapter.erp.CreditRequest;
import io.concordat.adapter.erp.CustomerSource;
import io.concordat.adapter.erp.InvoiceFeed;
import io.concordat.adapter.erp.PriceCheck;
import io.concordat.adapter.erp.PriceRequest;
import io.concordat.adapter.erp.RequestedLine;
import io.concordat.adapter.erp.SalesOrderSink;
import io.concordat.federation.ownership.Ownership;
import io.concordat.federation.shadow.Shadow;
import io.concordat.federation.shadow.ShadowReport;
import io.concordat.federation.shadow.ShadowReport.PortCount;
import io.concordat.idempotency.reconcile.DifferenceKind;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.FailureKind;
import io.concordat.model.credit.CreditDecision;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.ownership.FieldGroup;
import io.concordat.model.party.Customer;
import io.concordat.model.party.CustomerBuilder;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import io.concordat.model.value.Unit;
import io.concordat.model.value.UnitPrice;
import io.concordat.testkit.Calls;
import io.concordat.testkit.fake.ItemKey;
import io.concordat.testkit.fixture.Customers;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** A new ERP asked beside the old one. */
class ShadowTest {

    private static final CreditRequest REQUEST =
            new CreditRequest(Ref.to(Customers.TYPICAL), null, Money.of("6000", "EUR"));

    private final TwoErps erps = new TwoErps();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Shadow shadow = Shadow.of(TwoErps.NEW, waiting::add);
    private int calls;

    @Test
    void thePrimaryAnswersAndTheShadowIsAskedAfterwards() {
        CreditCheck credit = shadow.question(CreditCheck.class, erps.old.credit(), erps.young.credit(), "/id");
        CreditDecision decision = credit.check(REQUEST, call());
        assertThat(decision.meta().producer().system()).isEqualTo(TwoErps.OLD);
        assertThat(waiting).hasSize(1);
        assertThat(shadow.report().ports()).isEmpty();
        run();
        assertThat(shadow.report().ports()).containsExactly(new PortCount("CreditCheck", 1, 0, 0, 0));
        assertThat(shadow.report().fields()).isEmpty();
    }

    @Test
    void countsWhatDiffersByPlaceWithItsKindAndOwner() {
        erps.young.customer(Customers.TYPICAL, Money.of("8000", "EUR"));
        CreditCheck credit = shadow.question(CreditCheck.class, erps.old.credit(), erps.young.credit(), "/id");
        credit.check(REQUEST, call());
        credit.check(REQUEST, call());
        run();
        ShadowReport report = shadow.report();
        assertThat(report.fields())
                .extracting(ShadowReport.FieldCount::pointer)
                .containsExactly("/exposure/available", "/exposure/limit");
        ShadowReport.FieldCount limit = report.fields().get(1);
        assertThat(limit.kind()).isEqualTo(DifferenceKind.AMOUNT);
        assertThat(limit.owner()).isEqualTo("ERP");
        assertThat(limit.count()).isEqualTo(2);
        assertThat(limit.first().key()).isEqualTo(Calls.key("c0"));
        assertThat(limit.first().primary()).isEqualTo(Money.of("10000", "EUR").toString());
        assertThat(limit.first().shadow()).isEqualTo(Money.of("8000", "EUR").toString());
        assertThat(report.ports()).containsExactly(new PortCount("CreditCheck", 0, 2, 0, 0));
    }

    @Test
    void namesTheSystemThatOwnsWhatDiffers() {
        erps.young.customer(Customers.TYPICAL, Money.of("8000", "EUR"));
        List<String> told = new ArrayList<>();
        Shadow named = shadow.owners(Ownership.standard(Map.of()).with(FieldGroup.CREDIT_DECISION, "credit-agency"))
                .listener(difference -> told.add(difference.explain()));
        named.question(CreditCheck.class, erps.old.credit(), erps.young.credit(), "/id", "/exposure/available")
                .check(REQUEST, call());
        run();
        assertThat(named.report().fields())
                .extracting(ShadowReport.FieldCount::owner)
                .containsExactly("credit-agency");
        assertThat(told)
                .singleElement()
                .asString()
                .contains("test:c0", "/exposure/limit", "10000", "8000", "credit-agency");
    }

    @Test
    void countsPlacesInListsTogether() {
        for (String item : List.of("A-100", "B-200")) {
            erps.old.price(ItemKey.of(item), UnitPrice.of("12.50", "EUR", Unit.of("KGM")));
            erps.young.price(ItemKey.of(item), UnitPrice.of("12.75", "EUR", Unit.of("KGM")));
        }
        SalesOrder order = erps.order("so-1", TwoErps.BEFORE);
        RequestedLine line = RequestedLine.of(order.lines().get(0));
        PriceRequest request = new PriceRequest(
                null,
                Money.currency("EUR"),
                LocalDate.of(2026, 3, 2),
                List.of(line, new RequestedLine("2", line.item(), line.quantity())));
        shadow.question(PriceCheck.class, erps.old.prices(), erps.young.prices())
                .price(request, call());
        run();
        assertThat(shadow.report().fields()).singleElement().satisfies(field -> {
            assertThat(field.pointer()).isEqualTo("/lines/*/price/amount");
            assertThat(field.kind()).isEqualTo(DifferenceKind.AMOUNT);
            assertThat(field.count()).isEqualTo(2);
            assertThat(field.owner()).isEqualTo(TwoErps.NEW);
        });
    }

    @Test
    void masksWhatIsConfidential() {
        Customer customer = Customers.detailed();
        Customer.Identity identity = customer.identity();
        erps.old.record(customer);
        erps.young.record(CustomerBuilder.builder(customer)
                .identity(new Customer.Identity(
                        identity.kind(),
                        "Confidential & Sons",
                        identity.tradingNames(),
                        identity.identifiers(),
                        identity.parent()))
                .build());
        shadow.question(CustomerSource.class, erps.old.customers(), erps.young.customers())
                .get(customer.id(), call());
        run();
        assertThat(shadow.report().count("/identity/legalName")).isEqualTo(1);
        assertThat(shadow.report().text()
                        + shadow.report().json()
                        + shadow.report().html())
                .contains("***")
                .doesNotContain("Confidential", identity.legalName());
    }

    @Test
    void comparesAnAnswerWithNoneAndWithARefusal() {
        erps.old.record(Customers.detailed());
        shadow.question(CustomerSource.class, erps.old.customers(), erps.young.customers())
                .get(Customers.detailed().id(), call());
        CreditRequest ofAStranger = new CreditRequest(Ref.to(Id.of("cust-new")), null, Money.of("1", "EUR"));
        erps.young.customer(Id.of("cust-new"), Money.of("8000", "EUR"));
        CreditCheck credit = shadow.question(CreditCheck.class, erps.old.credit(), erps.young.credit());
        assertThat(Calls.failureKind(() -> credit.check(ofAStranger, call()))).isEqualTo(FailureKind.NOT_FOUND);
        run();
        assertThat(shadow.report().fields())
                .extracting(
                        field -> field.first().primary() + " " + field.first().shadow())
                .containsExactly("NOT_FOUND CreditDecision", "Customer NOTHING");
    }

    @Test
    void bothSidesRefusingAlikeIsTheSame() {
        CreditRequest ofAStranger = new CreditRequest(Ref.to(Id.of("nobody")), null, Money.of("1", "EUR"));
        CreditCheck credit = shadow.question(CreditCheck.class, erps.old.credit(), erps.young.credit());
        assertThat(Calls.failureKind(() -> credit.check(ofAStranger, call()))).isEqualTo(FailureKind.NOT_FOUND);
        run();
        assertThat(shadow.report().ports()).containsExactly(new PortCount("CreditCheck", 1, 0, 0, 0));
    }

    @Test
    void aShadowThatFailsOrBreaksDisturbsNobody() {
        CreditCheck away = (request, call) -> {
            throw new CallFailedException(new Failure.Transient("away"));
        };
        CreditCheck broken = (request, call) -> {
            throw new AssertionError("broken adapter");
        };
        for (CreditCheck bad : List.of(away, broken)) {
            shadow.question(CreditCheck.class, erps.old.credit(), bad).check(REQUEST, call());
        }
        Shadow told = shadow.listener(difference -> {
            throw new IllegalStateException("broken listener");
        });
        told.question(CreditCheck.class, erps.old.credit(), erps.young.credit()).check(REQUEST, call());
        run();
        assertThat(shadow.report().ports()).containsExactly(new PortCount("CreditCheck", 0, 0, 2, 0));
        assertThat(told.report().ports()).containsExactly(new PortCount("CreditCheck", 0, 1, 0, 0));
    }

    @Test
    void aPrimaryThatDoesNotAnswerIsNotCompared() {
        CreditCheck away = (request, call) -> {
            throw new CallFailedException(new Failure.Transient("away"));
        };
        CreditCheck credit = shadow.question(CreditCheck.class, away, erps.young.credit());
        assertThat(Calls.failureKind(() -> credit.check(REQUEST, call()))).isEqualTo(FailureKind.TRANSIENT);
        assertThat(waiting).isEmpty();
    }

    @Test
    void callsBeyondTheLimitAreNotMadeAndCounted() {
        Shadow small = shadow.limit(2);
        CreditCheck credit = small.question(CreditCheck.class, erps.old.credit(), erps.young.credit(), "/id");
        for (int i = 0; i < 5; i++) {
            credit.check(REQUEST, call());
        }
        run();
        assertThat(small.report().ports()).containsExactly(new PortCount("CreditCheck", 2, 0, 0, 3));
        credit.check(REQUEST, call());
        run();
        assertThat(small.report().ports()).containsExactly(new PortCount("CreditCheck", 3, 0, 0, 3));
    }

    @Test
    void anExecutorThatTakesNoMoreDisturbsNobody() {
        Shadow rejected = Shadow.of(TwoErps.NEW, task -> {
            throw new RejectedExecutionException("shut down");
        });
        rejected.question(CreditCheck.class, erps.old.credit(), erps.young.credit())
                .check(REQUEST, call());
        assertThat(rejected.report().ports()).containsExactly(new PortCount("CreditCheck", 0, 0, 0, 1));
    }

    @Test
    void effectsAreRefusedUnlessTheyGoToASandbox() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> shadow.question(SalesOrderSink.class, erps.old.orders(), erps.young.orders()))
                .withMessageContaining("SalesOrderSink")
                .withMessageContaining("sandboxed");
        SalesOrder order = erps.order("so-1", TwoErps.BEFORE);
        SalesOrderSink orders = shadow.sandboxed(SalesOrderSink.class, erps.old.orders(), erps.young.orders());
        orders.submit(order, call());
        orders.find(Calls.key("c0"), call());
        assertThat(waiting).as("the question what became of it is not repeated").hasSize(1);
        run();
        assertThat(erps.old.effects().booked(order.id())).isEqualTo(1);
        assertThat(erps.young.effects().booked(order.id())).isEqualTo(1);
        assertThat(shadow.report().count("/erpOrder/system")).isEqualTo(1);
    }

    @Test
    void feedsAreRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> shadow.question(InvoiceFeed.class, erps.old.invoices(), erps.young.invoices()))
                .withMessageContaining("Reconciliation");
    }

    @Test
    void theReportIsTextJsonAndAPage() {
        erps.young.customer(Customers.TYPICAL, Money.of("8000", "EUR"));
        shadow.question(CreditCheck.class, erps.old.credit(), erps.young.credit(), "/id")
                .check(REQUEST, call());
        run();
        ShadowReport report = shadow.report();
        assertThat(report.text())
                .contains("CreditCheck: 0 the same, 1 different", "/exposure/limit differs 1 times (AMOUNT, ERP)");
        assertThat(report.json())
                .startsWith("{\"shadow\":\"erp-new\",\"ports\":[{\"port\":\"CreditCheck\",\"same\":0,\"different\":1,")
                .contains("\"pointer\":\"/exposure/limit\",\"kind\":\"AMOUNT\"");
        assertThat(report.html()).contains("<h1>Shadow erp-new</h1>", "<td>/exposure/limit</td>");
    }

    private CallContext call() {
        return Calls.call("c" + calls++, erps.clock);
    }

    private void run() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
