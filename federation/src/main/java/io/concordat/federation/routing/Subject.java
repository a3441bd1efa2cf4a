package io.concordat.federation.routing;

import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.order.LineSchedule;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.party.Customer;
import io.concordat.model.party.Party;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Ref;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a call is about, as far as routing looks at it: the objects that live in one system, and what a document tells of the
 * criteria. What is not told is unknown, which is not the same as none. Immutable.
 *
 * <p>A key stands as {@code system#value}, as {@link Identifier#toString} writes it; compared letter by letter. May hold
 * keys of persons: {@code toString} counts them only.
 */
public final class Subject {

    private static final Subject UNKNOWN = new Subject(List.of(), Map.of(), null);

    private final List<Id<?>> objects;
    private final Map<Criterion, Set<String>> facts;
    private final @Nullable Instant orderedAt;

    private Subject(List<Id<?>> objects, Map<Criterion, Set<String>> facts, @Nullable Instant orderedAt) {
        this.objects = objects;
        this.facts = facts;
        this.orderedAt = orderedAt;
    }

    /** About objects, such as an order, of which nothing else is known; about none, a question with facts of its own. */
    public static Subject about(Id<?>... objects) {
        return new Subject(List.of(objects), Map.of(), null);
    }

    /** About what lives nowhere: a question for prices, stock or credit that names no order. */
    public static Subject unplaced() {
        return UNKNOWN;
    }

    /** About an order: its seller, sold-to party, ship-from sites and moment of ordering. */
    public static Subject of(SalesOrder order) {
        Subject subject = about(order.id())
                .customer(order.parties().soldTo())
                .orderedAt(order.header().orderedAt().toInstant());
        Set<Identifier> sites = new LinkedHashSet<>();
        for (OrderLine line : order.lines()) {
            line.schedule().parts().stream()
                    .map(LineSchedule.Part::site)
                    .filter(Objects::nonNull)
                    .forEach(sites::add);
        }
        if (!sites.isEmpty()) {
            subject = subject.sites(sites.toArray(Identifier[]::new));
        }
        @Nullable Party seller = order.parties().seller();
        return seller == null ? subject : subject.withKeysOf(Criterion.COMPANY, seller);
    }

    /** About the orders of a shipment; it tells nothing else but the site it leaves. */
    public static Subject of(Shipment shipment) {
        Subject subject = about(shipment.orders().toArray(Id<?>[]::new));
        @Nullable Identifier site = shipment.route().fromSite();
        return site == null ? subject : subject.sites(site);
    }

    /** The same with the keys of the company that sells. */
    public Subject company(Identifier... keys) {
        return with(Criterion.COMPANY, texts(keys));
    }

    /** The same with the sites the goods leave. */
    public Subject sites(Identifier... sites) {
        return with(Criterion.SITE, texts(sites));
    }

    /** The same with the customer. */
    public Subject customer(Ref<Customer> customer) {
        return with(Criterion.CUSTOMER, keysOf(customer).toList());
    }

    /** The same with the customer as a document saw it. */
    public Subject customer(Party party) {
        return withKeysOf(Criterion.CUSTOMER, party);
    }

    // a party without any key tells nothing
    private Subject withKeysOf(Criterion criterion, Party party) {
        List<String> keys = keysOf(party);
        return keys.isEmpty() ? this : with(criterion, keys);
    }

    /** The same with the groups of its customer; none says that it has none. */
    public Subject customerGroups(String... groups) {
        return with(Criterion.CUSTOMER_GROUP, List.of(groups));
    }

    /** The same with the moment of ordering. */
    public Subject orderedAt(Instant moment) {
        return new Subject(objects, facts, moment);
    }

    /** The objects that live in one system. */
    public List<Id<?>> objects() {
        return objects;
    }

    /** What is known of a criterion; empty when nothing is told. */
    public Optional<Set<String>> fact(Criterion criterion) {
        return Optional.ofNullable(facts.get(criterion));
    }

    /** When it was ordered; empty when that is not told. */
    public Optional<Instant> orderedAt() {
        return Optional.ofNullable(orderedAt);
    }

    private Subject with(Criterion criterion, Collection<String> values) {
        Map<Criterion, Set<String>> more = new EnumMap<>(Criterion.class);
        more.putAll(facts);
        more.put(criterion, Set.copyOf(values));
        return new Subject(objects, more, orderedAt);
    }

    private static List<String> texts(Identifier... keys) {
        return Arrays.stream(keys).map(Identifier::toString).toList();
    }

    private static Stream<String> keysOf(Ref<?> ref) {
        return Stream.concat(
                Stream.of(ref.id().value()), ref.identifiers().stream().map(Identifier::toString));
    }

    private static List<String> keysOf(Party party) {
        List<String> keys = new ArrayList<>();
        party.identifiers().forEach(key -> keys.add(key.toString()));
        if (party.gln() != null) {
            keys.add("urn:gs1:gln#" + party.gln());
        }
        if (party.customer() != null) {
            keysOf(party.customer()).forEach(keys::add);
        }
        return keys;
    }

    /** {@code [so-1], known: COMPANY, CUSTOMER, ordered at 2026-03-01T09:00:00Z}. */
    @Override
    public String toString() {
        return objects + ", known: " + new TreeSet<>(facts.keySet())
                + (orderedAt == null ? "" : ", ordered at " + orderedAt);
    }
}
