package io.concordat.idempotency.outbox;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Which shard an aggregate belongs to: CRC-32C of its UTF-8 bytes modulo 64. Part of the stored format. */
final class Shards {

    /** As many as the DDL inserts: so many relays can share the work. */
    static final int COUNT = 64;

    private Shards() {}

    static int of(String aggregate) {
        CRC32C checksum = new CRC32C();
        checksum.update(aggregate.getBytes(StandardCharsets.UTF_8));
        return Math.toIntExact(checksum.getValue() % COUNT);
    }
}
