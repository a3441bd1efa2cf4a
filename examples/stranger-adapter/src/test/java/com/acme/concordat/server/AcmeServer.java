package com.acme.concordat.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** An Acme on a free port of this machine. */
public final class AcmeServer implements AutoCloseable {

    /** Who has this may come in. */
    public static final String TOKEN = "open-sesame";

    private final HttpServer http;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final References references = new References();
    private final Accounts accounts = new Accounts();
    private final Warehouse warehouse;
    private final OrderBook orders;
    private final Billing billing;

    /** Starts it. */
    public AcmeServer(Clock clock) throws IOException {
        warehouse = new Warehouse(clock);
        orders = new OrderBook(clock, accounts, warehouse);
        billing = new Billing(clock, orders);
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/v2/", it -> serve(it, "/v2", false));
        http.createContext("/leaky/", it -> serve(it, "/leaky", true));
        http.setExecutor(threads);
        http.start();
    }

    /** Where it is. */
    public URI url() {
        return at("/v2");
    }

    /** The same Acme behind a line that breaks when the answer to a POST comes back. */
    public URI leakyUrl() {
        return at("/leaky");
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + path);
    }

    /** Whom it knows. */
    public Accounts accounts() {
        return accounts;
    }

    /** What it has. */
    public Warehouse warehouse() {
        return warehouse;
    }

    /** What was ordered. */
    public OrderBook orders() {
        return orders;
    }

    /** What was shipped and billed. */
    public Billing billing() {
        return billing;
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange, String prefix, boolean leaky) throws IOException {
        try (exchange) {
            byte[] in = exchange.getRequestBody().readAllBytes();
            int status = 200;
            ObjectNode out;
            try {
                out = answer(exchange, prefix, in);
            } catch (Refusal e) {
                status = e.status();
                out = e.body();
            } catch (JacksonException | NumberFormatException e) {
                status = 400;
                out = Json.object().put("code", "NO_SENSE");
            }
            if (leaky && exchange.getRequestMethod().equals("POST")) {
                return;
            }
            byte[] body = Json.MAPPER.writeValueAsBytes(out);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private ObjectNode answer(HttpExchange exchange, String prefix, byte[] in) {
        String token = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        if (!token.equals("Bearer " + TOKEN)) {
            throw new Refusal(401, "WHO_ARE_YOU");
        }
        URI uri = exchange.getRequestURI();
        String path = uri.getPath().substring(prefix.length());
        return exchange.getRequestMethod().equals("GET") ? read(path, query(uri)) : write(path, exchange, in);
    }

    private ObjectNode read(String path, Map<String, String> query) {
        if (path.equals("/accounts")) {
            return accounts.search(query);
        }
        if (path.startsWith("/accounts/")) {
            return accounts.byNumber(path.substring("/accounts/".length()));
        }
        if (path.startsWith("/references/")) {
            return references.state(path.substring("/references/".length()));
        }
        if (path.equals("/changes")) {
            return billing.changes(query);
        }
        throw new Refusal(405, "NO_SUCH_THING");
    }

    private ObjectNode write(String path, HttpExchange exchange, byte[] in) {
        ObjectNode body = (ObjectNode) Json.MAPPER.readTree(in);
        String reference = exchange.getRequestHeaders().getFirst("Acme-Reference");
        if (path.equals("/stock-enquiries")) {
            return warehouse.enquire(body);
        }
        if (reference == null || reference.isEmpty() || reference.length() > 64) {
            throw new Refusal(400, "REFERENCE");
        }
        return switch (path) {
            case "/orders" -> references.once(reference, "ORDER", () -> orders.book(body));
            case "/cancellations" -> references.once(reference, "CANCELLATION", () -> orders.cancel(body));
            default -> throw new Refusal(405, "NO_SUCH_THING");
        };
    }

    private static Map<String, String> query(URI uri) {
        String raw = Optional.ofNullable(uri.getRawQuery()).orElse("");
        return Arrays.stream(raw.split("&"))
                .filter(it -> it.contains("="))
                .map(it -> it.split("=", 2))
                .collect(Collectors.toMap(it -> it[0], it -> URLDecoder.decode(it[1], StandardCharsets.UTF_8)));
    }
}
