package io.concordat.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.Cursor;
import io.concordat.adapter.Page;
import io.concordat.adapter.wms.ShipmentFeed;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.FailureKind;
import io.concordat.model.event.Aggregate;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventData;
import io.concordat.model.event.EventTypes;
import io.concordat.model.event.InvoiceEvent;
import io.concordat.model.value.Id;
import io.concordat.testkit.Calls;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.EventLog;
import io.concordat.testkit.fixture.VirtualClock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A feed under any plan of faults never skips an event. */
class FaultyFeedTest {

    private final VirtualClock clock = VirtualClock.at("2026-03-02T08:00:00Z");
    private final Agenda agenda = new Agenda(clock);
    private EventLog<EventData> log = new EventLog<>("urn:test", agenda);

    private void happen(int times) {
        agenda.change(() -> {
            for (int i = 0; i < times; i++) {
                log.record(
                        EventTypes.INVOICE_SENT,
                        "so-1",
                        new InvoiceEvent.Sent(Aggregate.at(Id.of("inv-1"), 1), "mail"));
            }
        });
    }

    private ShipmentFeed faulty(FaultInjector faults) {
        return faults.wrap(ShipmentFeed.class, log::poll);
    }

    private static FaultPlan plan(long seed, FaultPlan.Feeds feeds) {
        return new FaultPlan(seed, FaultPlan.Calls.NONE, feeds);
    }

    @Property(seed = "20261121", tries = 500)
    void feed1NeverSkipsUnderAnyPlan(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int most, @ForAll @IntRange(max = 60) int events) {
        log = new EventLog<>("urn:test", agenda); // jqwik keeps the instance for all tries
        Random random = new Random(seed);
        FaultPlan.Feeds feeds = new FaultPlan.Feeds(
                random.nextInt(1001),
                random.nextInt(1001),
                random.nextInt(1001),
                random.nextInt(1001),
                1 + random.nextInt(9));
        FaultPlan plan = new FaultPlan(seed, FaultPlan.rough(seed).calls(), feeds);
        ShipmentFeed feed = faulty(new FaultInjector(plan));
        Reader reader = new Reader(feed, most, random);
        for (int happened = 0; happened < events; ) {
            int now = Math.min(events - happened, random.nextInt(5));
            happen(now);
            happened += now;
            reader.poll();
            reader.restartNowAndThen();
        }
        reader.finish(feeds.delay());
        assertThat(reader.seen).isEqualTo(new HashSet<>(Calls.drain(log, 100, clock)));
    }

    /** Polls, fails, and now and then starts again from a cursor it stored. */
    private final class Reader {
        private final ShipmentFeed feed;
        private final int most;
        private final Random random;
        private final Set<Event<? extends EventData>> seen = new HashSet<>();
        private Cursor cursor = Cursor.START;
        private Cursor stored = Cursor.START;

        Reader(ShipmentFeed feed, int most, Random random) {
            this.feed = feed;
            this.most = most;
            this.random = random;
        }

        /** Whether the cursor stayed where it was; empty when the call failed. */
        Optional<Boolean> poll() {
            try {
                Cursor before = cursor;
                Page<Event<? extends EventData>> page = feed.poll(cursor, most, Calls.call("poll", clock));
                assertThat(page.items()).hasSizeLessThanOrEqualTo(most);
                seen.addAll(page.items());
                cursor = page.next();
                return Optional.of(cursor.equals(before));
            } catch (CallFailedException e) {
                return Optional.empty();
            }
        }

        void restartNowAndThen() {
            if (random.nextInt(10) == 0) {
                cursor = stored;
            } else if (random.nextInt(3) == 0) {
                stored = cursor;
            }
        }

        /** Polls until nothing new has come for longer than an event can be late, pages that come again left out. */
        void finish(int delay) {
            int quiet = 0;
            for (int polls = 0; quiet <= 2 * (delay + 1); polls++) {
                assertThat(polls).as("a feed must come to its end").isLessThan(10_000);
                int before = quiet;
                quiet = poll().map(nothing -> nothing ? before + 1 : 0).orElse(before);
            }
        }
    }

    @Test
    void deliversTwiceWhatIsDuplicated() {
        happen(4);
        FaultInjector faults = new FaultInjector(plan(1, new FaultPlan.Feeds(1000, 0, 0, 0, 1)));
        List<Event<? extends EventData>> events = Calls.drain(faulty(faults), 3, clock);
        assertThat(events).hasSize(8);
        assertThat(new HashSet<>(events)).hasSize(4);
        assertThat(faults.counts().of(FaultKind.DUPLICATED)).isEqualTo(4);
    }

    @Test
    void deliversInAnotherOrderWhatIsReordered() {
        happen(20);
        FaultInjector faults = new FaultInjector(plan(1, new FaultPlan.Feeds(0, 1000, 0, 0, 1)));
        List<Event<? extends EventData>> events = Calls.drain(faulty(faults), 100, clock);
        assertThat(events)
                .containsExactlyInAnyOrderElementsOf(Calls.drain(log, 100, clock))
                .isNotEqualTo(Calls.drain(log, 100, clock));
        assertThat(faults.counts().of(FaultKind.REORDERED)).isEqualTo(1);
    }

    @Test
    void deliversLaterWhatIsDelayedButInBounds() {
        happen(10);
        ShipmentFeed feed = faulty(new FaultInjector(plan(1, new FaultPlan.Feeds(0, 0, 1000, 0, 3))));
        List<Integer> sizes = new ArrayList<>();
        Cursor cursor = Cursor.START;
        for (int i = 0; i < 5; i++) {
            Page<Event<? extends EventData>> page = feed.poll(cursor, 100, Calls.call("poll", clock));
            sizes.add(page.items().size());
            cursor = page.next();
        }
        assertThat(sizes.get(0)).isZero();
        assertThat(sizes.get(4)).isZero();
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(10);
    }

    @Test
    void deliversAPageAgainButNotForEver() {
        happen(4);
        ShipmentFeed feed = faulty(new FaultInjector(plan(1, new FaultPlan.Feeds(0, 0, 0, 1000, 1))));
        Page<Event<? extends EventData>> first = feed.poll(Cursor.START, 2, Calls.call("poll", clock));
        Page<Event<? extends EventData>> again = feed.poll(first.next(), 2, Calls.call("poll", clock));
        assertThat(again.items()).isEqualTo(first.items());
        assertThat(again.next()).isEqualTo(first.next());
        assertThat(feed.poll(again.next(), 2, Calls.call("poll", clock)).items())
                .isEqualTo(Calls.drain(log, 100, clock).subList(2, 4));
    }

    @Test
    void isTransparentWhenNothingGoesWrong() {
        happen(25);
        assertThat(Calls.drain(faulty(new FaultInjector(FaultPlan.none(1))), 7, clock))
                .isEqualTo(Calls.drain(log, 7, clock));
    }

    @Test
    void feed6RefusesACursorItNeverGave() {
        ShipmentFeed feed = faulty(new FaultInjector(FaultPlan.none(1)));
        for (String text : List.of("f1", "0", "f-1", "f99999999999")) {
            assertThat(Calls.failureKind(() -> feed.poll(Cursor.of(text), 5, Calls.call("poll", clock))))
                    .as(text)
                    .isEqualTo(FailureKind.NOT_FOUND);
        }
    }
}
