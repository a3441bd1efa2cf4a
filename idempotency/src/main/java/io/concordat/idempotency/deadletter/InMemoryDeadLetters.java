package io.concordat.idempotency.deadletter;

import io.concordat.idempotency.audit.AuditTrail;
import io.concordat.idempotency.audit.Deed;
import io.concordat.idempotency.audit.InMemoryAuditTrail;
import io.concordat.idempotency.jdbc.HostTransaction;
import io.concordat.idempotency.sequence.InMemoryTransactions;
import io.concordat.idempotency.sequence.Place;
import io.concordat.idempotency.sequence.SequenceKey;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Dead letters in this process's memory, lost with it: for tests, and for projections that are rebuilt anyway. They take
 * part in {@link InMemoryTransactions} only. Thread-safe.
 */
public final class InMemoryDeadLetters implements DeadLetters {

    private static final Comparator<DeadLetter> IN_ORDER = Comparator.<DeadLetter>comparingLong(
                    letter -> Objects.requireNonNull(letter.message().place()).version())
            .thenComparing(DeadLetter::id);

    private final InMemoryTransactions transactions;
    private final LetterLimits limits;
    private final Clock clock;
    private final AuditTrail audit;
    private final TreeMap<Long, DeadLetter> letters = new TreeMap<>();
    private long lastId;

    /** No letters yet. */
    public InMemoryDeadLetters(InMemoryTransactions transactions, LetterLimits limits, Clock clock) {
        this.transactions = Objects.requireNonNull(transactions, "transactions");
        this.limits = Objects.requireNonNull(limits, "limits");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.audit = new InMemoryAuditTrail(transactions, clock);
    }

    @Override
    public long park(HostTransaction transaction, Letter letter) {
        transactions.requireCurrent(transaction);
        return put(transaction, letter, false);
    }

    @Override
    public OptionalLong parkIfBlocked(HostTransaction transaction, ReceivedMessage message) {
        transactions.requireCurrent(transaction);
        @Nullable Place place = message.place();
        Optional<DeadLetter> first = place == null ? Optional.empty() : first(place.sequence());
        if (place == null || first.isEmpty() || place.compareTo(placeOf(first.get())) < 0) {
            return OptionalLong.empty();
        }
        Letter head = first.get().letter();
        String detail = "waits behind letter " + first.get().id();
        return OptionalLong.of(put(transaction, new Letter(message, head.kind(), detail, head.owner(), 0), true));
    }

    @Override
    public List<DeadLetter> find(LetterFilter filter) {
        return transactions.run(
                transaction -> accepted(filter).limit(filter.limit()).toList());
    }

    @Override
    public long count(LetterFilter filter) {
        return transactions.run(transaction -> accepted(filter).count());
    }

    @Override
    public DeadLetter remove(HostTransaction transaction, long id, Removal removal) {
        transactions.requireCurrent(transaction);
        @Nullable DeadLetter letter = letters.get(id);
        if (letter == null) {
            throw new NoSuchLetterException(id);
        }
        @Nullable Place place = letter.message().place();
        long first =
                place == null ? id : first(place.sequence()).map(DeadLetter::id).orElse(id);
        if (removal.deed() == Deed.REQUEUED && first != id) {
            throw new OutOfOrderException(id, first);
        }
        letters.remove(id);
        transactions.onRollBack(transaction, () -> letters.put(id, letter));
        audit.write(transaction, removal.of(letter.message()));
        return letter;
    }

    @Override
    public boolean amend(HostTransaction transaction, long id, UnaryOperator<Letter> change) {
        transactions.requireCurrent(transaction);
        @Nullable DeadLetter letter = letters.get(id);
        if (letter == null) {
            return false;
        }
        Letter changed = change.apply(letter.letter()).about(letter.message());
        keep(transaction, new DeadLetter(id, changed, false, letter.parkedAt()));
        return true;
    }

    @Override
    public AuditTrail audit() {
        return audit;
    }

    private Stream<DeadLetter> accepted(LetterFilter filter) {
        return letters.values().stream().filter(filter::accepts);
    }

    private Optional<DeadLetter> first(SequenceKey sequence) {
        return accepted(LetterFilter.all().of(sequence)).min(IN_ORDER);
    }

    private static Place placeOf(DeadLetter letter) {
        return Objects.requireNonNull(letter.message().place());
    }

    private long put(HostTransaction transaction, Letter letter, boolean successor) {
        Optional<DeadLetter> there = letters.values().stream()
                .filter(each -> each.message().key().equals(letter.message().key()))
                .findFirst();
        if (there.isPresent()) {
            DeadLetter old = there.get();
            return successor
                    ? old.id()
                    : keep(transaction, new DeadLetter(old.id(), letter.about(old.message()), false, old.parkedAt()));
        }
        requireRoom(letter.message());
        return keep(transaction, new DeadLetter(++lastId, letter, successor, clock.instant()));
    }

    private long keep(HostTransaction transaction, DeadLetter letter) {
        @Nullable DeadLetter before = letters.put(letter.id(), letter);
        transactions.onRollBack(transaction, () -> {
            if (before == null) {
                letters.remove(letter.id());
            } else {
                letters.put(letter.id(), before);
            }
        });
        return letter.id();
    }

    private void requireRoom(ReceivedMessage message) {
        @Nullable Place place = message.place();
        String name = message.key().toString();
        if (place == null) {
            long single = letters.values().stream()
                    .filter(each -> each.message().place() == null)
                    .count();
            require(single, limits.singleLetters(), name, "single letters");
            return;
        }
        long siblings = accepted(LetterFilter.all().of(place.sequence())).count();
        require(siblings, limits.lettersPerSequence(), name, "letters in its sequence");
        if (siblings == 0) {
            long sequences = letters.values().stream()
                    .filter(each -> each.message().place() != null)
                    .map(each -> placeOf(each).sequence())
                    .distinct()
                    .count();
            require(sequences, limits.sequences(), name, "blocked sequences");
        }
    }

    private static void require(long found, int limit, String message, String what) {
        if (found >= limit) {
            throw new DeadLettersFullException(message, limit, what);
        }
    }
}
