package com.example;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.TreeNode;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.concordat.json.CanonicalJson;
import io.concordat.json.ContractViolationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Lets a Jackson 2 mapper hand canonical documents to their own codec instead of binding them itself. */
public final class Canonical {

    private Canonical() {}

    /** A module for one document, such as {@code Canonical.module(SalesOrder.class)}. */
    public static <T extends Record> SimpleModule module(Class<T> document) {
        return new SimpleModule("canonical-" + document.getSimpleName())
                .addSerializer(document, new Writing<>(document))
                .addDeserializer(document, new Reading<>(document));
    }

    private static final class Writing<T extends Record> extends StdSerializer<T> {

        private static final long serialVersionUID = 1L;

        Writing(Class<T> document) {
            super(document);
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeRawValue(new String(CanonicalJson.standard().write(value), StandardCharsets.UTF_8));
        }
    }

    private static final class Reading<T extends Record> extends StdDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final Class<T> document;

        Reading(Class<T> document) {
            super(document);
            this.document = document;
        }

        // Keeps amounts as they stand only if the mapper reads decimals exactly: see the mapper in HostMain.
        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            TreeNode tree = in.readValueAsTree();
            byte[] json = tree.toString().getBytes(StandardCharsets.UTF_8);
            try {
                return CanonicalJson.standard().read(json, document);
            } catch (ContractViolationException e) {
                throw context.instantiationException(document, e);
            }
        }
    }
}
