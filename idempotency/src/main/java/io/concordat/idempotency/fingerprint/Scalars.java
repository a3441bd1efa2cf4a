package io.concordat.idempotency.fingerprint;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes values that have no parts. */
final class Scalars {

    private static final int TEXT = 'S';
    private static final int NUMBER = 'N';
    private static final int TRUTH = 'B';
    private static final int BYTES = 'Y';
    private static final int ENUM = 'E';
    private static final int NAMED = 'X';

    /** Types whose specified text is their content, under names that no refactoring changes. */
    private static final Map<Class<?>, String> NAMED_TYPES = Map.ofEntries(
            Map.entry(Instant.class, "instant"),
            Map.entry(LocalDate.class, "date"),
            Map.entry(LocalTime.class, "time"),
            Map.entry(LocalDateTime.class, "date-time"),
            Map.entry(OffsetDateTime.class, "offset-date-time"),
            Map.entry(OffsetTime.class, "offset-time"),
            Map.entry(ZonedDateTime.class, "zoned-date-time"),
            Map.entry(Year.class, "year"),
            Map.entry(YearMonth.class, "year-month"),
            Map.entry(MonthDay.class, "month-day"),
            Map.entry(Duration.class, "duration"),
            Map.entry(Period.class, "period"),
            Map.entry(Currency.class, "currency"),
            Map.entry(UUID.class, "uuid"),
            Map.entry(URI.class, "uri"));

    private Scalars() {}

    /** False if the value is of no type that is known here; nothing was written then. */
    static boolean write(Object value, ByteSink sink) {
        BigDecimal number = number(value);
        if (number != null) {
            writeNumber(number, sink);
        } else if (value instanceof String || value instanceof Character) {
            sink.write(TEXT);
            sink.writeText(value.toString());
        } else if (value instanceof Enum<?> constant) {
            sink.write(ENUM);
            sink.writeText(constant.getDeclaringClass().getSimpleName());
            sink.writeText(constant.name());
        } else if (value instanceof Boolean truth) {
            sink.write(TRUTH);
            sink.write(truth ? 1 : 0);
        } else if (value instanceof byte[] bytes) {
            sink.write(BYTES);
            sink.writeBytes(bytes);
        } else {
            return writeNamed(value, sink);
        }
        return true;
    }

    private static @Nullable BigDecimal number(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        if (value instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        boolean whole =
                value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte;
        return whole ? BigDecimal.valueOf(((Number) value).longValue()) : null;
    }

    private static void writeNumber(BigDecimal number, ByteSink sink) {
        BigDecimal normal = number.stripTrailingZeros();
        sink.write(NUMBER);
        sink.writeInt(normal.scale());
        sink.writeBytes(normal.unscaledValue().toByteArray());
    }

    private static boolean writeNamed(Object value, ByteSink sink) {
        if (value instanceof ZoneId zone) {
            writeNamed("zone", zone.getId(), sink);
        } else if (value instanceof Locale locale) {
            writeNamed("locale", locale.toLanguageTag(), sink);
        } else {
            String name = NAMED_TYPES.get(value.getClass());
            if (name == null) {
                return false;
            }
            writeNamed(name, value.toString(), sink);
        }
        return true;
    }

    private static void writeNamed(String name, String text, ByteSink sink) {
        sink.write(NAMED);
        sink.writeText(name);
        sink.writeText(text);
    }
}
