package io.concordat.federation.reading;

import io.concordat.adapter.Cursor;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where each side of a merged feed stands, and which is first in turn. As text {@code merged;2:eu:3:f12us:2:f7}: the side in
 * turn, then side and cursor, each with its length in front, so that nothing in them can be taken for another.
 *
 * @param turn the side to begin with; may be empty
 * @param places the cursor of each side that was read, by its name
 */
record MergedCursor(String turn, Map<String, Cursor> places) {

    private static final String MARK = "merged;";
    private static final int MOST = 1000;

    static MergedCursor of(Cursor cursor) {
        if (cursor.isStart()) {
            return new MergedCursor("", Map.of());
        }
        return Optional.of(cursor.text())
                .filter(text -> text.startsWith(MARK))
                .flatMap(text -> new Reader(text.substring(MARK.length())).read())
                .orElseThrow(MergedCursor::unknown);
    }

    static CallFailedException unknown() {
        return new CallFailedException(new Failure.NotFound(
                "a merged feed was polled with a cursor it never gave: hand back a cursor of one of its pages, or the start"
                        + " to read everything again"));
    }

    Cursor place(String side) {
        return places.getOrDefault(side, Cursor.START);
    }

    MergedCursor with(String side, Cursor place) {
        Map<String, Cursor> moved = new TreeMap<>(places);
        moved.put(side, place);
        return new MergedCursor(turn, moved);
    }

    MergedCursor withTurn(String side) {
        return new MergedCursor(side, places);
    }

    Cursor cursor() {
        StringBuilder text = new StringBuilder(MARK);
        write(text, turn);
        new TreeMap<>(places).forEach((side, place) -> {
            write(text, side);
            write(text, place.text());
        });
        if (text.length() > MOST) {
            throw new CallFailedException(
                    new Failure.Unsupported("the cursors of " + places.keySet() + " together have " + text.length()
                            + " characters, expected at most " + MOST + ": merge fewer feeds"));
        }
        return Cursor.of(text.toString());
    }

    private static void write(StringBuilder text, String part) {
        text.append(part.length()).append(':').append(part);
    }

    /** Takes a text apart; empty when it was not written here. */
    private static final class Reader {

        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        Optional<MergedCursor> read() {
            try {
                String turn = part();
                Map<String, Cursor> places = new TreeMap<>();
                while (at < text.length()) {
                    places.put(part(), Cursor.of(part()));
                }
                return places.isEmpty() ? Optional.empty() : Optional.of(new MergedCursor(turn, places));
            } catch (IndexOutOfBoundsException | NumberFormatException e) {
                return Optional.empty();
            }
        }

        private String part() {
            int colon = text.indexOf(':', at);
            int length = Integer.parseInt(text.substring(at, colon));
            at = colon + 1 + length;
            return text.substring(colon + 1, at);
        }
    }
}
