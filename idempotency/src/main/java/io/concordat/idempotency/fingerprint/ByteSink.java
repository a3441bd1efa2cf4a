package io.concordat.idempotency.fingerprint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Collects bytes, either to hash them as they come or to keep them. Not thread-safe. */
final class ByteSink {

    private final @Nullable MessageDigest digest;
    private byte[] buffer = new byte[512];
    private int length;

    private ByteSink(@Nullable MessageDigest digest) {
        this.digest = digest;
    }

    static ByteSink digesting() {
        return new ByteSink(Fingerprint.sha256());
    }

    static ByteSink keeping() {
        return new ByteSink(null);
    }

    void write(int oneByte) {
        makeRoom(1);
        buffer[length++] = (byte) oneByte;
    }

    void writeInt(int value) {
        makeRoom(4);
        buffer[length++] = (byte) (value >>> 24);
        buffer[length++] = (byte) (value >>> 16);
        buffer[length++] = (byte) (value >>> 8);
        buffer[length++] = (byte) value;
    }

    /**
     * The length and every char as one byte, or the complement of the length and every char as two: also a text with half a
     * surrogate pair keeps its identity, and most texts cost half the hashing.
     */
    void writeText(String text) {
        boolean narrow = isNarrow(text);
        writeInt(narrow ? text.length() : ~text.length());
        if (narrow) {
            append(text.getBytes(StandardCharsets.ISO_8859_1));
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            makeRoom(2);
            buffer[length++] = (byte) (text.charAt(i) >>> 8);
            buffer[length++] = (byte) text.charAt(i);
        }
    }

    private static boolean isNarrow(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xFF) {
                return false;
            }
        }
        return true;
    }

    void writeBytes(byte[] bytes) {
        writeInt(bytes.length);
        append(bytes);
    }

    /** The bytes as they are, without their length. */
    void append(byte[] bytes) {
        makeRoom(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    byte[] kept() {
        return Arrays.copyOf(buffer, length);
    }

    byte[] digest() {
        if (digest == null) {
            throw new IllegalStateException("this sink keeps its bytes, it does not hash them");
        }
        digest.update(buffer, 0, length);
        length = 0;
        return digest.digest();
    }

    private void makeRoom(int more) {
        if (buffer.length - length >= more) {
            return;
        }
        if (digest != null) {
            digest.update(buffer, 0, length);
            length = 0;
        }
        if (buffer.length - length < more) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
    }
}
