package io.concordat.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.federation.routing.Placement;
import io.concordat.federation.routing.PlacementStore;
import io.concordat.idempotency.audit.Decision;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.value.Id;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link PlacementStore} promises. Inherit, give one, and see which promise is broken.
 *
 * <p>Things are new in each test, so what is given need not be empty.
 */
public abstract class PlacementStoreTck {

    private static final int THREADS = 8;
    private static final Decision BY = Decision.of("router", "route old is the first that fits");
    private static final Decision OTHER = Decision.of("cut-over team", "ticket 4711");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String test = getClass().getSimpleName() + "-" + NUMBER.incrementAndGet();
    private final String thing = PlacementStore.thing(Id.of(test));
    private PlacementStore places;

    /** For the test framework. */
    protected PlacementStoreTck() {}

    /** The store to test; asked once for each test. */
    protected abstract PlacementStore placements();

    @BeforeEach
    void ask() {
        places = placements();
    }

    @Test
    @DisplayName("[PLC-1] has no place for what nobody placed, and gives the place of what was")
    void findsWhatWasPlaced() {
        assertThat(places.find(thing)).isEmpty();
        Placement placed = places.place(thing, "erp-old", BY);
        assertThat(placed.system()).isEqualTo("erp-old");
        assertThat(placed.thing()).isEqualTo(thing);
        assertThat(placed.by()).isEqualTo(BY);
        assertThat(placed.isOpen()).isTrue();
        assertThat(places.find(thing)).contains(placed);
    }

    @Test
    @DisplayName("[PLC-1] lets one of several decide for all that place a thing at the same time")
    void oneOfSeveralDecides() throws InterruptedException {
        Set<String> answers = ConcurrentHashMap.newKeySet();
        AtomicInteger number = new AtomicInteger();
        Together.run(
                THREADS,
                () -> answers.add(places.place(thing, "erp-" + number.incrementAndGet(), BY)
                        .system()));
        assertThat(answers).as("systems the placers were told").hasSize(1);
        assertThat(places.history(thing)).hasSize(1);
    }

    @Test
    @DisplayName("[PLC-2] answers what is placed as it stands")
    void placesOnce() {
        Placement first = places.place(thing, "erp-old", BY);
        assertThat(places.place(thing, "erp-new", OTHER)).isEqualTo(first);
        assertThat(places.find(thing)).contains(first);
    }

    @Test
    @DisplayName("[PLC-3] moves a thing only from where it is")
    void movesFromWhereItIs() {
        assertThat(places.move(thing, "erp-old", "erp-new", OTHER)).isFalse();
        assertThat(places.find(thing)).isEmpty();
        places.place(thing, "erp-old", BY);
        assertThat(places.move(thing, "erp-x", "erp-new", OTHER)).isFalse();
        assertThat(places.find(thing).orElseThrow().system()).isEqualTo("erp-old");
        assertThat(places.move(thing, "erp-old", "erp-new", OTHER)).isTrue();
        assertThat(places.find(thing).orElseThrow().system()).isEqualTo("erp-new");
        assertThat(places.move(thing, "erp-new", "erp-new", OTHER)).isFalse();
    }

    @Test
    @DisplayName("[PLC-4] keeps where a thing was, until when, and who placed it")
    void keepsWhereItWas() {
        places.place(thing, "erp-old", BY);
        places.move(thing, "erp-old", "erp-new", OTHER);
        places.move(thing, "erp-new", "erp-old", BY);
        List<Placement> history = places.history(thing);
        assertThat(history).extracting(Placement::system).containsExactly("erp-old", "erp-new", "erp-old");
        assertThat(history).extracting(Placement::by).containsExactly(BY, OTHER, BY);
        assertThat(history).extracting(Placement::isOpen).containsExactly(false, false, true);
    }

    @Test
    @DisplayName("[PLC-5] compares things letter by letter")
    void comparesLetterByLetter() {
        IdempotencyKey key = IdempotencyKey.of("tck", test + " a");
        places.place(PlacementStore.thing(key), "erp-old", BY);
        for (String other : List.of(test + " A", test + " a ", test + " \u00e4")) {
            assertThat(places.find(PlacementStore.thing(IdempotencyKey.of("tck", other))))
                    .as("PLC-5: place of a thing with another name")
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("[PLC-5] takes the longest key there is")
    void takesTheLongestKey() {
        String longest =
                PlacementStore.thing(IdempotencyKey.of("s".repeat(100), test + "v".repeat(200 - test.length())));
        assertThat(places.place(longest, "erp-old", BY).thing()).isEqualTo(longest);
        assertThat(places.find(longest)).isPresent();
    }
}
