package io.concordat.testkit.federation;

import io.concordat.adapter.erp.CreditCheck;
import io.concordat.adapter.erp.CreditRequest;
import io.concordat.federation.routing.Criterion;
import io.concordat.federation.routing.Route;
import io.concordat.federation.routing.Routes;
import io.concordat.federation.routing.Subject;
import io.concordat.federation.shadow.Shadow;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import io.concordat.testkit.fixture.Customers;
import io.concordat.testkit.tck.erp.CreditCheckTck;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Credit asked by customer in two ERPs, the one of them shadowed by the other, keeps the promises of one. */
class RoutedCreditKeepsItsPromisesTest extends CreditCheckTck {

    private final TwoErps erps = new TwoErps();

    @Override
    protected CreditCheck port() {
        Routes routes = Routes.of(List.of(
                Route.to(TwoErps.OLD, "known customers").when(Criterion.CUSTOMER, Customers.TYPICAL.value()),
                Route.to(TwoErps.NEW, "rest")));
        CreditCheck shadowed = Shadow.of(TwoErps.NEW, Runnable::run)
                .question(CreditCheck.class, erps.old.credit(), erps.young.credit());
        return erps.router(routes)
                .port(
                        CreditCheck.class,
                        Map.of(TwoErps.OLD, shadowed, TwoErps.NEW, erps.young.credit()),
                        CreditRequest.class,
                        request -> Subject.unplaced().customer(request.customer()));
    }

    @Override
    protected Clock clock() {
        return erps.clock;
    }

    @Override
    protected CreditRequest affordable() {
        return request(Customers.TYPICAL.value(), "6000.00");
    }

    @Override
    protected CreditRequest unaffordable() {
        return request(Customers.TYPICAL.value(), "10000.01");
    }

    @Override
    protected CreditRequest ofAStranger() {
        return request("nobody", "1");
    }

    private static CreditRequest request(String customer, String amount) {
        return new CreditRequest(Ref.to(Id.of(customer)), null, Money.of(amount, "EUR"));
    }
}
