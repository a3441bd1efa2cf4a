package io.concordat.proof.storm;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.concordat.idempotency.IdempotentExecutor;
import io.concordat.idempotency.Outcome;
import io.concordat.idempotency.Probe;
import io.concordat.idempotency.RetryPolicy;
import io.concordat.idempotency.durable.JdbcIdempotencyStore;
import io.concordat.idempotency.jdbc.ResultCodec;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** T8: another system that fails before the effect, or does it and says nothing, and would do it twice if asked twice. */
class HttpEffectTest {

    private static final int KEYS = Scale.of(4_000, 200);

    private final IdempotentExecutor executor = IdempotentExecutor.builder(new JdbcIdempotencyStore(
                    new Pool(StormPostgres.shared().url(StormPostgres.shared().freshDatabase()), 8),
                    ResultCodec.text()))
            .retry(RetryPolicy.exponential(3, Duration.ofMillis(1), Duration.ofMillis(5)))
            .build();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Integer> requests = new ConcurrentHashMap<>();
    private final Map<String, Integer> applied = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private HttpServer stub;

    @BeforeEach
    void start() throws IOException {
        stub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        stub.createContext("/", this::handle);
        stub.setExecutor(Executors.newFixedThreadPool(4));
        stub.start();
    }

    @AfterEach
    void stop() {
        stub.stop(0);
        threads.shutdown();
    }

    private enum Fate {
        FAILS_BEFORE,
        APPLIES_AND_SAYS_NOTHING,
        DIES_BEFORE,
        WORKS;

        static Fate of(String key) {
            return values()[Integer.parseInt(key.substring(key.indexOf('-') + 1)) % 4];
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        String key = exchange.getRequestURI().getPath().substring(1);
        if ("GET".equals(exchange.getRequestMethod())) {
            answer(exchange, applied.containsKey(key) ? 200 : 404, result(key));
            return;
        }
        Fate fate = requests.merge(key, 1, Integer::sum) > 1 ? Fate.WORKS : Fate.of(key);
        if (fate == Fate.WORKS || fate == Fate.APPLIES_AND_SAYS_NOTHING) {
            applied.merge(key, 1, Integer::sum);
        }
        switch (fate) {
            case FAILS_BEFORE -> answer(exchange, 503, "later");
            case WORKS -> answer(exchange, 200, result(key));
            default -> exchange.close();
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String result(String key) {
        return "receipt of " + key;
    }

    private HttpResponse<String> send(CallContext call, String method) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                        + stub.getAddress().getPort() + "/" + call.key().value()))
                .timeout(Duration.ofSeconds(15))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String post(CallContext call) throws IOException, InterruptedException {
        HttpResponse<String> response = send(call, "POST");
        if (response.statusCode() == 503) {
            throw new CallFailedException(new Failure.Transient("unavailable, and says that it did nothing"));
        }
        return response.body();
    }

    private Optional<String> get(CallContext call) throws IOException, InterruptedException {
        HttpResponse<String> response = send(call, "GET");
        return response.statusCode() == 404 ? Optional.empty() : Optional.of(response.body());
    }

    private List<Outcome<String>> each(int copies, Probe<String> probe) throws Exception {
        List<Future<Outcome<String>>> all = IntStream.range(0, KEYS * copies)
                .mapToObj(i -> threads.submit(() -> executor.execute(
                        IdempotencyKey.of("http.post", "key-" + i / copies), "content", this::post, probe)))
                .toList();
        List<Outcome<String>> outcomes = new ArrayList<>();
        for (Future<Outcome<String>> each : all) {
            outcomes.add(each.get());
        }
        return outcomes;
    }

    @Test
    void everyKeyIsDoneOnceOrInDoubtAndAskingResolvesAllDoubts() throws Exception {
        List<Outcome<String>> first = each(1, null);
        for (int i = 0; i < KEYS; i++) {
            boolean doubtful = i % 4 == 1 || i % 4 == 2;
            assertThat(first.get(i)).isInstanceOf(doubtful ? Outcome.InDoubt.class : Outcome.Executed.class);
        }
        assertThat(applied.values()).containsOnly(1);
        long inDoubt = first.stream().filter(Outcome.InDoubt.class::isInstance).count();

        List<Outcome<String>> second = each(2, this::get);
        List<Outcome<String>> third = each(1, this::get);
        assertThat(second).allMatch(outcome -> outcome.result().isPresent() || outcome instanceof Outcome.InProgress);
        for (int i = 0; i < KEYS; i++) {
            assertThat(third.get(i)).isInstanceOf(Outcome.Replayed.class);
            assertThat(third.get(i).orThrow()).isEqualTo(result("key-" + i));
        }
        assertThat(applied).hasSize(KEYS);
        assertThat(applied.values()).containsOnly(1);
        Scale.report("T8 | keys " + KEYS + " | in doubt without a probe " + inDoubt + " | with a probe 0 | applied "
                + applied.values().stream().mapToInt(Integer::intValue).sum());
    }
}
