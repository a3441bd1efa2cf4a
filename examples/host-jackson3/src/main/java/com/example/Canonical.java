package com.example;

import io.concordat.json.CanonicalJson;
import io.concordat.json.ContractViolationException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** Lets a Jackson 3 mapper hand canonical documents to their own codec instead of binding them itself. */
public final class Canonical {

    private Canonical() {}

    /** A module for one document, such as {@code Canonical.module(SalesOrder.class)}. */
    public static <T extends Record> SimpleModule module(Class<T> document) {
        return new SimpleModule("canonical-" + document.getSimpleName())
                .addSerializer(document, new Writing<T>())
                .addDeserializer(document, new Reading<>(document));
    }

    private static final class Writing<T extends Record> extends ValueSerializer<T> {

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeRawValue(new String(CanonicalJson.standard().write(value), StandardCharsets.UTF_8));
        }
    }

    private static final class Reading<T extends Record> extends ValueDeserializer<T> {

        private final Class<T> document;

        Reading(Class<T> document) {
            this.document = document;
        }

        // Keeps amounts as they stand only if the mapper reads decimals exactly: see the mapper in HostMain.
        @Override
        public T deserialize(JsonParser in, DeserializationContext context) {
            byte[] json = in.readValueAsTree().toString().getBytes(StandardCharsets.UTF_8);
            try {
                return CanonicalJson.standard().read(json, document);
            } catch (ContractViolationException e) {
                throw DatabindException.from(in, e.getMessage(), e);
            }
        }
    }
}
