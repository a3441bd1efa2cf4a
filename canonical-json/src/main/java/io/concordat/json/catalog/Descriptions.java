package io.concordat.json.catalog;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/** What types and fields are, in words: the Javadoc of the model, taken from its sources when the library is built. */
public final class Descriptions {

    private final Properties texts = new Properties();

    Descriptions(String properties) {
        try {
            texts.load(new StringReader(properties));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a type is. */
    public Optional<String> of(Class<?> type) {
        return Optional.ofNullable(texts.getProperty(key(type)));
    }

    /** What a component of a record or a constant of an enum is. */
    public Optional<String> of(Class<?> type, String member) {
        return Optional.ofNullable(texts.getProperty(key(type) + "." + member));
    }

    static String key(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }
}
