package io.concordat.idempotency.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Writes results so that they can be replayed by another process and a later release. Stored is a name you choose, never
 * the name of a class.
 *
 * <pre>
 * ResultCodec.builder()
 *     .type("order-acknowledgement.v1", OrderAcknowledgement.class, json::write, bytes -&gt; json.read(bytes, ...))
 *     .build();
 * </pre>
 *
 * <p>Texts need no registration. Immutable and thread-safe if the functions are.
 */
public final class ResultCodec {

    private static final Type<String> TEXT = new Type<>(
            "text",
            String.class,
            text -> text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
            bytes -> new String(bytes, java.nio.charset.StandardCharsets.UTF_8));

    private final List<Type<?>> types;

    private ResultCodec(List<Type<?>> types) {
        this.types = List.copyOf(types);
    }

    /** Texts only. */
    public static ResultCodec text() {
        return builder().build();
    }

    /** Texts and what is added. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Writes a result.
     *
     * @throws ResultNotStorableException if its type is not registered or its function fails
     */
    public Stored write(Object result) {
        for (Type<?> type : types) {
            if (type.of().isInstance(result)) {
                return new Stored(type.name(), type.bytes(result));
            }
        }
        throw new ResultNotStorableException(
                "no type is registered for a result of " + result.getClass().getName(), null);
    }

    /**
     * Reads what was written.
     *
     * @throws ResultNotStorableException if the name is not registered or its function fails
     */
    public Object read(Stored stored) {
        for (Type<?> type : types) {
            if (type.name().equals(stored.type())) {
                return type.result(stored.bytes());
            }
        }
        throw new ResultNotStorableException("no type is registered under the stored name " + stored.type(), null);
    }

    /**
     * A result as stored.
     *
     * @param type the registered name, 1 to 100 characters
     */
    @SuppressWarnings("ArrayRecordComponent") // handed from codec to driver, never compared
    public record Stored(String type, byte[] bytes) {}

    private record Type<T>(String name, Class<T> of, Function<T, byte[]> writer, Function<byte[], T> reader) {

        byte[] bytes(Object result) {
            try {
                return Objects.requireNonNull(writer.apply(of.cast(result)), "bytes");
            } catch (RuntimeException e) {
                throw new ResultNotStorableException("the writer of type " + name + " failed", e);
            }
        }

        Object result(byte[] bytes) {
            try {
                return Objects.requireNonNull(reader.apply(bytes), "result");
            } catch (RuntimeException e) {
                throw new ResultNotStorableException("the reader of type " + name + " failed", e);
            }
        }
    }

    /** Collects types. Not thread-safe. */
    public static final class Builder {

        private final List<Type<?>> types = new ArrayList<>(List.of(TEXT));

        private Builder() {}

        /**
         * A type of result.
         *
         * @param name what is stored, 1 to 100 characters; keep it for ever and choose another for another form
         * @throws IllegalArgumentException if the name is taken or has another length
         */
        public <T> Builder type(String name, Class<T> of, Function<T, byte[]> writer, Function<byte[], T> reader) {
            if (name.isBlank()
                    || name.length() > 100
                    || types.stream().anyMatch(t -> t.name().equals(name))) {
                throw new IllegalArgumentException(
                        "type of result '" + name + "': expected 1 to 100 characters that are not registered yet");
            }
            types.add(new Type<>(name, of, writer, reader));
            return this;
        }

        /** The codec. */
        public ResultCodec build() {
            return new ResultCodec(types);
        }
    }
}
