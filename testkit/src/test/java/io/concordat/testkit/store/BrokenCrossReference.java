package io.concordat.testkit.store;

import io.concordat.federation.identity.CrossReference;
import io.concordat.federation.identity.Identity;
import io.concordat.federation.identity.IdentityConflictException;
import io.concordat.federation.identity.InMemoryCrossReference;
import io.concordat.federation.identity.Link;
import io.concordat.idempotency.audit.Decision;
import io.concordat.model.party.Customer;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.testkit.fixture.VirtualClock;
import java.util.List;
import java.util.Locale;

/** A sound cross-reference, and others that each break one promise. */
class BrokenCrossReference implements CrossReference<Customer> {

    private final CrossReference<Customer> sound =
            new InMemoryCrossReference<>(VirtualClock.at("2026-03-01T12:00:00Z"));

    @Override
    public Link<Customer> link(Id<Customer> id, Identifier key, Decision by) {
        return sound.link(id, key, by);
    }

    @Override
    public boolean unlink(Id<Customer> id, Identifier key, Decision by) {
        return sound.unlink(id, key, by);
    }

    @Override
    public boolean merge(Id<Customer> survivor, Id<Customer> merged, Decision by) {
        return sound.merge(survivor, merged, by);
    }

    @Override
    public boolean unmerge(Id<Customer> merged, Decision by) {
        return sound.unmerge(merged, by);
    }

    @Override
    public List<Link<Customer>> claims(Identifier key) {
        return sound.claims(key);
    }

    @Override
    public Identity<Customer> of(Id<Customer> id) {
        return sound.of(id);
    }

    /** The last claim wins. */
    static final class GivesKeysAway extends BrokenCrossReference {
        @Override
        public synchronized Link<Customer> link(Id<Customer> id, Identifier key, Decision by) {
            try {
                return super.link(id, key, by);
            } catch (IdentityConflictException e) {
                unlink(Id.of(e.held().value()), key, by);
                return super.link(id, key, by);
            }
        }
    }

    /** Claims anew what stands. */
    static final class ClaimsTwice extends BrokenCrossReference {
        @Override
        public Link<Customer> link(Id<Customer> id, Identifier key, Decision by) {
            unlink(id, key, by);
            return super.link(id, key, by);
        }
    }

    /** Keeps what stands only. */
    static final class Forgets extends BrokenCrossReference {
        @Override
        public List<Link<Customer>> claims(Identifier key) {
            return super.claims(key).stream().filter(Link::isOpen).toList();
        }
    }

    /** Takes a merge for noted and does nothing about it. */
    static final class DoesNotFollow extends BrokenCrossReference {
        @Override
        public Identity<Customer> of(Id<Customer> id) {
            Identity<Customer> all = super.of(id);
            return new Identity<>(id, id, all.links(), all.aliases());
        }
    }

    /** Says yes to every merge. */
    static final class RefusesNoMerge extends BrokenCrossReference {
        @Override
        public boolean merge(Id<Customer> survivor, Id<Customer> merged, Decision by) {
            try {
                return super.merge(survivor, merged, by);
            } catch (IdentityConflictException e) {
                return true;
            }
        }
    }

    /** Says it took a merge back. */
    static final class DoesNotUnmerge extends BrokenCrossReference {
        @Override
        public boolean unmerge(Id<Customer> merged, Decision by) {
            return of(merged).isMerged();
        }
    }

    /** Does not tell upper from lower case. */
    static final class FoldsCase extends BrokenCrossReference {
        @Override
        public List<Link<Customer>> claims(Identifier key) {
            return super.claims(Identifier.of(
                    key.system(),
                    key.value().toUpperCase(Locale.ROOT),
                    key.type() == null ? "KUNNR" : key.type().value()));
        }
    }
}
