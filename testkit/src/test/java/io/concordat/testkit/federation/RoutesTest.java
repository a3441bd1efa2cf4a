package io.concordat.testkit.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.concordat.federation.routing.Criterion;
import io.concordat.federation.routing.Route;
import io.concordat.federation.routing.Routes;
import io.concordat.federation.routing.Subject;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.derive.Explained;
import io.concordat.model.order.LineSchedule;
import io.concordat.model.order.OrderLineBuilder;
import io.concordat.model.order.OrderPartiesBuilder;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.order.SalesOrderBuilder;
import io.concordat.model.party.Party;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.testkit.fixture.SalesOrders;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Where things go that live nowhere yet. */
class RoutesTest {

    private static final Identifier IBERIA = Identifier.of("urn:gs1:gln", "8400000000017");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Identifier LISBON = Identifier.of("urn:site", "LIS");
    private static final Identifier PORTO = Identifier.of("urn:site", "OPO");

    @Test
    void theFirstThatFitsDecidesAndSaysWhy() {
        Routes routes = Routes.of(List.of(
                Route.to("erp-old", "before").orderedBefore(NOON),
                Route.to("erp-x", "also before").orderedBefore(NOON),
                Route.to("erp-new", "rest")));
        Explained<String> early = routes.decide(Subject.unplaced().orderedAt(NOON.minusNanos(1)));
        assertThat(early.value()).isEqualTo("erp-old");
        assertThat(early.rule()).isEqualTo("ROUTE-3");
        assertThat(early.reason()).contains("route before", "ordered before 2026-03-02T12:00:00Z");
        assertThat(routes.decide(Subject.unplaced().orderedAt(NOON)).value()).isEqualTo("erp-new");
    }

    @Test
    void readsWhatAnOrderTells() {
        SalesOrder order = SalesOrders.order("so-1")
                .line("A-100", "10", "KGM", "12.50")
                .line("B-200", "1", "C62", "1")
                .build();
        Party seller = new Party(null, List.of(IBERIA), null, null, List.of(), null, List.of(), null, "8400000000024");
        Subject subject = Subject.of(SalesOrderBuilder.builder(order)
                .parties(OrderPartiesBuilder.builder(order.parties())
                        .seller(seller)
                        .build())
                .lines(List.of(
                        OrderLineBuilder.builder(order.lines().get(0))
                                .schedule(from(order, LISBON))
                                .build(),
                        order.lines().get(1)))
                .build());
        assertThat(subject.objects()).containsExactly(order.id());
        assertThat(subject.orderedAt()).contains(order.header().orderedAt().toInstant());
        assertThat(subject.fact(Criterion.COMPANY).orElseThrow())
                .containsExactlyInAnyOrder("urn:gs1:gln#8400000000017", "urn:gs1:gln#8400000000024");
        assertThat(subject.fact(Criterion.SITE).orElseThrow()).containsExactly("urn:site#LIS");
        assertThat(subject.fact(Criterion.CUSTOMER).orElseThrow()).contains("cust-1");
        assertThat(subject.fact(Criterion.CUSTOMER_GROUP)).isEmpty();
    }

    private static LineSchedule from(SalesOrder order, Identifier site) {
        return new LineSchedule(
                null,
                null,
                null,
                List.of(new LineSchedule.Part(
                        "1", order.lines().get(0).quantity(), site, null, null, null, List.of(), null)));
    }

    @Test
    void anOrderWithoutASellerDoesNotTellItsCompany() {
        SalesOrder order = SalesOrders.typical();
        Subject subject = Subject.of(SalesOrderBuilder.builder(order)
                .parties(OrderPartiesBuilder.builder(order.parties())
                        .seller(null)
                        .build())
                .build());
        assertThat(subject.fact(Criterion.COMPANY)).isEmpty();
        assertThat(subject.fact(Criterion.SITE)).isEmpty();
    }

    @Test
    void aRouteThatAsksForWhatIsNotToldIsNotPassedOver() {
        Routes routes = Routes.of(List.of(
                Route.to("erp-old", "iberia").when(Criterion.COMPANY, IBERIA.toString()), Route.to("erp-new", "rest")));
        assertThat(refusal(routes, Subject.about(Id.of("so-1"))))
                .contains("iberia", "company", "ROUTE-4", "so-1")
                .doesNotContain("8400000000017");
    }

    @Test
    void aRouteThatCannotFitAnywayIsPassedOverWhateverItAsksFor() {
        Routes routes = Routes.of(List.of(
                Route.to("erp-old", "iberia before")
                        .when(Criterion.COMPANY, IBERIA.toString())
                        .orderedBefore(NOON),
                Route.to("erp-new", "rest")));
        assertThat(routes.decide(Subject.unplaced().orderedAt(NOON)).value()).isEqualTo("erp-new");
    }

    @Test
    void whatNoRouteFitsIsRefusedByName() {
        Routes routes = Routes.of(List.of(Route.to("erp-old", "key customers").when(Criterion.CUSTOMER, "cust-9")));
        assertThat(refusal(routes, Subject.of(SalesOrders.typical()))).contains("key customers", "ROUTE-5");
    }

    @Test
    void aRouteBySiteWantsAllSites() {
        Routes routes = Routes.of(List.of(
                Route.to("erp-old", "lisbon").when(Criterion.SITE, LISBON.toString()), Route.to("erp-new", "rest")));
        assertThat(routes.decide(Subject.unplaced().sites(LISBON)).value()).isEqualTo("erp-old");
        assertThat(routes.decide(Subject.unplaced().sites(LISBON, PORTO)).value())
                .isEqualTo("erp-new");
    }

    @Test
    void aRouteByGroupWantsOneOfThem() {
        Routes routes = Routes.of(List.of(
                Route.to("erp-old", "wholesale").when(Criterion.CUSTOMER_GROUP, "WHOLESALE"),
                Route.to("erp-new", "rest")));
        assertThat(routes.decide(Subject.unplaced().customerGroups("GOLD", "WHOLESALE"))
                        .value())
                .isEqualTo("erp-old");
        assertThat(routes.decide(Subject.unplaced().customerGroups()).value()).isEqualTo("erp-new");
    }

    @Test
    void routesAreData() throws IOException {
        Routes routes = Routes.of(properties("""
                routes = iberia, old, new
                route.iberia.company = urn:gs1:gln#8400000000017, urn:gs1:gln#8400000000024
                route.iberia.system = erp-old
                route.old.ordered-before = 2026-03-02T12:00:00Z
                route.old.ordered-from = 2020-01-01T00:00:00Z
                route.old.system = erp-old
                route.new.system = erp-new
                """));
        assertThat(routes.systems()).containsExactly("erp-old", "erp-new");
        Subject elsewhere = Subject.unplaced().company(Identifier.of("urn:gs1:gln", "1"));
        assertThat(routes.decide(elsewhere.company(IBERIA).orderedAt(NOON)).reason())
                .contains("iberia");
        assertThat(routes.decide(elsewhere.orderedAt(NOON)).value()).isEqualTo("erp-new");
        assertThat(routes.decide(elsewhere.orderedAt(NOON.minusSeconds(1))).value())
                .isEqualTo("erp-old");
    }

    @Test
    void allFaultsOfTheDataAreReportedAtOnce() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Routes.of(properties("""
                        routes = iberia, iberia, old, upside
                        route.iberia.company =
                        route.iberia.system = erp-old
                        route.old.ordered-before = noon
                        route.upside.ordered-from = 2026-03-02T12:00:00Z
                        route.upside.ordered-before = 2026-03-01T12:00:00Z
                        route.upside.system = erp-new
                        route.odl.system = erp-new
                        """)))
                .withMessageContaining("names a route twice")
                .withMessageContaining("route.iberia.company is empty")
                .withMessageContaining("route.old.system is []")
                .withMessageContaining("route.old.ordered-before is 'noon'")
                .withMessageContaining("route upside takes what was ordered from")
                .withMessageContaining("route.odl.system is read by nothing");
    }

    @Test
    void noRoutesAreAFault() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Routes.of(new Properties()))
                .withMessageContaining("routes is missing");
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Routes.of(List.of()));
    }

    private static Properties properties(String text) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        return properties;
    }

    private static String refusal(Routes routes, Subject subject) {
        try {
            return "went to " + routes.decide(subject).value();
        } catch (CallFailedException e) {
            assertThat(e.failure())
                    .isInstanceOfSatisfying(
                            Failure.Rejected.class,
                            rejected -> assertThat(rejected.reasons())
                                    .extracting(Failure.Rejected.Reason::code)
                                    .containsExactly(Routes.NO_ROUTE));
            return e.failure().detail();
        }
    }
}
