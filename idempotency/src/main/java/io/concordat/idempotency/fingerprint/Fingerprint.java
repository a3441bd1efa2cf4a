package io.concordat.idempotency.fingerprint;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A digest of a payload's content together with the version of the algorithm that made it.
 *
 * <p>Two fingerprints of different versions say nothing about each other. Nothing of the payload can be read back.
 * Immutable and thread-safe.
 *
 * @param version 1 to 127 belong to this library, 128 to 255 to fingerprinters of the embedder
 * @param digest 16 to 64 bytes as lower-case hexadecimal
 */
public record Fingerprint(int version, String digest) {

    private static final HexFormat HEX = HexFormat.of();

    /** Refuses a version outside one byte and a digest that is no lower-case hexadecimal of 16 to 64 bytes. */
    public Fingerprint {
        Objects.requireNonNull(digest, "digest");
        if (version < 1 || version > 255) {
            throw new IllegalArgumentException("fingerprint version " + version + ": expected 1 to 255");
        }
        if (!isDigest(digest)) {
            throw new IllegalArgumentException("fingerprint digest of " + digest.length()
                    + " characters: expected 32 to 128 lower-case hexadecimal digits");
        }
    }

    /** The SHA-256 of a canonical form that a fingerprinter of the embedder made, for example canonical JSON. */
    public static Fingerprint sha256(int version, byte[] canonicalForm) {
        return new Fingerprint(version, HEX.formatHex(sha256().digest(canonicalForm)));
    }

    /**
     * Reads what {@link #toBytes()} wrote.
     *
     * @throws IllegalArgumentException if these are not 17 to 65 bytes that start with a version
     */
    public static Fingerprint fromBytes(byte[] bytes) {
        if (bytes.length == 0) {
            throw new IllegalArgumentException("a stored fingerprint is empty: expected a version and a digest");
        }
        return new Fingerprint(bytes[0] & 0xff, HEX.formatHex(bytes, 1, bytes.length));
    }

    /** One byte of version, then the digest: the form a store keeps. */
    public byte[] toBytes() {
        byte[] raw = HEX.parseHex(digest);
        byte[] bytes = new byte[raw.length + 1];
        bytes[0] = (byte) version;
        System.arraycopy(raw, 0, bytes, 1, raw.length);
        return bytes;
    }

    /** The version and the first digits, enough for a message: {@code v1:9f86d081884c}. */
    @Override
    public String toString() {
        return "v" + version + ":" + digest.substring(0, 12);
    }

    /** Without an expression, as every delivery asks. */
    private static boolean isDigest(String digest) {
        int length = digest.length();
        if (length < 32 || length > 128 || length % 2 != 0) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char digit = digest.charAt(i);
            if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
                return false;
            }
        }
        return true;
    }

    static Fingerprint of(int version, byte[] digest) {
        return new Fingerprint(version, HEX.formatHex(digest));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must offer SHA-256", e);
        }
    }
}
