package io.concordat.idempotency.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.idempotency.audit.AuditEntry;
import io.concordat.idempotency.audit.Decision;
import io.concordat.idempotency.audit.Deed;
import io.concordat.idempotency.jdbc.HostTransaction;
import io.concordat.idempotency.sequence.SequenceKey;
import io.concordat.model.call.Failure;
import io.concordat.model.call.FailureKind;
import io.concordat.model.call.IdempotencyKey;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What dead letters must do, wherever they are kept. */
abstract class DeadLettersContract {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    static final Failure REFUSED = new Failure.Rejected("the warehouse does not know the item", List.of());
    static final Decision ADA = Decision.of("ada", "INC-4711");

    final String scope = "stock.apply-" + NUMBER.incrementAndGet();
    final SequenceKey item = SequenceKey.of(scope, "item-1");

    abstract DeadLetters letters(LetterLimits limits);

    abstract <T> T transaction(Function<HostTransaction, T> work);

    DeadLetters letters() {
        return letters(new LetterLimits(1000, 1000, 1000));
    }

    ReceivedMessage message(long version) {
        return message(item, version);
    }

    ReceivedMessage message(SequenceKey sequence, long version) {
        IdempotencyKey key = IdempotencyKey.of(scope, sequence.aggregate() + "-" + version);
        return ReceivedMessage.of(key, "stock.moved", 1, Payload.of("{\"v\":" + version + "}"))
                .at(sequence, version);
    }

    long park(DeadLetters letters, ReceivedMessage message) {
        return transaction(transaction -> letters.park(transaction, Letter.of(message, REFUSED, "stock-team", 3)));
    }

    OptionalLong parkIfBlocked(DeadLetters letters, ReceivedMessage message) {
        return transaction(transaction -> letters.parkIfBlocked(transaction, message));
    }

    DeadLetter remove(DeadLetters letters, long id, Deed deed) {
        return transaction(transaction -> letters.remove(transaction, id, Removal.of(deed, ADA)));
    }

    LetterFilter mine() {
        return LetterFilter.all().ofScope(scope);
    }

    @Test
    void keepsTheMessageAsReceived() {
        DeadLetters letters = letters();
        ReceivedMessage message = message(5)
                .withContentType("application/json")
                .withHeaders(Map.of("traceparent", "00-1", "a=b & c", "ü\n%", "empty", ""));
        long id = park(letters, message);
        DeadLetter kept = letters.find(id).orElseThrow();
        assertThat(kept.letter()).isEqualTo(Letter.of(message, REFUSED, "stock-team", 3));
        assertThat(kept.successor()).isFalse();
    }

    @Test
    void parksWhatFollowsInTheSameSequence() {
        DeadLetters letters = letters();
        long first = park(letters, message(5));
        long second = parkIfBlocked(letters, message(6)).orElseThrow();
        DeadLetter successor = letters.find(second).orElseThrow();
        assertThat(successor.successor()).isTrue();
        assertThat(successor.letter())
                .isEqualTo(
                        new Letter(message(6), FailureKind.REJECTED, "waits behind letter " + first, "stock-team", 0));
    }

    @Test
    void letsOtherSequencesAndSingleMessagesFlow() {
        DeadLetters letters = letters();
        park(letters, message(5));
        assertThat(parkIfBlocked(letters, message(SequenceKey.of(scope, "item-2"), 6)))
                .isEmpty();
        IdempotencyKey alone = IdempotencyKey.of(scope, "alone");
        assertThat(parkIfBlocked(letters, ReceivedMessage.of(alone, "stock.counted", 1, Payload.of(""))))
                .isEmpty();
    }

    @Test
    void letsAVersionFromBeforeTheFirstParkedOnePass() {
        DeadLetters letters = letters();
        park(letters, message(5));
        assertThat(parkIfBlocked(letters, message(4))).isEmpty();
    }

    @Test
    void doesNotParkTheSameMessageTwice() {
        DeadLetters letters = letters();
        long id = park(letters, message(5));
        assertThat(parkIfBlocked(letters, message(5))).hasValue(id);
        long again = transaction(transaction -> letters.park(
                transaction, Letter.of(message(5), new Failure.Unsupported("still not"), "other-team", 4)));
        assertThat(again).isEqualTo(id);
        assertThat(letters.count(mine())).isEqualTo(1);
        assertThat(letters.find(id).orElseThrow().letter())
                .isEqualTo(new Letter(message(5), FailureKind.UNSUPPORTED, "still not", "other-team", 4));
        remove(letters, id, Deed.DISCARDED);
        assertThat(parkIfBlocked(letters, message(6))).isEmpty();
    }

    @Test
    void unblocksASequenceWithItsLastLetter() {
        DeadLetters letters = letters();
        long first = park(letters, message(5));
        long second = parkIfBlocked(letters, message(6)).orElseThrow();
        remove(letters, first, Deed.REPLAYED);
        assertThat(parkIfBlocked(letters, message(7))).isPresent();
        remove(letters, second, Deed.REPLAYED);
        remove(letters, parkIfBlocked(letters, message(7)).orElseThrow(), Deed.REPLAYED);
        assertThat(parkIfBlocked(letters, message(8))).isEmpty();
    }

    @Test
    void requeuesTheFirstOfASequenceOnly() {
        DeadLetters letters = letters();
        long second = park(letters, message(6));
        long first = park(letters, message(5));
        assertThatThrownBy(() -> transaction(transaction -> letters.requeue(transaction, second, ADA)))
                .isInstanceOf(OutOfOrderException.class)
                .hasMessageContaining("letter " + first);
        DeadLetter taken = transaction(transaction -> letters.requeue(transaction, first, ADA));
        assertThat(taken.message()).isEqualTo(message(5));
        transaction(transaction -> letters.requeue(transaction, second, ADA));
        assertThat(letters.count(mine())).isZero();
    }

    @Test
    void writesDownWhoDiscardedWhatAndWhy() {
        DeadLetters letters = letters();
        long id = park(letters, message(5));
        transaction(transaction -> letters.discard(transaction, id, ADA));
        List<AuditEntry> entries = letters.audit().of(message(5).key());
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.action().by()).isEqualTo(ADA);
            assertThat(entry.action().deed()).isEqualTo(Deed.DISCARDED);
            assertThat(entry.action().place()).isEqualTo(message(5).place());
            assertThat(letters.audit().since(entry.at(), 100)).contains(entry);
            assertThat(letters.audit().since(entry.at().plusSeconds(1), 100)).doesNotContain(entry);
        });
    }

    @Test
    void saysThatALetterIsNotThere() {
        DeadLetters letters = letters();
        long id = park(letters, message(5));
        remove(letters, id, Deed.DISCARDED);
        assertThatThrownBy(() -> remove(letters, id, Deed.DISCARDED)).isInstanceOf(NoSuchLetterException.class);
        boolean amended = transaction(transaction -> letters.amend(transaction, id, letter -> letter));
        assertThat(amended).isFalse();
    }

    @Test
    void takesEverythingBackWithTheTransaction() {
        DeadLetters letters = letters();
        long id = park(letters, message(5));
        assertThatThrownBy(() -> transaction(transaction -> {
                    letters.parkIfBlocked(transaction, message(6));
                    letters.park(transaction, Letter.of(message(5), new Failure.Transient("late"), "x", 9));
                    letters.remove(transaction, id, Removal.of(Deed.DISCARDED, ADA));
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");
        assertThat(letters.find(mine()))
                .singleElement()
                .satisfies(
                        kept -> assertThat(kept.letter()).isEqualTo(Letter.of(message(5), REFUSED, "stock-team", 3)));
        assertThat(letters.audit().of(message(5).key())).isEmpty();
        assertThat(parkIfBlocked(letters, message(7))).isPresent();
    }

    @Test
    void findsByEverythingAnOperatorAsksFor() {
        DeadLetters letters = letters();
        long first = park(letters, message(5));
        long other = transaction(transaction -> letters.park(
                transaction,
                Letter.of(
                        ReceivedMessage.of(IdempotencyKey.of(scope, "x"), "stock.counted", 1, Payload.of("")),
                        new Failure.Unauthorised("no access"),
                        "platform-team",
                        1)));
        assertThat(letters.find(mine())).extracting(DeadLetter::id).containsExactly(first, other);
        assertThat(ids(letters, mine().ofType("stock.counted"))).containsExactly(other);
        assertThat(ids(letters, mine().ofKind(FailureKind.REJECTED))).containsExactly(first);
        assertThat(ids(letters, mine().ownedBy("platform-team"))).containsExactly(other);
        assertThat(ids(letters, mine().of(item))).containsExactly(first);
        assertThat(ids(letters, mine().after(first))).containsExactly(other);
        assertThat(ids(letters, mine().limit(1))).containsExactly(first);
        var at = letters.find(first).orElseThrow().parkedAt();
        assertThat(ids(letters, mine().parked(at.minusSeconds(1), at.plusSeconds(60))))
                .contains(first);
        assertThat(ids(letters, mine().parked(at.minusSeconds(9), at))).isEmpty();
        assertThat(letters.count(mine().limit(1))).isEqualTo(2);
    }

    private static List<Long> ids(DeadLetters letters, LetterFilter filter) {
        return letters.find(filter).stream().map(DeadLetter::id).toList();
    }

    @Test
    void changesOwnerAndFailureButNeverTheMessage() {
        DeadLetters letters = letters();
        long id = park(letters, message(5));
        boolean amended = transaction(transaction -> letters.amend(
                transaction, id, letter -> new Letter(message(9), letter.kind(), "other", "other-team", 7)));
        assertThat(amended).isTrue();
        assertThat(letters.find(id).orElseThrow().letter())
                .isEqualTo(new Letter(message(5), FailureKind.REJECTED, "other", "other-team", 7));
    }

    @Test
    void refusesMoreLettersOfASequenceThanAllowed() {
        DeadLetters letters = letters(new LetterLimits(1000, 2, 1000));
        park(letters, message(5));
        parkIfBlocked(letters, message(6));
        assertThatThrownBy(() -> parkIfBlocked(letters, message(7)))
                .isInstanceOf(DeadLettersFullException.class)
                .hasMessageContaining("2 letters in its sequence");
        assertThat(letters.count(mine())).isEqualTo(2);
        assertThat(parkIfBlocked(letters, message(6))).as("known already").isPresent();
    }
}
