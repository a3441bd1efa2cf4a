package io.concordat.testkit.federation;

import static io.concordat.testkit.federation.TwoErps.ALL_NEW;
import static io.concordat.testkit.federation.TwoErps.ALL_OLD;
import static io.concordat.testkit.federation.TwoErps.AT_NOON;
import static io.concordat.testkit.federation.TwoErps.BEFORE;
import static io.concordat.testkit.federation.TwoErps.CUT_OVER;
import static io.concordat.testkit.federation.TwoErps.NEW;
import static io.concordat.testkit.federation.TwoErps.OLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.concordat.adapter.erp.CreditCheck;
import io.concordat.adapter.erp.CreditRequest;
import io.concordat.adapter.erp.CustomerSource;
import io.concordat.adapter.erp.InvoiceFeed;
import io.concordat.adapter.erp.OrderAcknowledgement;
import io.concordat.adapter.erp.OrderCancellation;
import io.concordat.adapter.erp.OrderCancellationSink;
import io.concordat.adapter.erp.SalesOrderSink;
import io.concordat.adapter.erp.ShipmentConfirmationSink;
import io.concordat.federation.routing.Criterion;
import io.concordat.federation.routing.Placement;
import io.concordat.federation.routing.PlacementStore;
import io.concordat.federation.routing.Route;
import io.concordat.federation.routing.Router;
import io.concordat.federation.routing.Routes;
import io.concordat.federation.routing.Subject;
import io.concordat.idempotency.audit.Decision;
import io.concordat.idempotency.jdbc.DatabaseFailedException;
import io.concordat.model.call.FailureKind;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import io.concordat.testkit.Calls;
import io.concordat.testkit.Shipments;
import io.concordat.testkit.fault.FaultInjector;
import io.concordat.testkit.fault.FaultPlan;
import io.concordat.testkit.fixture.Customers;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two ERPs behind one port. */
class RouterTest {

    private static final Decision MIGRATION = Decision.of("cut-over team", "open orders taken over, ticket 4711");

    private final TwoErps erps = new TwoErps();
    private final SalesOrder early = erps.order("so-early", BEFORE);
    private final SalesOrder late = erps.order("so-late", CUT_OVER);

    @Test
    void ordersGoByTheMomentTheyWerePlacedNotByTheClock() {
        erps.clock.set(CUT_OVER.plusSeconds(3600));
        orders(AT_NOON).submit(early, Calls.call("early", erps.clock));
        orders(AT_NOON).submit(late, Calls.call("late", erps.clock));
        assertThat(erps.old.effects().orders()).containsOnlyKeys(early.id());
        assertThat(erps.young.effects().orders()).containsOnlyKeys(late.id());
    }

    @Test
    void whatLivesInOneSystemIsShippedAndCancelledThereWhateverTheRoutesSay() {
        orders(ALL_OLD).submit(early, Calls.call("submit", erps.clock));
        Shipment shipment = Shipments.of("shp-1", early, Map.of("1", "4"), erps.clock);
        shipments(ALL_NEW).confirm(shipment, Calls.call("ship", erps.clock));
        OrderCancellation rest = new OrderCancellation(Ref.to(early.id()), List.of(), Code.of("CUSTOMER"));
        cancellations(ALL_NEW).cancel(rest, Calls.call("cancel", erps.clock));
        assertThat(erps.old.effects().goodsIssues()).hasSize(1);
        assertThat(erps.old.effects().cancellations()).hasSize(1);
        assertThat(erps.young.effects().orders()).isEmpty();
    }

    /** The hard case: the answer is lost, the routes change, and the key is asked for and sent again. */
    @Test
    void aKeyStaysWithTheSystemItWasSentToWhenTheRoutesChangeBetweenTwoAttempts() {
        SalesOrderSink losing = orders(ALL_OLD, losingOnce(erps.old.orders()));
        assertThat(Calls.failureKind(() -> losing.submit(early, Calls.call("k", erps.clock))))
                .isEqualTo(FailureKind.OUTCOME_UNKNOWN);

        Optional<OrderAcknowledgement> found = orders(ALL_NEW).find(Calls.key("k"), Calls.call("ask", erps.clock));
        OrderAcknowledgement again = orders(ALL_NEW).submit(early, Calls.call("k", erps.clock));

        assertThat(found).contains(again);
        assertThat(erps.old.effects().booked(early.id())).isEqualTo(1);
        assertThat(erps.young.effects().orders()).isEmpty();
    }

    @Test
    void aKeyThatNeverArrivedIsSentAgainToTheSameSystem() {
        SalesOrderSink silent = orders(ALL_OLD, notSendingOnce(erps.old.orders()));
        assertThat(Calls.failureKind(() -> silent.submit(early, Calls.call("k", erps.clock))))
                .isEqualTo(FailureKind.TRANSIENT);
        orders(ALL_NEW).submit(early, Calls.call("k", erps.clock));
        assertThat(erps.old.effects().booked(early.id())).isEqualTo(1);
        assertThat(erps.young.effects().orders()).isEmpty();
    }

    @Test
    void aKeyThatWasSentIsAskedForInItsOwnSystemThoughTheOtherIsDown() {
        OrderAcknowledgement answer = orders(ALL_OLD).submit(early, Calls.call("k", erps.clock));
        SalesOrderSink sink = router(ALL_NEW)
                .port(
                        SalesOrderSink.class,
                        Map.of(OLD, erps.old.orders(), NEW, neverAnswering()),
                        SalesOrder.class,
                        Subject::of);
        assertThat(sink.find(Calls.key("k"), Calls.call("ask", erps.clock))).contains(answer);
        assertThat(sink.submit(early, Calls.call("k", erps.clock))).isEqualTo(answer);
    }

    @Test
    void aKeyStaysWhereItWasSentThoughItsOrderWasMoved() {
        SalesOrderSink losing = orders(ALL_OLD, losingOnce(erps.old.orders()));
        assertThat(Calls.failureKind(() -> losing.submit(early, Calls.call("k", erps.clock))))
                .isEqualTo(FailureKind.OUTCOME_UNKNOWN);
        router(ALL_NEW).move(early.id(), NEW, MIGRATION);
        orders(ALL_NEW).submit(early, Calls.call("k", erps.clock));
        assertThat(erps.old.effects().booked(early.id())).isEqualTo(1);
        assertThat(erps.young.effects().orders()).isEmpty();
    }

    @Test
    void aKeyThatWasSentNeedsNoRouteAnyMore() {
        Routes byCompany = Routes.of(List.of(Route.to(NEW, "iberia").when(Criterion.COMPANY, "urn:gs1:gln#1")));
        for (Routes routes : List.of(ALL_OLD, byCompany)) {
            router(routes)
                    .port(
                            SalesOrderSink.class,
                            Map.of(OLD, erps.old.orders(), NEW, erps.young.orders()),
                            SalesOrder.class,
                            order -> Subject.unplaced())
                    .submit(early, Calls.call("k", erps.clock));
        }
        assertThat(erps.old.effects().booked(early.id())).isEqualTo(1);
    }

    @Test
    void aKeyThatWasNotSentThroughTheRouterIsAskedForEverywhere() {
        OrderAcknowledgement direct = erps.young.orders().submit(late, Calls.call("direct", erps.clock));
        assertThat(orders(ALL_OLD).find(Calls.key("direct"), Calls.call("ask", erps.clock)))
                .contains(direct);
        assertThat(orders(ALL_OLD).find(Calls.key("nobody"), Calls.call("ask", erps.clock)))
                .isEmpty();
    }

    @Test
    void aSystemThatDoesNotAnswerIsNotTakenForOneThatHasNothing() {
        erps.young.orders().submit(late, Calls.call("direct", erps.clock));
        SalesOrderSink sink = router(ALL_OLD)
                .port(
                        SalesOrderSink.class,
                        Map.of(OLD, erps.old.orders(), NEW, neverAnswering()),
                        SalesOrder.class,
                        Subject::of);
        assertThat(Calls.failureKind(() -> sink.find(Calls.key("direct"), Calls.call("ask", erps.clock))))
                .isEqualTo(FailureKind.TRANSIENT);
    }

    @Test
    void questionsGoWhereTheirOrderLivesAndLeaveNothingBehind() {
        CreditCheck credit = router(ALL_NEW)
                .port(
                        CreditCheck.class,
                        Map.of(OLD, erps.old.credit(), NEW, erps.young.credit()),
                        CreditRequest.class,
                        RouterTest::about);
        CreditRequest request = new CreditRequest(Ref.to(Customers.TYPICAL), Ref.to(early.id()), Money.of("1", "EUR"));
        assertThat(credit.check(request, Calls.call("first", erps.clock))
                        .meta()
                        .producer()
                        .system())
                .isEqualTo(NEW);
        orders(ALL_OLD).submit(early, Calls.call("submit", erps.clock));
        assertThat(credit.check(request, Calls.call("second", erps.clock))
                        .meta()
                        .producer()
                        .system())
                .isEqualTo(OLD);
    }

    private static Subject about(CreditRequest request) {
        Subject subject = request.order() == null
                ? Subject.unplaced()
                : Subject.about(request.order().id());
        return subject.customer(request.customer());
    }

    @Test
    void anOrderCanBeMovedByADecisionThatIsKept() {
        orders(ALL_OLD).submit(early, Calls.call("submit", erps.clock));
        assertThat(router(AT_NOON).move(early.id(), NEW, MIGRATION)).isTrue();
        assertThat(router(AT_NOON).move(early.id(), NEW, MIGRATION)).isFalse();
        assertThat(router(AT_NOON).move(Id.of("so-nobody"), NEW, MIGRATION)).isFalse();
        assertThat(router(AT_NOON).explain(Subject.of(early)).reason())
                .contains("so-early lives in erp-new", "ticket 4711");
        assertThat(erps.placements.history(PlacementStore.thing(early.id())))
                .extracting(Placement::system)
                .containsExactly(OLD, NEW);
        assertThat(orders(ALL_NEW).find(Calls.key("submit"), Calls.call("ask", erps.clock)))
                .as("keys stay where they were sent")
                .isPresent();
    }

    @Test
    void saysWhereAnOrderGoesAndByWhichRule() {
        assertThat(router(AT_NOON).explain(Subject.of(early)).rule()).isEqualTo("ROUTE-3");
        orders(AT_NOON).submit(early, Calls.call("submit", erps.clock));
        assertThat(router(ALL_NEW).explain(Subject.of(early)).toString())
                .contains("lives in erp-old", "route before", "ROUTE-2");
    }

    @Test
    void asksWhereAnOrderLivesThatWasThereBeforeTheRouter() {
        Router router = router(AT_NOON).asking(object -> Optional.of(OLD).filter(old -> object.equals(late.id())));
        SalesOrderSink sink = orders(router, erps.old.orders());
        sink.submit(late, Calls.call("late", erps.clock));
        assertThat(erps.old.effects().booked(late.id())).isEqualTo(1);
        assertThat(erps.placements.find(PlacementStore.thing(late.id()))).isPresent();
    }

    @Test
    void aShipmentOfOrdersInTwoSystemsIsRefusedAndSentNowhere() {
        orders(AT_NOON).submit(early, Calls.call("early", erps.clock));
        orders(AT_NOON).submit(late, Calls.call("late", erps.clock));
        Subject both = Subject.about(early.id(), late.id());
        assertThat(Calls.reasons(() -> router(AT_NOON).explain(both))).containsExactly("NO_ROUTE");
        Subject oneUnknown = Subject.about(early.id(), Id.of("so-3")).orderedAt(CUT_OVER);
        assertThat(Calls.reasons(() -> router(AT_NOON).explain(oneUnknown))).containsExactly("NO_ROUTE");
        assertThat(router(AT_NOON).explain(oneUnknown.orderedAt(BEFORE)).value())
                .isEqualTo(OLD);
    }

    @Test
    void aShipmentOfAnOrderNobodyPlacedIsRefusedRatherThanGuessed() {
        Shipment shipment = Shipments.of("shp-1", early, Map.of("1", "4"), erps.clock);
        assertThat(Calls.reasons(() -> shipments(AT_NOON).confirm(shipment, Calls.call("ship", erps.clock))))
                .containsExactly("NO_ROUTE");
        assertThat(erps.placements.history(PlacementStore.thing(early.id()))).isEmpty();
    }

    @Test
    void aPlaceIsWrittenDownBeforeAnythingIsSentSoAStoreThatFailsSendsNothing() {
        PlacementStore broken = new PlacementStore() {
            @Override
            public Placement place(String thing, String system, Decision by) {
                throw new DatabaseFailedException("place " + thing, new SQLException("disk full"), false);
            }

            @Override
            public boolean move(String thing, String from, String to, Decision by) {
                return false;
            }

            @Override
            public List<Placement> history(String thing) {
                return List.of();
            }
        };
        SalesOrderSink sink = orders(Router.of(ALL_OLD, broken), erps.old.orders());
        assertThat(Calls.failureKind(() -> sink.submit(early, Calls.call("k", erps.clock))))
                .isEqualTo(FailureKind.TRANSIENT);
        assertThat(erps.old.effects().orders()).isEmpty();
    }

    @Test
    void aSystemThatIsNotConnectedAnyMoreIsNamed() {
        orders(ALL_OLD).submit(early, Calls.call("k", erps.clock));
        SalesOrderSink onlyNew = router(ALL_NEW)
                .port(SalesOrderSink.class, Map.of(NEW, erps.young.orders()), SalesOrder.class, Subject::of);
        assertThat(Calls.failure(() -> onlyNew.submit(early, Calls.call("k2", erps.clock)))
                        .detail())
                .contains(OLD, "SalesOrderSink", NEW);
    }

    @Test
    void refusesRoutesToNowhereAndPortsThatCannotBeRouted() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> router(AT_NOON)
                        .port(SalesOrderSink.class, Map.of(OLD, erps.old.orders()), SalesOrder.class, Subject::of))
                .withMessageContaining(NEW);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> router(ALL_OLD)
                        .port(InvoiceFeed.class, Map.of(OLD, erps.old.invoices()), SalesOrder.class, Subject::of))
                .withMessageContaining("MergedFeed");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> router(ALL_OLD)
                        .port(CustomerSource.class, Map.of(OLD, erps.old.customers()), SalesOrder.class, Subject::of))
                .withMessageContaining("FederatedSource");
    }

    private Router router(Routes routes) {
        return erps.router(routes);
    }

    private SalesOrderSink orders(Routes routes) {
        return orders(routes, erps.old.orders());
    }

    private SalesOrderSink orders(Routes routes, SalesOrderSink old) {
        return orders(router(routes), old);
    }

    private SalesOrderSink orders(Router router, SalesOrderSink old) {
        return router.port(
                SalesOrderSink.class, Map.of(OLD, old, NEW, erps.young.orders()), SalesOrder.class, Subject::of);
    }

    private ShipmentConfirmationSink shipments(Routes routes) {
        return router(routes)
                .port(
                        ShipmentConfirmationSink.class,
                        Map.of(OLD, erps.old.shipments(), NEW, erps.young.shipments()),
                        Shipment.class,
                        Subject::of);
    }

    private OrderCancellationSink cancellations(Routes routes) {
        return router(routes)
                .port(
                        OrderCancellationSink.class,
                        Map.of(OLD, erps.old.cancellations(), NEW, erps.young.cancellations()),
                        OrderCancellation.class,
                        cancellation -> Subject.about(cancellation.order().id()));
    }

    private static SalesOrderSink losingOnce(SalesOrderSink sink) {
        return onLine(sink, new FaultPlan.Calls(0, 0, 0, 1000, 0, once()));
    }

    private static SalesOrderSink notSendingOnce(SalesOrderSink sink) {
        return onLine(sink, new FaultPlan.Calls(1000, 0, 0, 0, 0, once()));
    }

    private SalesOrderSink neverAnswering() {
        return onLine(erps.young.orders(), new FaultPlan.Calls(1000, 0, 0, 0, 0, FaultPlan.Limits.STANDARD));
    }

    private static SalesOrderSink onLine(SalesOrderSink sink, FaultPlan.Calls calls) {
        return new FaultInjector(new FaultPlan(1, calls, FaultPlan.Feeds.NONE)).wrap(SalesOrderSink.class, sink);
    }

    private static FaultPlan.Limits once() {
        FaultPlan.Limits standard = FaultPlan.Limits.STANDARD;
        return new FaultPlan.Limits(standard.retryAfter(), standard.slowness(), 1);
    }
}
