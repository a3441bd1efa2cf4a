package io.concordat.json.shape;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Days and moments as RFC 3339 text: four-digit years, seconds always, at most nine digits after them. */
final class DateText {

    static final String DAY_PATTERN = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    static final String MOMENT_PATTERN =
            DAY_PATTERN + "T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})";

    private static final int DATE_LENGTH = 10;
    private static final int SECONDS_END = 19;
    private static final int MOMENT_LENGTH = "0000-00-00T00:00:00.000000000+00:00".length();
    private static final int MAX_YEAR = 9999;
    private static final int MAX_FRACTION = 9;

    private DateText() {}

    static @Nullable Object date(char[] chars, int from, int length) {
        return length == DATE_LENGTH ? dateAt(chars, from) : null;
    }

    static @Nullable Object instant(char[] chars, int from, int length) {
        Object moment = dateTime(chars, from, length);
        return moment == null ? null : ((OffsetDateTime) moment).toInstant();
    }

    static @Nullable Object dateTime(char[] chars, int from, int length) {
        if (length <= SECONDS_END || !hasSeparators(chars, from)) {
            return null;
        }
        int end = from + length;
        int offsetAt = offsetStart(chars, from + SECONDS_END, end);
        int nanos = offsetAt < 0 ? -1 : nanos(chars, from + SECONDS_END, offsetAt);
        ZoneOffset offset = nanos < 0 ? null : offset(chars, offsetAt, end);
        LocalDate date = offset == null ? null : dateAt(chars, from);
        return date == null ? null : moment(date, chars, from, nanos, offset);
    }

    private static boolean hasSeparators(char[] chars, int from) {
        return chars[from + 10] == 'T' && chars[from + 13] == ':' && chars[from + 16] == ':';
    }

    private static @Nullable OffsetDateTime moment(
            LocalDate date, char[] chars, int from, int nanos, @Nullable ZoneOffset offset) {
        int hour = number(chars, from + 11, 2);
        int minute = number(chars, from + 14, 2);
        int second = number(chars, from + 17, 2);
        if (offset == null || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return null;
        }
        return OffsetDateTime.of(LocalDateTime.of(date, java.time.LocalTime.of(hour, minute, second, nanos)), offset);
    }

    private static @Nullable LocalDate dateAt(char[] chars, int from) {
        int year = number(chars, from, 4);
        int month = number(chars, from + 5, 2);
        int day = number(chars, from + 8, 2);
        if (year < 0 || month < 0 || day < 0 || chars[from + 4] != '-' || chars[from + 7] != '-') {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    // Index of Z, + or - after the seconds and their fraction, -1 if there is none.
    private static int offsetStart(char[] chars, int from, int end) {
        int at = from;
        if (at < end && chars[at] == '.') {
            at++;
            while (at < end && chars[at] >= '0' && chars[at] <= '9') {
                at++;
            }
        }
        return at < end ? at : -1;
    }

    private static int nanos(char[] chars, int from, int end) {
        if (from == end) {
            return 0;
        }
        int digits = end - from - 1;
        if (digits < 1 || digits > MAX_FRACTION) {
            return -1;
        }
        int nanos = number(chars, from + 1, digits);
        for (int i = digits; i < MAX_FRACTION; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static @Nullable ZoneOffset offset(char[] chars, int at, int end) {
        if (chars[at] == 'Z') {
            return end == at + 1 ? ZoneOffset.UTC : null;
        }
        boolean signed = chars[at] == '+' || chars[at] == '-';
        if (!signed || end != at + 6 || chars[at + 3] != ':') {
            return null;
        }
        int hours = number(chars, at + 1, 2);
        int minutes = number(chars, at + 4, 2);
        if (hours < 0 || minutes < 0 || minutes > 59 || hours * 60 + minutes > 18 * 60) {
            return null;
        }
        int seconds = (hours * 60 + minutes) * 60;
        return ZoneOffset.ofTotalSeconds(chars[at] == '-' ? -seconds : seconds);
    }

    private static int number(char[] chars, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = chars[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    static String print(LocalDate date) {
        byte[] text = new byte[DATE_LENGTH];
        return text(text, putDate(text, date));
    }

    static String print(Instant instant) {
        return print(instant.atOffset(ZoneOffset.UTC));
    }

    static String print(OffsetDateTime moment) {
        int offset = moment.getOffset().getTotalSeconds();
        if (offset % 60 != 0) {
            throw new IllegalArgumentException(
                    "offset " + moment.getOffset() + " has seconds, which RFC 3339 cannot say: use whole minutes");
        }
        byte[] text = new byte[MOMENT_LENGTH];
        int at = putDate(text, moment.toLocalDate());
        text[at++] = 'T';
        at = putTime(text, at, moment);
        if (offset == 0) {
            text[at++] = 'Z';
        } else {
            text[at++] = (byte) (offset < 0 ? '-' : '+');
            at = putNumber(text, at, Math.abs(offset) / 3600, 2);
            text[at++] = ':';
            at = putNumber(text, at, Math.abs(offset) / 60 % 60, 2);
        }
        return text(text, at);
    }

    private static String text(byte[] ascii, int length) {
        return new String(ascii, 0, length, StandardCharsets.ISO_8859_1);
    }

    private static int putDate(byte[] text, LocalDate date) {
        requireFourDigits(date.getYear());
        int at = putNumber(text, 0, date.getYear(), 4);
        text[at++] = '-';
        at = putNumber(text, at, date.getMonthValue(), 2);
        text[at++] = '-';
        return putNumber(text, at, date.getDayOfMonth(), 2);
    }

    private static int putTime(byte[] text, int from, OffsetDateTime moment) {
        int at = putNumber(text, from, moment.getHour(), 2);
        text[at++] = ':';
        at = putNumber(text, at, moment.getMinute(), 2);
        text[at++] = ':';
        at = putNumber(text, at, moment.getSecond(), 2);
        int nanos = moment.getNano();
        if (nanos == 0) {
            return at;
        }
        text[at++] = '.';
        if (nanos % 1_000_000 == 0) {
            return putNumber(text, at, nanos / 1_000_000, 3);
        }
        return nanos % 1000 == 0 ? putNumber(text, at, nanos / 1000, 6) : putNumber(text, at, nanos, MAX_FRACTION);
    }

    private static int putNumber(byte[] text, int at, int number, int digits) {
        int rest = number;
        for (int i = at + digits - 1; i >= at; i--) {
            text[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return at + digits;
    }

    private static void requireFourDigits(int year) {
        if (year < 0 || year > MAX_YEAR) {
            throw new IllegalArgumentException("year " + year + " cannot be written: RFC 3339 has years 0000 to 9999");
        }
    }
}
