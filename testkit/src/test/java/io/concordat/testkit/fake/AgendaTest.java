package io.concordat.testkit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.testkit.fixture.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgendaTest {

    private final VirtualClock clock = VirtualClock.at("2026-03-02T08:00:00Z");
    private final Agenda agenda = new Agenda(clock);
    private final List<String> done = new ArrayList<>();

    private void plan(int minutes, String what) {
        agenda.change(() -> agenda.in(
                Duration.ofMinutes(minutes),
                () -> done.add(what + " at " + agenda.now().toLocalTime())));
    }

    @Test
    void doesWorkInTheOrderOfItsTimesAndAtThem() {
        plan(30, "second");
        plan(10, "first");
        plan(30, "third");
        clock.advance(Duration.ofHours(2));
        agenda.change(() -> done.add("visit at " + agenda.now().toLocalTime()));
        assertThat(done).containsExactly("first at 08:10", "second at 08:30", "third at 08:30", "visit at 10:00");
    }

    @Test
    void leavesWorkThatIsNotDue() {
        plan(30, "later");
        clock.advance(Duration.ofMinutes(29));
        agenda.change(() -> {});
        assertThat(done).isEmpty();
    }

    @Test
    void doesWorkThatWorkBringsWithItWhenItIsDueToo() {
        agenda.change(() -> agenda.in(Duration.ofMinutes(1), () -> plan(1, "child")));
        clock.advance(Duration.ofMinutes(5));
        agenda.change(() -> {});
        assertThat(done).containsExactly("child at 08:02");
    }

    @Test
    void doesNotGoBackWithTheClock() {
        clock.advance(Duration.ofHours(1));
        agenda.change(() -> {});
        clock.set(Instant.parse("2026-03-02T07:00:00Z"));
        plan(1, "after");
        clock.set(Instant.parse("2026-03-02T09:01:00Z"));
        agenda.change(() -> {});
        assertThat(done).containsExactly("after at 09:01");
    }
}
