package com.example;

import io.concordat.json.CanonicalJson;
import io.concordat.json.ContractViolationException;
import io.concordat.model.order.SalesOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

public class HostMain {

    /** A DTO of the host: its own fields, bound by its own mapper, and a canonical order inside. */
    public record Ticket(String number, Instant openedAt, SalesOrder order) {}

    public static void main(String[] args) throws Exception {
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(Canonical.module(SalesOrder.class))
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
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
        bindingThemOneselfLosesWhatMatters(order);
        System.out.println("the host binds with " + ObjectMapper.class.getName() + " beside "
                + CanonicalJson.class.getName() + "; Jackson 2 is not there: " + isMissing("com.fasterxml.jackson.core.JsonParser"));
    }

    private static void refusesABrokenOrder(ObjectMapper mapper, String text) throws Exception {
        try {
            mapper.readValue(text.replaceFirst("\"currency\":\"[A-Z]{3}\"", "\"currency\":\"ZZZ\""), Ticket.class);
        } catch (DatabindException e) {
            check(e.getMessage().contains("an ISO 4217 currency"), "a broken order is refused by its contract");
            return;
        }
        throw new IllegalStateException("a broken order was read");
    }

    // Why the module: a mapper of its own accord binds the records, too, and the result only looks right.
    private static void bindingThemOneselfLosesWhatMatters(SalesOrder order) {
        String plain = new ObjectMapper().writeValueAsString(order);
        check(plain.contains("\"amount\":1"), "a mapper without the module writes amounts as numbers");
        check(!plain.startsWith("{\"loyalty\"") && plain.contains("byPointer"), "and buries fields nobody knows");
        try {
            CanonicalJson.standard().read(plain.getBytes(java.nio.charset.StandardCharsets.UTF_8), SalesOrder.class);
        } catch (ContractViolationException e) {
            check(e.violations().size() > 100, "so that nobody can read what it wrote");
            return;
        }
        throw new IllegalStateException("what a mapper without the module wrote was read");
    }

    // As a newer sender would: the reader keeps what it does not know.
    private static byte[] withUnknownField(byte[] json) {
        String text = new String(json, java.nio.charset.StandardCharsets.UTF_8).strip();
        return ("{\"loyalty\":{\"points\":1.50}," + text.substring(1)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static boolean isMissing(String name) {
        try {
            Class.forName(name);
            return false;
        } catch (ClassNotFoundException e) {
            return true;
        }
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("not so: " + what);
        }
        System.out.println("ok: " + what);
    }
}
