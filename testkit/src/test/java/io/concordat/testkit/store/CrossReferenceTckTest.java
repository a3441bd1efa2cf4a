package io.concordat.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.federation.identity.CrossReference;
import io.concordat.model.party.Customer;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The kit is tested with cross-references that are broken on purpose. */
class CrossReferenceTckTest {

    @Test
    void acceptsASoundOne() {
        assertThat(failures(BrokenCrossReference::new)).isEmpty();
    }

    @Test
    void refusesOneThatGivesKeysAway() {
        assertThat(failures(BrokenCrossReference.GivesKeysAway::new))
                .containsExactly("oneOfSeveralClaimsStands", "refusesAKeyOfAnotherObject", "unMergesWhatWasMerged");
    }

    @Test
    void refusesOneThatClaimsTwice() {
        assertThat(failures(BrokenCrossReference.ClaimsTwice::new)).containsExactly("claimsOnce");
    }

    @Test
    void refusesOneThatForgets() {
        assertThat(failures(BrokenCrossReference.Forgets::new))
                .containsExactly("claimsFollowEachOther", "keepsWhatEnded");
    }

    @Test
    void refusesOneThatDoesNotFollowMerges() {
        assertThat(failures(BrokenCrossReference.DoesNotFollow::new))
                .contains("findsTheSurvivor", "mergesAtOnceMakeNoCircle");
    }

    @Test
    void refusesOneThatRefusesNoMerge() {
        assertThat(failures(BrokenCrossReference.RefusesNoMerge::new)).containsExactly("refusesImpossibleMerges");
    }

    @Test
    void refusesOneThatDoesNotUnmerge() {
        assertThat(failures(BrokenCrossReference.DoesNotUnmerge::new))
                .containsExactly("keepsMergesThatEnded", "unMergesWhatWasMerged");
    }

    @Test
    void refusesOneThatFoldsCase() {
        assertThat(failures(BrokenCrossReference.FoldsCase::new)).contains("comparesLetterByLetter");
    }

    private static Set<String> failures(Supplier<CrossReference<Customer>> broken) {
        return KitRun.failures(CrossReferenceTck.class, () -> new Kit(broken));
    }

    private static final class Kit extends CrossReferenceTck {

        private final Supplier<CrossReference<Customer>> broken;

        Kit(Supplier<CrossReference<Customer>> broken) {
            this.broken = broken;
        }

        @Override
        protected CrossReference<Customer> crossReference() {
            return broken.get();
        }
    }
}
