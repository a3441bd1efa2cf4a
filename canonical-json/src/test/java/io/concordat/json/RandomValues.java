package io.concordat.json;

import io.concordat.json.shape.Limits;
import io.concordat.json.shape.Scalar;
import io.concordat.model.value.Id;
import io.concordat.model.value.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Random;

/** Random values without parts, and random JSON. */
final class RandomValues {

    private static final List<String> LETTERS = List.of(
            "a", "Z", "7", " ", "ß", "é", "Ж", "漢", "\u2028", "😀", "\"", "\\", "/", "\n", "\t", "\u0001", "'", "~");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private final Random random;
    private boolean plain;
    private boolean uniform;

    RandomValues(Random random) {
        this.random = random;
    }

    void plain() {
        plain = true;
    }

    /** From now on there is one currency and one unit, so that amounts and quantities fit together. */
    void uniform() {
        uniform = true;
    }

    Object scalar(Scalar scalar, Limits limits) {
        return switch (scalar) {
            case TEXT ->
                limits.pattern() == null
                        ? text(limits.minSize(), limits.maxSize())
                        : matching(limits.pattern().pattern(), limits);
            case DECIMAL -> decimal(limits);
            case INTEGER -> (int) whole(limits, random.nextInt(20) == 0 ? Integer.MAX_VALUE : 3);
            case LONG -> whole(limits, random.nextInt(5) == 0 ? Long.MAX_VALUE : 3);
            case BOOLEAN -> random.nextBoolean();
            case ID -> Id.of(pick("1", "so-1", "A.b_c:d/e-f", "x".repeat(100)));
            case UNIT -> Unit.of(same("C62", "KGM", "EA", "??", "漢"));
            case CURRENCY -> Currency.getInstance(same("EUR", "JPY", "USD", "BHD"));
            case ZONE -> ZoneId.of(pick("Europe/Berlin", "UTC", "America/New_York", "+02:00"));
            case DATE -> day();
            case DATE_TIME -> moment();
            case INSTANT -> moment().toInstant();
            case PERIOD -> Period.of(random.nextInt(3), random.nextInt(3), random.nextInt(40));
            case DURATION -> Duration.ofSeconds(random.nextInt(1_000_000), random.nextInt(3) * 5_000_000L);
            case URL -> URI.create("urn:x:" + random.nextInt(10));
        };
    }

    // the two patterns of CloudEvents attributes are beyond RegexSample
    private String matching(String pattern, Limits limits) {
        if (pattern.startsWith("(?!.*%")) {
            return uri();
        }
        return pattern.startsWith("[^\\x00")
                ? attribute(limits.minSize(), limits.maxSize())
                : RegexSample.of(pattern, random);
    }

    /** A URI reference. */
    String uri() {
        return pick(
                "urn:acme:erp-eu1", "https://erp.example/eu?x=1#y", "/orders/a:b", "1-555-123-4567", "a%20b/c", "/");
    }

    /** Text without control characters. */
    String attribute(int min, int max) {
        return text(min, max).replaceAll("\\p{Cc}", "x");
    }

    /** A value that no constraint was asked about. */
    Object wild(Scalar scalar) {
        return switch (scalar) {
            case TEXT -> "x".repeat(List.of(0, 1, 65, 300, 5000).get(random.nextInt(5)));
            case DECIMAL -> BigDecimal.valueOf(random.nextInt(5) - 2, random.nextInt(3));
            case INTEGER -> random.nextInt(5) - 2;
            case LONG -> random.nextInt(5) - 2L;
            default -> scalar(scalar, Limits.NONE);
        };
    }

    String text(int min, int max) {
        return plain ? words(min, max) : anyText(min, max);
    }

    private String words(int min, int max) {
        int length = Math.min(max, Math.max(min, 6 + random.nextInt(15)));
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(random.nextInt(8) == 0 ? ' ' : (char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    private String anyText(int min, int max) {
        int most = random.nextInt(20) == 0 ? max : Math.min(max, Math.max(min, 1) + 12);
        int length = Math.min(min + random.nextInt(Math.max(1, most - min + 1)), Math.max(min, 300));
        StringBuilder text = new StringBuilder();
        boolean plain = min > 1 || random.nextBoolean();
        while (text.length() < length) {
            String next = plain ? "x" : LETTERS.get(random.nextInt(LETTERS.size()));
            text.append(text.length() + next.length() <= length ? next : "x");
        }
        return text.toString();
    }

    private BigDecimal decimal(Limits limits) {
        BigDecimal[] pool = {
            BigDecimal.ZERO,
            BigDecimal.ONE,
            new BigDecimal("12.50"),
            new BigDecimal("0.000000000000000001"),
            new BigDecimal(BigInteger.TEN.pow(38).subtract(BigInteger.ONE), random.nextInt(19)),
            new BigDecimal("-3.10"),
        };
        boolean odd = !plain && random.nextInt(4) == 0;
        BigDecimal value = pool[random.nextInt(odd ? pool.length : 3)];
        return inRange(value, limits) ? value : decimal(limits);
    }

    private static boolean inRange(BigDecimal value, Limits limits) {
        boolean[] inside = {true};
        limits.check(value, (keyword, found, expected) -> inside[0] = false);
        return inside[0];
    }

    private long whole(Limits limits, long bound) {
        long value = bound <= 3 ? random.nextInt((int) bound) : bound;
        return inRange(BigDecimal.valueOf(value), limits) ? value : whole(limits, bound);
    }

    private LocalDate day() {
        return random.nextInt(20) == 0 ? LocalDate.of(9999, 12, 31) : DAY.plusDays(random.nextInt(2));
    }

    private OffsetDateTime moment() {
        int nanos = random.nextBoolean() ? 0 : random.nextInt(3) * 120_000_000 + random.nextInt(2);
        ZoneOffset offset = ZoneOffset.ofTotalSeconds((random.nextInt(5) - 2) * 1800);
        LocalDateTime local = day().atTime(random.nextInt(24), random.nextInt(2), random.nextInt(2), nanos);
        return OffsetDateTime.of(local, offset);
    }

    /** Any JSON value, numbers in odd forms. */
    String json(int depth) {
        return plain ? "{\"tier\":\"gold\"}" : anyJson(depth);
    }

    private String anyJson(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> "null";
            case 1 -> "true";
            case 2 -> pick("1.0", "-0", "1E+2", "10000000000000000000000000001", "0.10");
            case 3 -> "\"\\u00e9 \\/ x\"";
            case 4 -> "[]";
            case 5 -> "\"😀\"";
            case 6 -> "[" + json(depth - 1) + " ," + json(depth - 1) + "]";
            default -> "{ \"a\":" + json(depth - 1) + ",\n \"\\u0062\" : " + json(depth - 1) + "}";
        };
    }

    private String same(String... pool) {
        return uniform ? pool[0] : pick(pool);
    }

    private String pick(String... pool) {
        return pool[random.nextInt(pool.length)];
    }
}
