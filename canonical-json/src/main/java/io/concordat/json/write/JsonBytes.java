package io.concordat.json.write;

import io.concordat.json.shape.Described;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * JSON in UTF-8 as it is being written, without white space. Commas are put where they belong; that names and values take
 * turns is the caller's affair. Not thread-safe.
 */
final class JsonBytes {

    private static final int START = 4096;
    private static final int MOST_BYTES_OF_A_CHAR = 6;
    private static final byte[] DIGITS = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);

    /** What follows the backslash for characters that must be escaped; 0 for none, 'u' for the long form. */
    private static final byte[] ESCAPES = escapes();

    private byte[] buffer;
    private int at;
    private boolean afterValue;

    JsonBytes() {
        this(new byte[START]);
    }

    /** Writes into a buffer, or a longer one in its place. */
    JsonBytes(byte[] buffer) {
        this.buffer = buffer;
    }

    private static byte[] escapes() {
        byte[] escapes = new byte[128];
        Arrays.fill(escapes, 0, ' ', (byte) 'u');
        escapes['\b'] = 'b';
        escapes['\t'] = 't';
        escapes['\n'] = 'n';
        escapes['\f'] = 'f';
        escapes['\r'] = 'r';
        escapes['"'] = '"';
        escapes['\\'] = '\\';
        return escapes;
    }

    void writeStartObject() {
        open('{');
    }

    void writeEndObject() {
        close('}');
    }

    void writeStartArray() {
        open('[');
    }

    void writeEndArray() {
        close(']');
    }

    private void open(char bracket) {
        separate(1);
        buffer[at++] = (byte) bracket;
        afterValue = false;
    }

    private void close(char bracket) {
        reserve(1);
        buffer[at++] = (byte) bracket;
        afterValue = true;
    }

    /** A name that was quoted before. */
    void writeName(byte[] quoted) {
        put(quoted);
        afterValue = false;
    }

    void writeName(String name) {
        writeString(name);
        buffer[at++] = ':';
        afterValue = false;
    }

    void writeStringProperty(String name, String value) {
        writeName(name);
        writeString(value);
    }

    /** A value that needs nothing more, such as a quoted constant; or members with their values. */
    void writeQuoted(byte[] quoted) {
        put(quoted);
    }

    void writeBoolean(boolean truth) {
        put(truth ? TRUE : FALSE);
    }

    void writeNumber(long number) {
        put(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
    }

    private void put(byte[] bytes) {
        separate(bytes.length);
        System.arraycopy(bytes, 0, buffer, at, bytes.length);
        at += bytes.length;
    }

    /**
     * A text.
     *
     * @throws NotWritableException if it holds half a surrogate pair, which UTF-8 cannot say
     */
    void writeString(String text) {
        int length = text.length();
        // room for the text if it is plain, two quotes and the colon of a name
        separate(length + 3);
        byte[] into = buffer;
        int to = at;
        into[to++] = '"';
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || ESCAPES[c] != 0) {
                at = to;
                writeRest(text, i);
                return;
            }
            into[to++] = (byte) c;
        }
        into[to++] = '"';
        at = to;
    }

    private void writeRest(String text, int from) {
        reserve((text.length() - from) * MOST_BYTES_OF_A_CHAR + 2);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                putAscii(c);
            } else if (!Character.isSurrogate(c)) {
                putCodePoint(c);
            } else {
                putCodePoint(codePoint(text, i++));
            }
        }
        buffer[at++] = '"';
    }

    private void putAscii(char c) {
        byte escape = ESCAPES[c];
        if (escape != 0) {
            buffer[at++] = '\\';
            buffer[at++] = escape;
        }
        if (escape == 'u') {
            buffer[at++] = '0';
            buffer[at++] = '0';
            buffer[at++] = DIGITS[c >> 4];
            buffer[at++] = DIGITS[c & 0xF];
        } else if (escape == 0) {
            buffer[at++] = (byte) c;
        }
    }

    private static int codePoint(String text, int index) {
        int codePoint = text.codePointAt(index);
        if (codePoint <= Character.MAX_VALUE) {
            throw new NotWritableException("surrogate: found " + Described.text(text)
                    + " with half a surrogate pair, expected text that UTF-8 can say");
        }
        return codePoint;
    }

    private void putCodePoint(int c) {
        if (c < 0x800) {
            buffer[at++] = (byte) (0xC0 | (c >> 6));
        } else {
            if (c < 0x10000) {
                buffer[at++] = (byte) (0xE0 | (c >> 12));
            } else {
                buffer[at++] = (byte) (0xF0 | (c >> 18));
                buffer[at++] = (byte) (0x80 | ((c >> 12) & 0x3F));
            }
            buffer[at++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        }
        buffer[at++] = (byte) (0x80 | (c & 0x3F));
    }

    /** JSON that is known to be one value. */
    void writeRawValue(String json) {
        separate(json.length() * 3);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c < 0x80) {
                buffer[at++] = (byte) c;
            } else {
                putCodePoint(Character.isSurrogate(c) ? codePoint(json, i++) : c);
            }
        }
    }

    /** What was written. */
    byte[] toBytes() {
        return Arrays.copyOf(buffer, at);
    }

    /** The buffer, to be used again. */
    byte[] buffer() {
        return buffer;
    }

    private void separate(int length) {
        reserve(length + 1);
        if (afterValue) {
            buffer[at++] = ',';
        }
        afterValue = true;
    }

    private void reserve(int length) {
        if (buffer.length - at < length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, at + length));
        }
    }
}
