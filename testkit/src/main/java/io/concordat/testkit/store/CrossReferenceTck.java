package io.concordat.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.concordat.federation.identity.Alias;
import io.concordat.federation.identity.CrossReference;
import io.concordat.federation.identity.Identity;
import io.concordat.federation.identity.IdentityConflictException;
import io.concordat.federation.identity.Link;
import io.concordat.idempotency.audit.Decision;
import io.concordat.model.party.Customer;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link CrossReference} promises. Inherit, give one, and see which promise is broken.
 *
 * <pre>
 * class OurCrossReferenceTest extends CrossReferenceTck {
 *     protected CrossReference&lt;Customer&gt; crossReference() { return new OurCrossReference(...); }
 * }
 * </pre>
 *
 * <p>Ids and keys are new in each test, so what is given need not be empty.
 */
public abstract class CrossReferenceTck {

    private static final Decision BY = Decision.of("erp-sync", "found in the customer master");
    private static final Decision OTHER = Decision.of("data steward", "ticket 4711");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String test = getClass().getSimpleName() + "-" + NUMBER.incrementAndGet();
    private final Id<Customer> one = id("1");
    private final Id<Customer> two = id("2");
    private final Id<Customer> three = id("3");
    private final Identifier erp = Identifier.of("urn:erp:" + test, "C-100", "KUNNR");
    private final Identifier crm = Identifier.of("urn:crm:" + test, "0015x");
    private CrossReference<Customer> keys;

    /** For the test framework. */
    protected CrossReferenceTck() {}

    /** The cross-reference to test; asked once for each test. */
    protected abstract CrossReference<Customer> crossReference();

    @BeforeEach
    void ask() {
        keys = crossReference();
    }

    @Test
    @DisplayName("[XRF-1] refuses a key of another object, names both and changes nothing")
    void refusesAKeyOfAnotherObject() {
        keys.link(one, erp, BY);
        assertThatExceptionOfType(IdentityConflictException.class)
                .isThrownBy(() -> keys.link(two, erp, OTHER))
                .withMessageContaining(one.value())
                .withMessageContaining(two.value())
                .withMessageNotContaining(erp.value())
                .satisfies(e -> assertThat(e.held()).isEqualTo(one))
                .satisfies(e -> assertThat(e.claimed()).isEqualTo(two));
        assertThat(keys.find(erp)).contains(one);
        assertThat(keys.claims(erp)).hasSize(1);
    }

    @Test
    @DisplayName("[XRF-2] answers a claim that stands as it stands")
    void claimsOnce() {
        Link<Customer> first = keys.link(one, erp, BY);
        assertThat(first.isOpen()).isTrue();
        assertThat(first.key()).isEqualTo(erp);
        assertThat(keys.link(one, erp, OTHER)).isEqualTo(first);
        assertThat(keys.claims(erp)).containsExactly(first);
    }

    @Test
    @DisplayName("[XRF-2] answers a claim for one of two merged objects with that of the other")
    void claimsOfMergedObjectsAreOne() {
        Link<Customer> held = keys.link(two, erp, BY);
        keys.merge(one, two, OTHER);
        assertThat(keys.link(one, erp, BY)).isEqualTo(held);
        assertThat(keys.claims(erp)).hasSize(1);
    }

    @Test
    @DisplayName("[XRF-3] finds nothing for a key nobody claims")
    void findsNothingForAnUnknownKey() {
        assertThat(keys.find(erp)).isEmpty();
        assertThat(keys.claims(erp)).isEmpty();
        Identity<Customer> nobody = keys.of(one);
        assertThat(nobody.survivor()).isEqualTo(one);
        assertThat(nobody.links()).isEmpty();
    }

    @Test
    @DisplayName("[XRF-4] finds the survivor by the keys of both, along a chain")
    void findsTheSurvivor() {
        keys.link(one, erp, BY);
        keys.link(two, crm, BY);
        assertThat(keys.merge(two, one, OTHER)).isTrue();
        assertThat(keys.find(erp)).contains(two);
        keys.merge(three, two, OTHER);
        assertThat(keys.find(erp)).contains(three);
        assertThat(keys.find(crm)).contains(three);
        assertThat(keys.of(one).survivor()).isEqualTo(three);
        assertThat(keys.of(one).isMerged()).isTrue();
        assertThat(keys.of(three).isMerged()).isFalse();
    }

    @Test
    @DisplayName("[XRF-5] refuses a merge that makes a circle, is of an object with itself or of one merged elsewhere")
    void refusesImpossibleMerges() {
        keys.merge(one, two, BY);
        assertThat(keys.merge(one, two, OTHER)).isFalse();
        refused(two, one);
        refused(three, two);
        refused(one, one);
        keys.merge(three, one, BY);
        refused(two, three);
        assertThat(keys.of(two).survivor()).isEqualTo(three);
        assertThat(keys.of(two).aliases()).hasSize(1);
    }

    private void refused(Id<Customer> survivor, Id<Customer> merged) {
        assertThatExceptionOfType(IdentityConflictException.class)
                .isThrownBy(() -> keys.merge(survivor, merged, BY))
                .withMessageContaining(survivor.value())
                .withMessageContaining(merged.value());
    }

    @Test
    @DisplayName("[XRF-6] gives each object its own keys back")
    void unMergesWhatWasMerged() {
        Identifier later = Identifier.of("urn:shop:" + test, "77");
        keys.link(one, erp, BY);
        keys.link(two, crm, BY);
        keys.merge(one, two, OTHER);
        keys.link(one, later, BY);
        assertThat(keys.unmerge(two, OTHER)).isTrue();
        assertThat(keys.unmerge(two, OTHER)).isFalse();
        assertThat(keys.find(erp)).contains(one);
        assertThat(keys.find(crm)).contains(two);
        assertThat(keys.find(later)).contains(one);
        assertThatExceptionOfType(IdentityConflictException.class).isThrownBy(() -> keys.link(one, crm, BY));
        assertThat(keys.merge(two, one, BY)).isTrue();
    }

    @Test
    @DisplayName("[XRF-7] keeps who claimed and ended what")
    void keepsWhatEnded() {
        keys.link(one, erp, BY);
        assertThat(keys.unlink(two, erp, OTHER)).isFalse();
        assertThat(keys.unlink(one, erp, OTHER)).isTrue();
        assertThat(keys.unlink(one, erp, OTHER)).isFalse();
        assertThat(keys.find(erp)).isEmpty();
        Link<Customer> ended = keys.claims(erp).get(0);
        assertThat(ended.by()).isEqualTo(BY);
        assertThat(ended.endedBy()).isEqualTo(OTHER);
        assertThat(ended.until()).isAfterOrEqualTo(ended.since());
        assertThat(keys.of(one).links()).containsExactly(ended);
        assertThat(keys.of(one).keys()).isEmpty();
    }

    @Test
    @DisplayName("[XRF-7] keeps who merged and took it back")
    void keepsMergesThatEnded() {
        keys.merge(one, two, BY);
        keys.unmerge(two, OTHER);
        Alias<Customer> ended = keys.of(two).aliases().get(0);
        assertThat(ended.survivor()).isEqualTo(one);
        assertThat(ended.by()).isEqualTo(BY);
        assertThat(ended.endedBy()).isEqualTo(OTHER);
        assertThat(keys.of(one).aliases()).containsExactly(ended);
        assertThat(keys.of(two).survivor()).isEqualTo(two);
    }

    @Test
    @DisplayName("[XRF-8] lets a key go from one object to the next")
    void claimsFollowEachOther() {
        keys.link(one, erp, BY);
        keys.unlink(one, erp, BY);
        keys.link(two, erp, BY);
        keys.unlink(two, erp, BY);
        keys.link(one, erp, BY);
        List<Link<Customer>> claims = keys.claims(erp);
        assertThat(claims).extracting(Link::id).containsExactly(one, two, one);
        assertThat(claims).extracting(Link::isOpen).containsExactly(false, false, true);
    }

    @Test
    @DisplayName("[XRF-9] lets one of several claims at once stand")
    void oneOfSeveralClaimsStands() throws InterruptedException {
        AtomicInteger number = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        Together.run(8, () -> {
            try {
                keys.link(id("x" + number.incrementAndGet()), erp, BY);
            } catch (IdentityConflictException e) {
                refused.incrementAndGet();
            }
        });
        assertThat(refused).hasValue(7);
        assertThat(keys.claims(erp)).hasSize(1);
    }

    @Test
    @DisplayName("[XRF-9] never lets two merges make a circle")
    void mergesAtOnceMakeNoCircle() throws InterruptedException {
        AtomicInteger number = new AtomicInteger();
        Together.run(2, () -> {
            boolean forth = number.incrementAndGet() == 1;
            try {
                keys.merge(forth ? one : two, forth ? two : one, BY);
            } catch (IdentityConflictException e) {
                assertThat(e.held()).isNotNull();
            }
        });
        assertThat(keys.of(one).isMerged()).isNotEqualTo(keys.of(two).isMerged());
    }

    @Test
    @DisplayName("[XRF-10] compares keys letter by letter")
    void comparesLetterByLetter() {
        keys.link(one, erp, BY);
        assertThat(keys.find(Identifier.of(erp.system(), "c-100", "KUNNR"))).isEmpty();
        assertThat(keys.find(Identifier.of(erp.system(), "C-100"))).isEmpty();
        assertThat(keys.find(Identifier.of(erp.system(), "C-100", "LIFNR"))).isEmpty();
    }

    @Test
    @DisplayName("[XRF-10] refuses blanks around a key")
    void refusesBlanksAroundAKey() {
        Identifier padded = Identifier.of(erp.system(), "C-100 ");
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> keys.link(one, padded, BY));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> keys.find(padded));
    }

    private Id<Customer> id(String number) {
        return Id.of("cust-" + test + "-" + number);
    }
}
