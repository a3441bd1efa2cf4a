package io.concordat.idempotency.outbox;

import java.util.LinkedHashMap;
import java.util.Map;

/** Headers as text: {@code name=value}, one a line. */
final class HeaderText {

    private HeaderText() {}

    static String write(Map<String, String> headers) {
        StringBuilder text = new StringBuilder();
        headers.forEach((name, value) ->
                text.append(escaped(name)).append('=').append(escaped(value)).append('\n'));
        return text.toString();
    }

    static Map<String, String> read(String text) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : text.split("\n", -1)) {
            int equals = line.indexOf('=');
            if (equals >= 0) {
                headers.put(plain(line.substring(0, equals)), plain(line.substring(equals + 1)));
            }
        }
        return headers;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("=", "\\e");
    }

    private static String plain(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(c == '\\' ? named(text.charAt(++i)) : c);
        }
        return plain.toString();
    }

    private static char named(char escaped) {
        return escaped == 'n' ? '\n' : escaped == 'e' ? '=' : escaped;
    }
}
