package com.acme.concordat;

import com.acme.concordat.http.Access;
import com.acme.concordat.http.AcmeClient;
import com.acme.concordat.server.AcmeServer;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.party.Customer;
import io.concordat.model.value.Id;
import io.concordat.testkit.fixture.SalesOrders;
import io.concordat.testkit.fixture.VirtualClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

/** A running Acme with a customer, and orders it takes. */
final class AcmeBench implements AutoCloseable {

    static final Id<Customer> BUYER = Id.of("cust-1");

    final VirtualClock clock = VirtualClock.at("2026-03-02T08:00:00Z");
    final AcmeServer server;
    private final AtomicInteger made = new AtomicInteger();

    AcmeBench() {
        try {
            server = new AcmeServer(clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.accounts().put("""
                {"accountNo": "1001", "partnerRef": "cust-1", "rev": 1, "changedAt": "2026-01-05T10:00:00Z",
                 "name": "Example Buyer", "person": false, "state": "A", "keys": [], "vatNumbers": []}""");
    }

    /** A client on a sound line. */
    AcmeClient client() {
        return client(server.url());
    }

    /** A client whose line breaks when an answer to a POST comes back. */
    AcmeClient leaky() {
        return client(server.leakyUrl());
    }

    /** A client that calls where nobody listens. */
    AcmeClient deaf() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return client(URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/v2"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AcmeClient client(URI url) {
        return new AcmeClient(access(url));
    }

    Access access(URI url) {
        return new Access("acme-eu1", url, AcmeServer.TOKEN, Duration.ofSeconds(20), clock);
    }

    /** A new order of two lines: one of pieces, of which there are 7 of 10, one of kilograms, which are all there. */
    SalesOrder order() {
        int number = made.incrementAndGet();
        LocalDate later = LocalDate.of(2026, 3, 9);
        server.warehouse().put("A-" + number, "7", "PCE", later);
        server.warehouse().put("B-" + number, "40.5", "KG", later);
        return SalesOrders.order("so-" + number)
                .customer(BUYER)
                .line("A-" + number, "10", "C62", "12.50")
                .line("B-" + number, "2.125", "KGM", "4.00")
                .vat("21")
                .build();
    }

    /** The id of a new order of two rows in Acme's book, which did not come through the adapter. */
    String booked() {
        int number = made.incrementAndGet();
        LocalDate later = LocalDate.of(2026, 3, 9);
        server.warehouse().put("A-" + number, "100", "PCE", later);
        server.orders().book("""
                {"yourId": "so-N", "yourRev": 1, "partnerRef": "cust-1", "currency": "EUR", "rows": [
                  {"yourRow": "1", "article": "A-N", "text": "Bolt", "qty": 10, "uom": "PCE", "price": 1.255, "priceQty": 1},
                  {"yourRow": "2", "article": "A-N", "text": "Bolt", "qty": 2.5, "uom": "PCE", "price": 99, "priceQty": 100}
                ]}""".replace("-N", "-" + number));
        return "so-" + number;
    }

    @Override
    public void close() {
        server.close();
    }
}
