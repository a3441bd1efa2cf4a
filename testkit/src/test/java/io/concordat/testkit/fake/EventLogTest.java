package io.concordat.testkit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.Cursor;
import io.concordat.adapter.Page;
import io.concordat.model.call.FailureKind;
import io.concordat.model.event.Aggregate;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventTypes;
import io.concordat.model.event.InvoiceEvent;
import io.concordat.model.value.Id;
import io.concordat.testkit.Calls;
import io.concordat.testkit.fixture.VirtualClock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The promises of every feed, kept by the feed all in-memory systems use. */
class EventLogTest {

    private final VirtualClock clock = VirtualClock.at("2026-03-02T08:00:00Z");
    private final Agenda agenda = new Agenda(clock);
    private final EventLog<InvoiceEvent> log = new EventLog<>("urn:test", agenda);

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

    private Page<Event<? extends InvoiceEvent>> poll(Cursor since, int most) {
        return log.poll(since, most, Calls.call("poll", clock));
    }

    @Test
    void feed1SkipsNothingPageByPage() {
        happen(7);
        List<Event<? extends InvoiceEvent>> all = Calls.drain(log, 3, clock);
        assertThat(all).extracting(Event::id).doesNotHaveDuplicates().hasSize(7);
        assertThat(all).extracting(event -> event.trace().sequence()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void feed1GoesOnFromAStoredCursor() {
        happen(2);
        Cursor stored = Cursor.of(poll(Cursor.START, 10).next().text());
        happen(1);
        assertThat(poll(stored, 10).items())
                .singleElement()
                .extracting(Event::id)
                .isEqualTo("invoice.sent-3");
    }

    @Test
    void feed2KeepsIdAndContentOfAnEvent() {
        happen(3);
        assertThat(poll(Cursor.START, 10).items())
                .isEqualTo(poll(Cursor.START, 10).items());
    }

    @Test
    void feed4GivesAtMostWhatWasAskedFor() {
        happen(5);
        Page<Event<? extends InvoiceEvent>> page = poll(Cursor.START, 2);
        assertThat(page.items()).hasSize(2);
        assertThat(page.more()).isTrue();
        assertThat(Calls.failureKind(() -> poll(Cursor.START, 0))).isEqualTo(FailureKind.CONTRACT_MISMATCH);
    }

    @Test
    void feed5FindsWhatIsNewFromTheCursorOfAnEmptyPage() {
        Page<Event<? extends InvoiceEvent>> empty = poll(Cursor.START, 10);
        assertThat(empty.items()).isEmpty();
        assertThat(empty.more()).isFalse();
        happen(1);
        assertThat(poll(empty.next(), 10).items()).hasSize(1);
    }

    @Test
    void feed6RefusesACursorItNeverGave() {
        happen(1);
        for (String text : List.of("2", "-1", "yesterday", "99999999999")) {
            assertThat(Calls.failureKind(() -> poll(Cursor.of(text), 10)))
                    .as(text)
                    .isEqualTo(FailureKind.NOT_FOUND);
        }
    }

    @Test
    void call2DoesNothingAfterTheDeadline() {
        assertThat(Calls.failureKind(() -> log.poll(Cursor.START, 10, Calls.tooLate("poll", clock))))
                .isEqualTo(FailureKind.TRANSIENT);
    }
}
