package io.concordat.idempotency.sql;

import io.concordat.idempotency.jdbc.ResultCodec;
import io.concordat.idempotency.store.Done;
import io.concordat.idempotency.store.Settlement;
import io.concordat.model.call.Failure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a key ended, in columns. */
@SuppressWarnings("ArrayRecordComponent") // compared by Arrays below
record StoredSettlement(
        KeyState state, byte @Nullable [] failure, @Nullable String resultType, byte @Nullable [] result) {

    static StoredSettlement of(Settlement settlement, ResultCodec codec) {
        KeyState state = KeyState.of(settlement);
        if (settlement instanceof Settlement.Completed completed) {
            return completed.result() == Done.DONE ? none(state) : result(state, codec.write(completed.result()));
        }
        return new StoredSettlement(state, FailureForm.write(failureOf(settlement)), null, null);
    }

    private static StoredSettlement none(KeyState state) {
        return new StoredSettlement(state, null, null, null);
    }

    private static StoredSettlement result(KeyState state, ResultCodec.Stored stored) {
        return new StoredSettlement(state, null, stored.type(), stored.bytes());
    }

    private static Failure failureOf(Settlement settlement) {
        if (settlement instanceof Settlement.Refused refused) {
            return refused.failure();
        } else if (settlement instanceof Settlement.Released released) {
            return released.failure();
        } else if (settlement instanceof Settlement.Undecided undecided) {
            return undecided.failure();
        }
        return ((Settlement.Dead) settlement).failure();
    }

    static StoredSettlement read(ResultSet row) throws SQLException {
        return new StoredSettlement(
                KeyState.of(row.getInt("state")),
                row.getBytes("failure"),
                row.getString("result_type"),
                row.getBytes("result"));
    }

    @Nullable
    Settlement settlement(ResultCodec codec) {
        return switch (state) {
            case IN_PROGRESS -> null;
            case COMPLETED -> new Settlement.Completed(storedResult(codec));
            case RELEASED -> new Settlement.Released(storedFailure(), Duration.ZERO);
            case REFUSED -> new Settlement.Refused(storedFailure());
            case IN_DOUBT -> new Settlement.Undecided(storedFailure());
            case DEAD -> new Settlement.Dead(storedFailure());
        };
    }

    private Object storedResult(ResultCodec codec) {
        return resultType == null ? Done.DONE : codec.read(new ResultCodec.Stored(resultType, bytes(result)));
    }

    private Failure storedFailure() {
        return FailureForm.read(bytes(failure));
    }

    private static byte[] bytes(byte @Nullable [] stored) {
        return Objects.requireNonNull(stored, "a settled key lacks its result or failure");
    }

    boolean isSame(StoredSettlement other) {
        return state == other.state
                && Arrays.equals(failure, other.failure)
                && Objects.equals(resultType, other.resultType)
                && Arrays.equals(result, other.result);
    }
}
