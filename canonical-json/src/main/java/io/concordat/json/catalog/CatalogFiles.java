package io.concordat.json.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the catalog says and cannot know at run time, committed beside this class. */
final class CatalogFiles {

    private CatalogFiles() {}

    static String text(String name) {
        try (InputStream in = CatalogFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the catalog has no " + name + ": generate it with -Dconcordat.update=true and commit it");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " of the catalog", e);
        }
    }
}
