package io.concordat.idempotency.deadletter;

import io.concordat.idempotency.sequence.SequenceKey;
import io.concordat.model.call.FailureKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which letters: those that meet everything that is said. Immutable.
 *
 * <pre>
 * LetterFilter.all().ofScope("stock.apply").ofKind(FailureKind.CONTRACT_MISMATCH).limit(100)
 * </pre>
 *
 * @param id the letter, null for any
 * @param after letters with a higher id only; 0 for all
 * @param scope the scope of the message's key, null for any
 * @param type the type as received, null for any
 * @param kind how it failed, null for any
 * @param owner who must act, null for any
 * @param sequence the sequence, null for any
 * @param from parked then or later, null for any time
 * @param before parked earlier, null for any time
 * @param limit how many at most, by ascending id
 */
public record LetterFilter(
        @Nullable Long id,
        long after,
        @Nullable String scope,
        @Nullable String type,
        @Nullable FailureKind kind,
        @Nullable String owner,
        @Nullable SequenceKey sequence,
        @Nullable Instant from,
        @Nullable Instant before,
        int limit) {

    /** Refuses a limit under 1. */
    public LetterFilter {
        if (limit < 1) {
            throw new IllegalArgumentException("at most " + limit + " letters: expected 1 or more");
        }
    }

    /** Every letter, 1,000 at most. */
    public static LetterFilter all() {
        return new LetterFilter(null, 0, null, null, null, null, null, null, null, 1000);
    }

    /** One letter. */
    public static LetterFilter letter(long id) {
        return new LetterFilter(id, 0, null, null, null, null, null, null, null, 1);
    }

    /** Letters after this one: the next page. */
    public LetterFilter after(long last) {
        return new LetterFilter(id, last, scope, type, kind, owner, sequence, from, before, limit);
    }

    /** Of one operation. */
    public LetterFilter ofScope(String of) {
        return new LetterFilter(id, after, of, type, kind, owner, sequence, from, before, limit);
    }

    /** Of one type. */
    public LetterFilter ofType(String of) {
        return new LetterFilter(id, after, scope, of, kind, owner, sequence, from, before, limit);
    }

    /** That failed in this way, with their successors that wait behind them. */
    public LetterFilter ofKind(FailureKind of) {
        return new LetterFilter(id, after, scope, type, of, owner, sequence, from, before, limit);
    }

    /** This one must act on. */
    public LetterFilter ownedBy(String who) {
        return new LetterFilter(id, after, scope, type, kind, who, sequence, from, before, limit);
    }

    /** Of one sequence. */
    public LetterFilter of(SequenceKey of) {
        return new LetterFilter(id, after, scope, type, kind, owner, of, from, before, limit);
    }

    /** Parked in this time, from inclusive to exclusive. */
    public LetterFilter parked(Instant start, Instant end) {
        return new LetterFilter(id, after, scope, type, kind, owner, sequence, start, end, limit);
    }

    /** So many at most. */
    public LetterFilter limit(int most) {
        return new LetterFilter(id, after, scope, type, kind, owner, sequence, from, before, most);
    }

    boolean accepts(DeadLetter letter) {
        ReceivedMessage message = letter.message();
        return isAnyOr(id, letter.id())
                && letter.id() > after
                && isAnyOr(scope, message.key().scope())
                && isAnyOr(type, message.type())
                && isAnyOr(kind, letter.letter().kind())
                && isAnyOr(owner, letter.letter().owner())
                && (sequence == null
                        || (message.place() != null
                                && sequence.equals(message.place().sequence())))
                && (from == null || !letter.parkedAt().isBefore(from))
                && (before == null || letter.parkedAt().isBefore(before));
    }

    private static <T> boolean isAnyOr(@Nullable T wanted, T found) {
        return wanted == null || wanted.equals(found);
    }
}
