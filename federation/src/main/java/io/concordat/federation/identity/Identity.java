package io.concordat.federation.identity;

import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import java.util.List;
import java.util.Objects;

/**
 * What is known of an object under one of its ids. Immutable.
 *
 * @param <T> the kind of object
 * @param id the id that was asked about
 * @param survivor the id to use; the same unless it was merged
 * @param links all claims ever made for this id itself, oldest first
 * @param aliases all merges ever of this id into another and of others into it, oldest first
 */
public record Identity<T>(Id<T> id, Id<T> survivor, List<Link<T>> links, List<Alias<T>> aliases) {

    /** Copies the lists. */
    public Identity {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(survivor, "survivor");
        links = List.copyOf(links);
        aliases = List.copyOf(aliases);
    }

    /** Whether another id is to be used. */
    public boolean isMerged() {
        return !id.equals(survivor);
    }

    /** The keys claimed for this id itself that stand. */
    public List<Identifier> keys() {
        return links.stream().filter(Link::isOpen).map(Link::key).toList();
    }
}
