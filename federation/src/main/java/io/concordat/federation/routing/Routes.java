package io.concordat.federation.routing;

import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.derive.Explained;
import io.concordat.model.value.Code;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/**
 * Which system an object goes to that lives nowhere yet: routes in order, the first that fits decides.
 *
 * <pre>
 * routes = iberia, old, new
 * route.iberia.company = urn:gs1:gln#8400000000017
 * route.iberia.system = erp-old
 * route.old.ordered-before = 2026-03-01T00:00:00Z
 * route.old.system = erp-old
 * route.new.system = erp-new
 * </pre>
 *
 * <p>Nothing is guessed (ROUTE-4): a route that asks for what a document does not tell, and might fit, ends the search in a
 * refusal; so does the end of the list (ROUTE-5). Immutable and thread-safe.
 */
public final class Routes {

    /** The code of the reason when no route can be found. */
    public static final Code NO_ROUTE = Code.of("NO_ROUTE");

    private final List<Route> routes;

    private Routes(List<Route> routes) {
        this.routes = routes;
    }

    /**
     * Routes in order.
     *
     * @throws IllegalArgumentException if there are none, or two have one name
     */
    public static Routes of(List<Route> routes) {
        List<String> names = routes.stream().map(Route::name).toList();
        if (names.isEmpty() || names.size() != Set.copyOf(names).size()) {
            throw new IllegalArgumentException("routes " + names + ": expected one or more, each with its own name");
        }
        return new Routes(List.copyOf(routes));
    }

    /**
     * Routes from data. For each name in {@code routes} there is {@code route.NAME.system}, and any of {@code company}, {@code
     * site}, {@code customer}, {@code customer-group} with values between commas, {@code ordered-from} and {@code
     * ordered-before} with an instant of ISO 8601.
     *
     * @throws IllegalArgumentException naming every fault
     */
    public static Routes of(Properties properties) {
        return of(new RoutesData(properties).read());
    }

    /** The systems the routes lead to. */
    public Set<String> systems() {
        Set<String> systems = new LinkedHashSet<>();
        routes.forEach(route -> systems.add(route.system()));
        return systems;
    }

    /**
     * Where a subject goes that lives nowhere yet, by which route, and what that asked for.
     *
     * @throws CallFailedException as {@code REJECTED} with the reason {@link #NO_ROUTE}
     */
    public Explained<String> decide(Subject subject) {
        for (Route route : routes) {
            Route.Fit fit = route.fits(subject);
            if (fit == Route.Fit.YES) {
                return Explained.of(
                        route.system(),
                        "ROUTE-3",
                        "route " + route.name() + " is the first that fits: " + route.asks());
            }
            if (fit == Route.Fit.UNKNOWN) {
                throw refusal(
                        subject,
                        "route " + route.name() + " asks for " + route.untold(subject)
                                + ", which is not told (ROUTE-4): tell it, or say where the object lives");
            }
        }
        throw refusal(
                subject,
                "none of the routes " + routes.stream().map(Route::name).toList()
                        + " fits (ROUTE-5): add one that does");
    }

    static CallFailedException refusal(Subject subject, String text) {
        String detail = "no system was found for " + subject + ": " + text;
        return new CallFailedException(
                new Failure.Rejected(detail, List.of(new Failure.Rejected.Reason(NO_ROUTE, null, detail))));
    }
}
