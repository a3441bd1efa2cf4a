package io.concordat.idempotency.seen;

import io.concordat.model.call.IdempotencyKey;

/**
 * SipHash-2-4 with 128 bits of output, by Aumasson and Bernstein.
 *
 * <p>Two keys with one hash would make a message that was never seen look like a repetition, so the hash must keep keys
 * apart by itself. By accident: among n keys two collide with a probability of about n²/2¹²⁹, for a thousand million keys
 * less than 10⁻²⁰. By malice: it is a pseudo-random function of a secret of 128 bits, so whoever chooses keys but does not
 * know the secret does no better than chance. A cryptographic digest would do the same for several times the price.
 */
final class SipHash {

    private long v0;
    private long v1;
    private long v2;
    private long v3;

    SipHash(long secret0, long secret1) {
        v0 = secret0 ^ 0x736f6d6570736575L;
        v1 = secret1 ^ 0x646f72616e646f6dL ^ 0xee;
        v2 = secret0 ^ 0x6c7967656e657261L;
        v3 = secret1 ^ 0x7465646279746573L;
    }

    /** The hash of a key: lengths first, so that no scope and value read like another scope and value. */
    static KeyHash of(IdempotencyKey key, long secret0, long secret1) {
        String scope = key.scope();
        String value = key.value();
        SipHash hash = new SipHash(secret0, secret1);
        hash.add(((long) scope.length() << 32) | value.length());
        hash.add(word(scope, hash.addWhole(scope), scope.length()));
        long tail = word(value, hash.addWhole(value), value.length());
        // in bytes, as the definition has it; the scope is filled up to whole words
        long length = 8L * (scope.length() / 4 + 2) + 2L * value.length();
        return hash.finish((length << 56) | tail);
    }

    /** Takes the next eight bytes, the first of them lowest. */
    void add(long word) {
        v3 ^= word;
        round();
        round();
        v0 ^= word;
    }

    /** Takes what is left, at most seven bytes, with the length of all modulo 256 in the highest. */
    KeyHash finish(long last) {
        add(last);
        v2 ^= 0xee;
        rounds();
        long first = v0 ^ v1 ^ v2 ^ v3;
        v1 ^= 0xdd;
        rounds();
        return new KeyHash(first, v0 ^ v1 ^ v2 ^ v3);
    }

    /** Takes all whole words of a text; returns where the rest begins. */
    private int addWhole(String text) {
        int from = 0;
        for (; from + 4 <= text.length(); from += 4) {
            add(word(text, from, from + 4));
        }
        return from;
    }

    private static long word(String text, int from, int to) {
        long word = 0;
        for (int i = to - 1; i >= from; i--) {
            word = (word << 16) | text.charAt(i);
        }
        return word;
    }

    private void rounds() {
        round();
        round();
        round();
        round();
    }

    private void round() {
        v0 += v1;
        v2 += v3;
        v1 = Long.rotateLeft(v1, 13) ^ v0;
        v3 = Long.rotateLeft(v3, 16) ^ v2;
        v0 = Long.rotateLeft(v0, 32);
        v2 += v1;
        v0 += v3;
        v1 = Long.rotateLeft(v1, 17) ^ v2;
        v3 = Long.rotateLeft(v3, 21) ^ v0;
        v2 = Long.rotateLeft(v2, 32);
    }
}
