package io.concordat.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.federation.routing.InMemoryPlacementStore;
import io.concordat.federation.routing.Placement;
import io.concordat.federation.routing.PlacementStore;
import io.concordat.idempotency.audit.Decision;
import io.concordat.testkit.fixture.VirtualClock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The kit is tested with stores that are broken on purpose. */
class PlacementStoreTckTest {

    @Test
    void acceptsASoundOne() {
        assertThat(failures(Sound::new)).isEmpty();
    }

    @Test
    void refusesOneInWhichTheLastWins() {
        assertThat(failures(LastWins::new)).contains("placesOnce");
    }

    @Test
    void refusesOneThatAnswersWhatWasAskedForThoughAnotherStands() {
        assertThat(failures(AnswersTheWish::new)).containsExactly("oneOfSeveralDecides", "placesOnce");
    }

    @Test
    void refusesOneThatMovesFromAnywhere() {
        assertThat(failures(MovesFromAnywhere::new)).containsExactly("movesFromWhereItIs");
    }

    @Test
    void refusesOneThatForgets() {
        assertThat(failures(Forgets::new)).containsExactly("keepsWhereItWas");
    }

    @Test
    void refusesOneThatFoldsCase() {
        assertThat(failures(FoldsCase::new)).contains("comparesLetterByLetter");
    }

    private static Set<String> failures(Supplier<PlacementStore> broken) {
        return KitRun.failures(PlacementStoreTck.class, () -> new Kit(broken));
    }

    private static final class Kit extends PlacementStoreTck {

        private final Supplier<PlacementStore> broken;

        Kit(Supplier<PlacementStore> broken) {
            this.broken = broken;
        }

        @Override
        protected PlacementStore placements() {
            return broken.get();
        }
    }

    private static class Sound implements PlacementStore {

        private final PlacementStore sound = new InMemoryPlacementStore(VirtualClock.at("2026-03-01T12:00:00Z"));

        @Override
        public Placement place(String thing, String system, Decision by) {
            return sound.place(thing, system, by);
        }

        @Override
        public boolean move(String thing, String from, String to, Decision by) {
            return sound.move(thing, from, to, by);
        }

        @Override
        public List<Placement> history(String thing) {
            return sound.history(thing);
        }
    }

    private static final class LastWins extends Sound {
        @Override
        public synchronized Placement place(String thing, String system, Decision by) {
            find(thing).ifPresent(standing -> move(thing, standing.system(), system, by));
            return super.place(thing, system, by);
        }
    }

    private static final class AnswersTheWish extends Sound {
        @Override
        public Placement place(String thing, String system, Decision by) {
            Placement standing = super.place(thing, system, by);
            return new Placement(thing, system, standing.since(), null, by);
        }
    }

    private static final class MovesFromAnywhere extends Sound {
        @Override
        public boolean move(String thing, String from, String to, Decision by) {
            String there = find(thing).map(Placement::system).orElse(from);
            return super.move(thing, there, to, by);
        }
    }

    private static final class Forgets extends Sound {
        @Override
        public List<Placement> history(String thing) {
            return super.history(thing).stream().filter(Placement::isOpen).toList();
        }
    }

    private static final class FoldsCase extends Sound {
        @Override
        public Placement place(String thing, String system, Decision by) {
            Placement folded = super.place(thing.toLowerCase(Locale.ROOT), system, by);
            return new Placement(thing, folded.system(), folded.since(), folded.until(), folded.by());
        }

        @Override
        public List<Placement> history(String thing) {
            return super.history(thing.toLowerCase(Locale.ROOT)).stream()
                    .map(each -> new Placement(thing, each.system(), each.since(), each.until(), each.by()))
                    .toList();
        }

        @Override
        public boolean move(String thing, String from, String to, Decision by) {
            return super.move(thing.toLowerCase(Locale.ROOT), from, to, by);
        }
    }
}
