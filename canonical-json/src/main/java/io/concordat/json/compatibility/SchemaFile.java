package io.concordat.json.compatibility;

import org.jspecify.annotations.Nullable;

/**
 * A schema in a file.
 *
 * @param name what to call it
 * @param version its version; null where the name tells none
 * @param text the schema
 */
record SchemaFile(String name, @Nullable SchemaVersion version, String text) {}
