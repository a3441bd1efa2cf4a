package io.concordat.testkit.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.concordat.adapter.Cursor;
import io.concordat.adapter.Feed;
import io.concordat.adapter.Page;
import io.concordat.federation.reading.MergedFeed;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.FailureKind;
import io.concordat.testkit.Calls;
import io.concordat.testkit.fixture.VirtualClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Several feeds read as one. */
class MergedFeedTest {

    private static final VirtualClock CLOCK = VirtualClock.at("2026-03-02T08:00:00Z");
    private static final CallContext CALL = Calls.call("poll", CLOCK);

    private final Side eu = new Side("eu");
    private final Side us = new Side("us");
    private final List<String> notRead = new ArrayList<>();
    private final MergedFeed<String> feed = MergedFeed.of(Map.of("eu", eu, "us", us))
            .listener((side, failure) -> notRead.add(side + " " + failure.kind()));

    @Test
    void readsEachSideFromWhereItStood() {
        eu.happen(2);
        us.happen(2);
        Page<String> first = feed.poll(Cursor.START, 3, CALL);
        assertThat(first.items()).containsExactly("eu-0", "eu-1", "us-0");
        assertThat(first.more()).isTrue();
        eu.happen(1);
        assertThat(feed.poll(first.next(), 3, CALL).items()).containsExactlyInAnyOrder("us-1", "eu-2");
    }

    @Test
    void aBusySideDoesNotKeepAnotherFromBeingRead() {
        eu.happen(100);
        us.happen(1);
        Page<String> first = feed.poll(Cursor.START, 5, CALL);
        assertThat(feed.poll(first.next(), 5, CALL).items()).contains("us-0");
    }

    @Test
    void aSideThatIsDownKeepsItsPlaceWhileTheOtherGoesOn() {
        eu.happen(1);
        Cursor before = feed.poll(Cursor.START, 10, CALL).next();
        eu.happen(1);
        us.happen(1);
        eu.failing = Optional.of(new Failure.Transient("away"));
        Page<String> page = feed.poll(before, 10, CALL);
        assertThat(page.items()).containsExactly("us-0");
        assertThat(notRead).containsExactly("eu TRANSIENT");
        eu.failing = Optional.empty();
        assertThat(feed.poll(page.next(), 10, CALL).items()).containsExactly("eu-1");
    }

    @Test
    void aPollThatGetsNothingFromTheOthersFailsAsTheSideDid() {
        us.happen(1);
        Cursor read = feed.poll(Cursor.START, 10, CALL).next();
        eu.failing = Optional.of(new Failure.Transient("away"));
        assertThat(Calls.failureKind(() -> feed.poll(read, 10, CALL))).isEqualTo(FailureKind.TRANSIENT);
    }

    @Test
    void whatWaitingDoesNotMendFailsThePoll() {
        us.happen(1);
        eu.failing = Optional.of(new Failure.Unauthorised("certificate expired"));
        assertThat(Calls.failureKind(() -> feed.poll(Cursor.START, 10, CALL))).isEqualTo(FailureKind.UNAUTHORISED);
    }

    @Test
    void aSideThatForgotItsCursorFailsThePollInsteadOfStartingOver() {
        eu.happen(3);
        Cursor read = feed.poll(Cursor.START, 10, CALL).next();
        eu.items.clear();
        assertThat(Calls.failureKind(() -> feed.poll(read, 10, CALL))).isEqualTo(FailureKind.NOT_FOUND);
    }

    @Test
    void aSideThatJoinsLaterIsReadFromItsStart() {
        eu.happen(1);
        Cursor read =
                MergedFeed.of(Map.of("eu", eu)).poll(Cursor.START, 10, CALL).next();
        us.happen(1);
        assertThat(feed.poll(read, 10, CALL).items()).containsExactly("us-0");
    }

    @Test
    void aSideThatIsGoneIsMissedUnlessItWasRetiredAndThenItsPlaceIsKept() {
        eu.happen(2);
        Cursor read = feed.poll(Cursor.START, 1, CALL).next();
        MergedFeed<String> alone = MergedFeed.of(Map.of("us", us));
        assertThat(Calls.failureKind(() -> alone.poll(read, 10, CALL))).isEqualTo(FailureKind.NOT_FOUND);
        us.happen(1);
        Page<String> page = alone.retired("eu").poll(read, 10, CALL);
        assertThat(page.items()).containsExactly("us-0");
        assertThat(feed.poll(page.next(), 10, CALL).items()).containsExactly("eu-1");
    }

    @Test
    void refusesCursorsItNeverGave() {
        for (String text :
                List.of("f12", "merged;", "merged;2:eu", "merged;9:eu", "merged;0:2:eu", "merged;0:x:eu1:1")) {
            assertThat(Calls.failureKind(() -> feed.poll(Cursor.of(text), 10, CALL)))
                    .as(text)
                    .isEqualTo(FailureKind.NOT_FOUND);
        }
    }

    @Test
    void saysWhenTheCursorsTogetherAreTooLong() {
        eu.prefix = "x".repeat(995);
        us.happen(1);
        assertThat(Calls.failure(() -> feed.poll(Cursor.START, 10, CALL)).detail())
                .contains("eu", "1000");
    }

    @Test
    void refusesToMergeNothing() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> MergedFeed.of(Map.<String, Side>of()));
    }

    /** FEED-1: whatever is down when, and however large the pages are, nothing is skipped. */
    @Property(tries = 300, seed = "20261121")
    void skipsNothing(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 11) Integer> course,
            @ForAll @IntRange(min = 1, max = 4) int most) {
        Cursor cursor = Cursor.START;
        List<String> seen = new ArrayList<>();
        for (int step : course) {
            eu.happen(step % 3);
            us.happen(step % 2);
            eu.failing = down(step % 4 == 0);
            us.failing = down(step % 5 == 0);
            cursor = read(cursor, most, seen);
        }
        eu.failing = Optional.empty();
        us.failing = Optional.empty();
        for (int i = 0; i <= eu.items.size() + us.items.size(); i++) {
            cursor = read(cursor, most, seen);
        }
        assertThat(seen).doesNotHaveDuplicates();
        TreeSet<String> all = new TreeSet<>(eu.items);
        all.addAll(us.items);
        assertThat(new TreeSet<>(seen)).isEqualTo(all);
    }

    private Cursor read(Cursor cursor, int most, List<String> seen) {
        try {
            Page<String> page = feed.poll(cursor, most, CALL);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(most);
            seen.addAll(page.items());
            return page.next();
        } catch (CallFailedException e) {
            return cursor;
        }
    }

    private static Optional<Failure> down(boolean is) {
        return is ? Optional.of(new Failure.Transient("away")) : Optional.empty();
    }

    /** A feed whose cursors are numbers. */
    private static final class Side implements Feed<String> {

        private final String name;
        private final List<String> items = new ArrayList<>();
        private Optional<Failure> failing = Optional.empty();
        private String prefix = "";

        Side(String name) {
            this.name = name;
        }

        void happen(int times) {
            for (int i = 0; i < times; i++) {
                items.add(name + "-" + items.size());
            }
        }

        @Override
        public Page<String> poll(Cursor since, int most, CallContext call) {
            failing.ifPresent(failure -> {
                throw new CallFailedException(failure);
            });
            int from = since.isStart() ? 0 : Integer.parseInt(since.text());
            if (from > items.size()) {
                throw new CallFailedException(
                        new Failure.NotFound("a cursor of " + name + " it does not know any more"));
            }
            int to = Math.min(items.size(), from + most);
            return new Page<>(items.subList(from, to), Cursor.of(prefix + to), to < items.size());
        }
    }
}
