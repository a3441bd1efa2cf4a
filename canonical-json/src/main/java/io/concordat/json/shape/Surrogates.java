package io.concordat.json.shape;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Halves of surrogate pairs: JSON can escape one alone, UTF-8 cannot say it. */
public final class Surrogates {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final int LONG_BYTES = 8;

    private Surrogates() {}

    /** Whether an escaped surrogate occurs in JSON, so that a text in it might be torn. */
    public static boolean areEscapedIn(byte[] json) {
        int at = nextBackslash(json, 0);
        while (at + 3 < json.length) {
            boolean unicode = json[at + 1] == 'u' && (json[at + 2] == 'd' || json[at + 2] == 'D');
            if (unicode && json[at + 3] >= '8') {
                return true;
            }
            at = nextBackslash(json, at + 2);
        }
        return false;
    }

    private static int nextBackslash(byte[] bytes, int from) {
        int at = from;
        while (at + LONG_BYTES <= bytes.length) {
            long difference = (long) LONGS.get(bytes, at) ^ BACKSLASHES;
            if (((difference - ONES) & ~difference & HIGH_BITS) != 0) {
                break;
            }
            at += LONG_BYTES;
        }
        while (at < bytes.length && bytes[at] != '\\') {
            at++;
        }
        return at;
    }

    /** Whether a text holds half a pair. */
    public static boolean isTorn(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean paired = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
            if (paired) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }

    /** Reports a text that holds half a pair. */
    public static void check(String text, Breaches breaches) {
        if (isTorn(text)) {
            breaches.add("surrogate", Described.text(text) + " with half a surrogate pair", "text that UTF-8 can say");
        }
    }
}
