package io.concordat.federation.identity;

import io.concordat.idempotency.audit.Decision;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A cross-reference that lives as long as its process: for tests and small, reloaded sets. Searches through all it holds.
 * Thread-safe.
 *
 * @param <T> the kind of object
 */
public final class InMemoryCrossReference<T> implements CrossReference<T> {

    private final Clock clock;
    private final List<Link<T>> links = new ArrayList<>();
    private final List<Alias<T>> aliases = new ArrayList<>();

    /** An empty one. */
    public InMemoryCrossReference(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    @Override
    public synchronized Link<T> link(Id<T> id, Identifier key, Decision by) {
        KeyName name = KeyName.of(key);
        Optional<Link<T>> standing = standing(name);
        if (standing.isPresent()) {
            return sameOrRefused(standing.get(), id);
        }
        Link<T> link = new Link<>(name.identifier(), id, now(), null, by, null);
        links.add(link);
        return link;
    }

    private Link<T> sameOrRefused(Link<T> standing, Id<T> id) {
        if (!survivor(standing.id()).equals(survivor(id))) {
            throw IdentityConflictException.ofKey(standing.key(), standing.id(), id);
        }
        return standing;
    }

    @Override
    public synchronized boolean unlink(Id<T> id, Identifier key, Decision by) {
        Optional<Link<T>> standing =
                standing(KeyName.of(key)).filter(link -> link.id().equals(id));
        standing.ifPresent(link -> links.set(links.indexOf(link), link.ended(now(), by)));
        return standing.isPresent();
    }

    @Override
    public synchronized boolean merge(Id<T> survivor, Id<T> merged, Decision by) {
        Optional<Alias<T>> standing = open(merged);
        if (standing.isPresent() && standing.get().survivor().equals(survivor)) {
            return false;
        }
        if (standing.isPresent() || survivor(survivor).equals(merged)) {
            throw IdentityConflictException.ofMerge(
                    survivor, merged, standing.map(Alias::survivor).orElse(merged));
        }
        aliases.add(new Alias<>(merged, survivor, now(), null, by, null));
        return true;
    }

    @Override
    public synchronized boolean unmerge(Id<T> merged, Decision by) {
        Optional<Alias<T>> standing = open(merged);
        standing.ifPresent(alias -> aliases.set(aliases.indexOf(alias), alias.ended(now(), by)));
        return standing.isPresent();
    }

    @Override
    public synchronized List<Link<T>> claims(Identifier key) {
        KeyName name = KeyName.of(key);
        return those(links, link -> KeyName.of(link.key()).equals(name));
    }

    @Override
    public synchronized Identity<T> of(Id<T> id) {
        return new Identity<>(
                id,
                survivor(id),
                those(links, link -> link.id().equals(id)),
                those(
                        aliases,
                        alias -> alias.merged().equals(id) || alias.survivor().equals(id)));
    }

    private Id<T> survivor(Id<T> id) {
        Id<T> last = id;
        for (Optional<Alias<T>> next = open(last); next.isPresent(); next = open(last)) {
            last = next.get().survivor();
        }
        return last;
    }

    private Optional<Link<T>> standing(KeyName name) {
        return those(links, link -> link.isOpen() && KeyName.of(link.key()).equals(name)).stream()
                .findFirst();
    }

    private Optional<Alias<T>> open(Id<T> merged) {
        return those(aliases, alias -> alias.isOpen() && alias.merged().equals(merged)).stream()
                .findFirst();
    }

    private static <E> List<E> those(List<E> all, Predicate<E> which) {
        return all.stream().filter(which).toList();
    }

    private Instant now() {
        return clock.instant();
    }
}
