package com.acme.concordat.http;

import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends requests to Acme and says what their failures mean. Safe for use by several threads.
 *
 * <p>Nothing is sent twice: the JDK's client repeats GET only, and retries are the caller's business.
 */
public final class AcmeClient {

    private final Access access;
    private final HttpClient http;
    private final Failures failures;

    /** Connects to nothing yet. */
    public AcmeClient(Access access) {
        this.access = access;
        this.failures = new Failures(access.clock());
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(access.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** The name of the system instance. */
    public String instance() {
        return access.instance();
    }

    /** What Acme has at a path; empty when it has nothing there. */
    public Optional<Answer> look(String path, String doing, CallContext call) {
        Answer answer = exchange(request(path).GET(), doing, Nature.QUESTION, call);
        return answer.status() == 404 ? Optional.empty() : Optional.of(good(answer, Nature.QUESTION));
    }

    /** The answer to a question that must have one. */
    public Answer get(String path, String doing, CallContext call) {
        return good(exchange(request(path).GET(), doing, Nature.QUESTION, call), Nature.QUESTION);
    }

    /** The answer to a question that is too long for a path. */
    public Answer ask(String path, Object body, String doing, CallContext call) {
        return good(
                exchange(post(path, Answer.JSON.writeValueAsBytes(body)), doing, Nature.QUESTION, call),
                Nature.QUESTION);
    }

    /** The answer to a request that may have an effect; good ones and refusals alike. */
    Answer effect(String path, byte[] body, String reference, String doing, CallContext call) {
        return exchange(post(path, body).header("Acme-Reference", reference), doing, Nature.EFFECT, call);
    }

    /** A good answer as it is; anything else fails. */
    Answer good(Answer answer, Nature nature) {
        if (!answer.isGood()) {
            throw failures.of(answer, nature);
        }
        return answer;
    }

    /** A text as part of a path or a query. */
    public static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(access.url() + path))
                .header("Authorization", "Bearer " + access.token())
                .header("Accept", "application/json");
    }

    private HttpRequest.Builder post(String path, byte[] body) {
        return request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(body));
    }

    private Answer exchange(HttpRequest.Builder request, String doing, Nature nature, CallContext call) {
        Duration patience = patience(doing, call);
        CompletableFuture<HttpResponse<byte[]>> sent = http.sendAsync(request.build(), BodyHandlers.ofByteArray());
        try {
            HttpResponse<byte[]> response = sent.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(
                    doing,
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Retry-After"));
        } catch (ExecutionException e) {
            IOException lost = e.getCause() instanceof IOException io ? io : new IOException("not sent as it was", e);
            throw Failures.of(lost, doing, nature);
        } catch (TimeoutException e) {
            sent.cancel(true);
            throw Failures.unanswered(doing, "no answer within " + patience, nature, e);
        } catch (InterruptedException e) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw Failures.unanswered(doing, "the thread was interrupted", nature, e);
        }
    }

    /** Fails for a call whose caller no longer waits. */
    public void refuseLate(String doing, CallContext call) {
        Instant now = access.clock().instant();
        if (call.isOver(now)) {
            throw new CallFailedException(new Failure.Transient(
                    doing + ": nothing was sent, the deadline " + call.deadline() + " had passed at " + now));
        }
    }

    private Duration patience(String doing, CallContext call) {
        refuseLate(doing, call);
        Duration left = Duration.between(access.clock().instant(), call.deadline());
        return left.compareTo(access.timeout()) < 0 ? left : access.timeout();
    }
}
