package io.concordat.federation.routing;

import io.concordat.adapter.decorate.PortProxy;
import io.concordat.idempotency.audit.Decision;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.derive.Explained;
import io.concordat.model.value.Id;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends each call to the one of several systems of a kind that it belongs to, so that a system can be swapped and no caller
 * knows.
 *
 * <pre>
 * Router router = Router.of(Routes.of(properties), JdbcPlacementStore.of(dataSource));
 * SalesOrderSink orders = router.port(
 *         SalesOrderSink.class, Map.of("erp-old", old.orders(), "erp-new", young.orders()), SalesOrder.class, Subject::of);
 * </pre>
 *
 * <p>Rules, cited by explanations and refusals:
 *
 * <ol>
 *   <li>ROUTE-1: a key stays with the system it was first sent to. It is sent there again, and asked for there, whatever the
 *       routes say by then.
 *   <li>ROUTE-2: an object stays in the system it was first sent to, until somebody moves it: ordered, changed, shipped and
 *       billed in one place.
 *   <li>ROUTE-3: what lives nowhere goes where the first route that fits says.
 *   <li>ROUTE-4: a route that asks for what is not told is not passed over: the call is refused.
 *   <li>ROUTE-5: what no route fits, or what is about objects of several systems, is refused.
 *   <li>ROUTE-6: a place is written down before anything is sent.
 *   <li>ROUTE-7: a key that was not sent through the router is asked for in every system.
 * </ol>
 *
 * <p>A refusal is {@code REJECTED} with the reason {@link Routes#NO_ROUTE}; a store that fails is {@code TRANSIENT}, since
 * nothing was sent. Thread-safe if its parts are.
 */
public final class Router {

    private static final int REASON = 500;

    private final Routes routes;
    private final PlacementStore placements;
    private final Whereabouts whereabouts;

    private Router(Routes routes, PlacementStore placements, Whereabouts whereabouts) {
        this.routes = Objects.requireNonNull(routes, "routes");
        this.placements = Objects.requireNonNull(placements, "placements");
        this.whereabouts = Objects.requireNonNull(whereabouts, "whereabouts");
    }

    /** A router that knows the places it gave itself. */
    public static Router of(Routes routes, PlacementStore placements) {
        return new Router(routes, placements, object -> Optional.empty());
    }

    /** The same, asking where an object lives that it never placed. */
    public Router asking(Whereabouts elsewhere) {
        return new Router(routes, placements, elsewhere);
    }

    /**
     * A port that sends each call on.
     *
     * <p>Of a {@code KeyedSink} every call is remembered, by its key and by the objects it is about. A question goes where its
     * objects live, else by the routes, and leaves nothing behind.
     *
     * @param port its interface, of any family; each method but {@code find} takes a document first
     * @param systems the ports behind it, by the names the routes use
     * @param document what its methods take
     * @param about what a call with such a document is about
     * @throws IllegalArgumentException if a route leads to a system that is not there, or the port has a method with another
     *     first parameter, as feeds and sources have: {@code MergedFeed} and {@code FederatedSource} join those
     */
    public <P, D> P port(
            Class<P> port, Map<String, ? extends P> systems, Class<D> document, Function<? super D, Subject> about) {
        return port(port, systems, document, (taken, call) -> about.apply(taken));
    }

    /** The same where what a call is about is told by its context too, as of a question that names no order. */
    public <P, D> P port(
            Class<P> port,
            Map<String, ? extends P> systems,
            Class<D> document,
            BiFunction<? super D, CallContext, Subject> about) {
        Set<String> missing = new TreeSet<>(routes.systems());
        missing.removeAll(systems.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("routes lead to " + missing + ", which have no " + port.getSimpleName()
                    + ": found " + new TreeSet<>(systems.keySet()));
        }
        return PortProxy.of(
                port, "routed " + port.getSimpleName(), new RoutedCalls<>(this, port, systems, document, about));
    }

    /**
     * Where a call about a subject goes now, by which rule, and why.
     *
     * @throws CallFailedException as {@code REJECTED} if it goes nowhere
     */
    public Explained<String> explain(Subject subject) {
        @Nullable Explained<String> found = null;
        boolean allPlaced = !subject.objects().isEmpty();
        for (Id<?> object : subject.objects()) {
            Optional<Explained<String>> place = placeOf(object);
            allPlaced &= place.isPresent();
            found = agreed(subject, found, place.orElse(found));
        }
        return allPlaced && found != null
                ? found
                : Objects.requireNonNull(agreed(subject, found, routes.decide(subject)));
    }

    private static @Nullable Explained<String> agreed(
            Subject subject, @Nullable Explained<String> one, @Nullable Explained<String> other) {
        if (one != null && other != null && !one.value().equals(other.value())) {
            throw Routes.refusal(
                    subject,
                    one.reason() + ", but " + other.reason() + " in " + other.value()
                            + " (ROUTE-5): make a call for each system");
        }
        return other;
    }

    private Optional<Explained<String>> placeOf(Id<?> object) {
        Optional<Placement> placed = placements.find(PlacementStore.thing(object));
        if (placed.isPresent()) {
            Placement place = placed.get();
            return Optional.of(Explained.of(
                    place.system(),
                    "ROUTE-2",
                    object + " lives in " + place.system() + " since " + place.since() + ", placed by "
                            + place.by().actor() + ": " + place.by().reason()));
        }
        return whereabouts
                .systemOf(object)
                .map(system -> Explained.of(system, "ROUTE-2", object + " was in " + system + " before"));
    }

    /**
     * Moves an object to another system, as when open orders are taken over at a cut-over. Only the place is changed: that the
     * system has the object is for the mover to see to. Keys stay where they were sent (ROUTE-1).
     *
     * @return whether it lived elsewhere; false if it is there already or was never placed
     */
    public boolean move(Id<?> object, String system, Decision by) {
        String thing = PlacementStore.thing(object);
        return placements
                .find(thing)
                .filter(place -> placements.move(thing, place.system(), system, by))
                .isPresent();
    }

    /** Where a call is sent, written down first. */
    String send(IdempotencyKey key, Subject subject) {
        Optional<Placement> sent = placements.find(PlacementStore.thing(key));
        if (sent.isPresent()) {
            return sent.get().system();
        }
        Explained<String> decided = explain(subject);
        String reason = decided.reason();
        Decision by = Decision.of("router", reason.substring(0, Math.min(REASON, reason.length())));
        String system = decided.value();
        for (Id<?> object : subject.objects()) {
            String standing =
                    placements.place(PlacementStore.thing(object), system, by).system();
            if (!standing.equals(system)) {
                // placed by another call meanwhile: all of them are looked at again
                return send(key, subject);
            }
        }
        return placements.place(PlacementStore.thing(key), system, by).system();
    }

    /** The system a key was sent to; empty if it was not sent through here. */
    Optional<String> sent(IdempotencyKey key) {
        return placements.find(PlacementStore.thing(key)).map(Placement::system);
    }

    /** Keeps CALL-1: what a store or a function of the host throws is a failure of the call, before anything was sent. */
    static <T> T beforeSending(String doing, Supplier<T> work) {
        try {
            return work.get();
        } catch (CallFailedException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new CallFailedException(
                    new Failure.Transient("could not " + doing + " ("
                            + e.getClass().getSimpleName() + "), nothing was sent: call again"),
                    e);
        }
    }
}
