package com.acme.concordat.http;

import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.rule.Violation;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** What Acme answered to one request. */
public final class Answer {

    /** Decimals stay as they were sent, because they are bound to {@code BigDecimal} straight from the text. */
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final String doing;
    private final int status;
    private final byte[] body;
    private final Optional<String> retryAfter;

    Answer(String doing, int status, byte[] body, Optional<String> retryAfter) {
        this.doing = doing;
        this.status = status;
        this.body = body;
        this.retryAfter = retryAfter;
    }

    String doing() {
        return doing;
    }

    int status() {
        return status;
    }

    Optional<String> retryAfter() {
        return retryAfter;
    }

    boolean isGood() {
        return status >= 200 && status < 300;
    }

    /** Why Acme did not do it; what is no answer of Acme's own says nothing. */
    Problems problems() {
        try {
            return body.length == 0 ? Problems.NONE : JSON.readValue(body, Problems.class);
        } catch (JacksonException e) {
            return Problems.NONE;
        }
    }

    /**
     * The canonical form of what Acme answered.
     *
     * @throws CallFailedException {@code CONTRACT_MISMATCH} if it is not what Acme documents
     */
    public <A, T> T read(Class<A> type, Function<A, T> mapping) {
        return read(JSON.constructType(type), mapping);
    }

    /** As {@link #read(Class, Function)}, for a type with a parameter. */
    <A, T> T read(JavaType type, Function<A, T> mapping) {
        try {
            A value = JSON.readValue(body, type);
            return mapping.apply(value);
        } catch (JacksonException | IllegalArgumentException | NullPointerException | DateTimeException e) {
            throw notAsDocumented(e);
        }
    }

    /** The words of the cause may quote the answer; only its type is told. */
    private CallFailedException notAsDocumented(RuntimeException cause) {
        String found = "an answer that cannot be read: " + cause.getClass().getSimpleName();
        Violation violation = new Violation("acme", "", found, "the form Acme documents; mend the mapping");
        return new CallFailedException(
                new Failure.ContractMismatch(doing + ": found " + found + ", status " + status, List.of(violation)));
    }
}
