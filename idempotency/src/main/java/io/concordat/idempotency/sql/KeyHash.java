package io.concordat.idempotency.sql;

import io.concordat.model.call.IdempotencyKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** 128 bits of SHA-256 over {@code scope:value}: what a table is keyed by. The key itself is stored beside it. */
public final class KeyHash {

    private KeyHash() {}

    /** The hash of a key. */
    public static UUID of(IdempotencyKey key) {
        ByteBuffer digest = ByteBuffer.wrap(sha256().digest(key.toString().getBytes(StandardCharsets.UTF_8)));
        return new UUID(digest.getLong(), digest.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must offer SHA-256", e);
        }
    }
}
