package com.example;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.concordat.json.CanonicalJson;
import io.concordat.model.order.SalesOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

public class HostMain {

    /** A DTO of the host: its own fields, bound by its own mapper, and a canonical order inside. */
    public record Ticket(String number, Instant openedAt, SalesOrder order) {}

    public static void main(String[] args) throws Exception {
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(Canonical.module(SalesOrder.class))
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();

        byte[] json = Files.readAllBytes(Path.of(args[0]));
        SalesOrder order = CanonicalJson.standard().read(withUnknownField(json), SalesOrder.class);
        Ticket ticket = new Ticket("T-1", Instant.parse("2026-11-21T09:15:00Z"), order);

        String text = mapper.writeValueAsString(ticket);
        Ticket back = mapper.readValue(text, Ticket.class);

        check(back.equals(ticket), "a canonical order inside a DTO of the host comes back equal");
        check(text.contains("\"loyalty\":{\"points\":1.50}"), "fields nobody knows survive, numbers as they stood");
        check(!text.contains("\"amount\":1"), "amounts stay text");
        refusesABrokenOrder(mapper, text);
        System.out.println("the host binds with " + ObjectMapper.class.getName() + ", canonical JSON is read with "
                + CanonicalJson.class.getName() + " on tools.jackson.core; both are loaded: "
                + isLoaded("com.fasterxml.jackson.core.JsonParser") + ", " + isLoaded("tools.jackson.core.JsonParser"));
    }

    private static void refusesABrokenOrder(ObjectMapper mapper, String text) throws Exception {
        try {
            mapper.readValue(text.replaceFirst("\"currency\":\"[A-Z]{3}\"", "\"currency\":\"ZZZ\""), Ticket.class);
        } catch (com.fasterxml.jackson.databind.JsonMappingException e) {
            check(e.getMessage().contains("an ISO 4217 currency"), "a broken order is refused by its contract");
            return;
        }
        throw new IllegalStateException("a broken order was read");
    }

    // As a newer sender would: the reader keeps what it does not know.
    private static byte[] withUnknownField(byte[] json) {
        String text = new String(json, java.nio.charset.StandardCharsets.UTF_8).strip();
        return ("{\"loyalty\":{\"points\":1.50}," + text.substring(1)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static boolean isLoaded(String name) throws ClassNotFoundException {
        return Class.forName(name).getClassLoader() != null;
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("not so: " + what);
        }
        System.out.println("ok: " + what);
    }
}
