package io.concordat.idempotency.sql;

import io.concordat.idempotency.fingerprint.Fingerprint;
import io.concordat.idempotency.jdbc.Moments;
import io.concordat.idempotency.jdbc.ResultCodec;
import io.concordat.idempotency.jdbc.Sql;
import io.concordat.idempotency.store.Entry;
import io.concordat.idempotency.store.Settlement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** How a key stands, from the columns of its row or from one array of their texts. */
final class EntryReader implements Sql.RowReader<Entry> {

    /** The columns. */
    static final String COLUMNS = "state, fence, attempts, fingerprint, claimed_at, lease_until, effect_started_at,"
            + " settled_at, failure, result_type, result";

    /** The same as one array of text in PostgreSQL: each column of a result costs, even if its row is not there. */
    static final String TEXTS = "ARRAY[state::text, fence::text, attempts::text, encode(fingerprint, 'hex'),"
            + " claimed_at::text, lease_until::text, effect_started_at::text, settled_at::text,"
            + " encode(failure, 'hex'), result_type, encode(result, 'hex')]";

    private final ResultCodec codec;

    EntryReader(ResultCodec codec) {
        this.codec = codec;
    }

    private record Times(
            long claimed,
            @Nullable Long lease,
            @Nullable Long started,
            @Nullable Long settled) {}

    @Override
    public Entry read(ResultSet row) throws SQLException {
        return entry(
                row.getBytes("fingerprint"),
                row.getLong("fence"),
                row.getInt("attempts"),
                new Times(
                        row.getLong("claimed_at"),
                        micros(row, "lease_until"),
                        micros(row, "effect_started_at"),
                        micros(row, "settled_at")),
                StoredSettlement.read(row));
    }

    /** Reads {@link #TEXTS}. */
    Entry read(@Nullable String[] texts) {
        return entry(
                HexFormat.of().parseHex(String.valueOf(texts[3])),
                number(texts[1]),
                (int) number(texts[2]),
                new Times(number(texts[4]), micros(texts[5]), micros(texts[6]), micros(texts[7])),
                new StoredSettlement(KeyState.of((int) number(texts[0])), bytes(texts[8]), texts[9], bytes(texts[10])));
    }

    private Entry entry(byte[] fingerprint, long fence, int attempts, Times at, StoredSettlement stored) {
        Settlement settlement = stored.settlement(codec);
        return new Entry(
                Fingerprint.fromBytes(fingerprint),
                fence,
                attempts,
                orElse(at.lease(), at.claimed()),
                at.started() == null ? null : Moments.instant(at.started()),
                settlement,
                settlement == null ? null : orElse(at.settled(), at.claimed()));
    }

    private static Instant orElse(@Nullable Long micros, long other) {
        return Moments.instant(micros == null ? other : micros);
    }

    private static @Nullable Long micros(ResultSet row, String column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? null : micros;
    }

    private static @Nullable Long micros(@Nullable String text) {
        return text == null ? null : Long.valueOf(text);
    }

    private static long number(@Nullable String text) {
        return Long.parseLong(String.valueOf(text));
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : HexFormat.of().parseHex(text);
    }
}
