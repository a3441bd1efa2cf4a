package io.concordat.json.cloudevents;

import io.concordat.json.BinaryEvent;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Attributes as headers that differ between bindings by prefix and encoding of values only. */
final class PrefixedHeaders {

    private static final String CONTENT_TYPE = "content-type";
    private static final String DATA_CONTENT_TYPE = "datacontenttype";

    private PrefixedHeaders() {}

    static Map<String, String> of(BinaryEvent event, String prefix, UnaryOperator<String> encoding) {
        Map<String, String> headers = new LinkedHashMap<>();
        event.attributes().forEach((name, value) -> {
            if (name.equals(DATA_CONTENT_TYPE)) {
                headers.put(CONTENT_TYPE, value);
            } else {
                headers.put(prefix + name, encoding.apply(value));
            }
        });
        return headers;
    }

    static BinaryEvent event(Map<String, String> headers, byte[] body, String prefix, UnaryOperator<String> decoding) {
        Map<String, String> attributes = new LinkedHashMap<>();
        headers.forEach((header, value) -> {
            String name = header.toLowerCase(Locale.ROOT);
            if (name.equals(CONTENT_TYPE)) {
                attributes.put(DATA_CONTENT_TYPE, value);
            } else if (name.startsWith(prefix) && !name.equals(prefix + DATA_CONTENT_TYPE)) {
                attributes.put(name.substring(prefix.length()), decoding.apply(value));
            }
        });
        return BinaryEvent.of(attributes, body);
    }
}
