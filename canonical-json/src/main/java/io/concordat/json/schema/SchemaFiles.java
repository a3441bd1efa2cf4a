package io.concordat.json.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The committed schemas. */
public final class SchemaFiles {

    private static final String ROOT = "/io/concordat/json/schemas/";

    private SchemaFiles() {}

    /**
     * The committed schema of a contract.
     *
     * @throws IllegalStateException if none was committed
     */
    public static String text(ContractName contract, boolean strict) {
        String path = ROOT + contract.path(strict);
        try (InputStream in = SchemaFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no schema " + path
                        + " in this library: generate it with -Dconcordat.update=true and commit it");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read schema " + path, e);
        }
    }
}
