package io.concordat.idempotency.deadletter;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Headers as one text that people can read in the table: {@code name=value&name=value}, percent-encoded. */
final class HeaderText {

    private HeaderText() {}

    static String write(Map<String, String> headers) {
        return headers.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    static Map<String, String> read(String text) {
        Map<String, String> headers = new TreeMap<>();
        if (!text.isEmpty()) {
            for (String each : text.split("&", -1)) {
                int equals = each.indexOf('=');
                headers.put(decoded(each.substring(0, equals)), decoded(each.substring(equals + 1)));
            }
        }
        return headers;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
