package io.concordat.examples.reconcile;

import io.concordat.idempotency.reconcile.DifferenceKind;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Unit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The books of a shop, a payment service and an ERP, in which some rows were made wrong on purpose. A row is made when it is
 * asked for, from the seed and its number, so the books need no memory however long they are.
 *
 * <p>The youngest of a thousand rows are an hour old, and every tenth of these is not posted yet.
 */
final class Books {

    static final Instant NOW = Instant.parse("2026-03-01T06:00:00Z");

    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(60));
    private static final Instant AN_HOUR_AGO = NOW.minus(Duration.ofHours(1));
    private static final Currency EUR = Money.currency("EUR");
    private static final Currency USD = Money.currency("USD");
    private static final Unit EACH = Unit.of("C62");
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final long rows;
    private final long seed;
    private final Map<Long, DifferenceKind> planted = new TreeMap<>();

    /**
     * Books of so many rows a side.
     *
     * @param kinds what is planted in turn
     */
    Books(long rows, int planted, long seed, List<DifferenceKind> kinds) {
        if (planted < 0 || rows < 10L * planted) {
            throw new IllegalArgumentException(
                    planted + " differences planted in " + rows + " rows: expected at least 10 rows for each");
        }
        this.rows = rows;
        this.seed = seed;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < planted; i++) {
            long stretch = (rows - young()) / planted;
            this.planted.put(i * stretch + random.nextLong(stretch), kinds.get(i % kinds.size()));
        }
    }

    /** What must be found, by key. */
    Map<String, DifferenceKind> planted() {
        Map<String, DifferenceKind> byKey = new TreeMap<>();
        planted.forEach((index, kind) -> byKey.put(key(index), kind));
        return byKey;
    }

    /** How many rows are not yet due on the other side. */
    long notYetPosted() {
        return LongStream.range(rows - young(), rows).filter(this::unposted).count();
    }

    Stream<ShopOrder> orders() {
        return rows(DifferenceKind.MISSING_LEFT, DifferenceKind.DUPLICATE_LEFT)
                .mapToObj(i -> new ShopOrder(key(i), amount(i), units(i), "COMPLETED", moment(i)));
    }

    Stream<CardPayment> payments() {
        return rows(DifferenceKind.MISSING_LEFT, DifferenceKind.DUPLICATE_LEFT)
                .mapToObj(i -> new CardPayment(key(i), amount(i), reference(i), moment(i)));
    }

    Stream<Posting> postings() {
        return rows(DifferenceKind.MISSING_RIGHT, DifferenceKind.DUPLICATE_RIGHT)
                .filter(i -> !unposted(i))
                .mapToObj(this::posting);
    }

    private LongStream rows(DifferenceKind missing, DifferenceKind doubled) {
        return LongStream.range(0, rows).mapMulti((i, sink) -> {
            DifferenceKind here = planted.get(i);
            if (here != missing) {
                sink.accept(i);
            }
            if (here == doubled) {
                sink.accept(i);
            }
        });
    }

    private Posting posting(long i) {
        DifferenceKind wrong = planted.get(i);
        Money amount = amount(i);
        if (wrong == DifferenceKind.AMOUNT) {
            amount = i % 2 == 0 ? amount.plus(Money.of(CENT, EUR)) : Money.of(amount.amount(), USD);
        }
        Quantity units = wrong == DifferenceKind.QUANTITY ? Quantity.of(units(i).value(), Unit.of("KGM")) : units(i);
        String state = wrong == DifferenceKind.STATUS ? "PARKED" : "COMPLETED";
        String reference = wrong == DifferenceKind.TEXT ? "unknown" : reference(i);
        Duration later = wrong == DifferenceKind.TIME ? Duration.ofDays(9) : Duration.ofMinutes(30);
        return new Posting(key(i), amount, units, state, reference, moment(i).plus(later));
    }

    private long young() {
        return rows / 1_000;
    }

    private boolean unposted(long i) {
        return i >= rows - young() && i % 10 == 0;
    }

    private Instant moment(long i) {
        return i >= rows - young() ? AN_HOUR_AGO : LONG_AGO;
    }

    private static String key(long i) {
        return "SO-" + (1_000_000_000L + i);
    }

    private static String reference(long i) {
        return "PSP-" + i;
    }

    private Money amount(long i) {
        return Money.of(BigDecimal.valueOf(100 + number(i, 1_000_000), 2), EUR);
    }

    private Quantity units(long i) {
        return Quantity.of(BigDecimal.valueOf(1 + number(i + rows, 20)), EACH);
    }

    private long number(long i, long bound) {
        return new SplittableRandom(seed ^ (i * 0x9E3779B97F4A7C15L)).nextLong(bound);
    }
}
