package io.concordat.json.cloudevents;

import io.concordat.json.ContractViolationException;
import io.concordat.model.rule.Violation;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Header values of HTTP (CloudEvents HTTP protocol binding 1.0.2, 3.1.3.2). */
final class PercentText {

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private PercentText() {}

    static String encode(String value) {
        StringBuilder text = new StringBuilder(value.length());
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            if (b > ' ' && b < 0x7F && b != '"' && b != '%') {
                text.append((char) b);
            } else {
                text.append('%').append(HEX[(b >> 4) & 0xF]).append(HEX[b & 0xF]);
            }
        }
        return text.toString();
    }

    static String decode(String header) {
        String value = unquoted(header);
        if (value.indexOf('%') < 0) {
            return value;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(value.length());
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) == '%') {
                bytes.write(octet(value, i + 1));
                i += 2;
            } else {
                int end = Character.offsetByCodePoints(value, i, 1);
                bytes.writeBytes(value.substring(i, end).getBytes(StandardCharsets.UTF_8));
                i = end - 1;
            }
        }
        return text(bytes.toByteArray());
    }

    private static int octet(String value, int at) {
        int high = at < value.length() ? Character.digit(value.charAt(at), 16) : -1;
        int low = at + 1 < value.length() ? Character.digit(value.charAt(at + 1), 16) : -1;
        if (high < 0 || low < 0) {
            throw refusal("'%' without two hexadecimal digits after it");
        }
        return high << 4 | low;
    }

    private static String text(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refusal("bytes that are not well-formed UTF-8");
        }
    }

    // Senders of older versions of the binding quote instead (RFC 7230, 3.2.6).
    private static String unquoted(String header) {
        String value = header.strip();
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
    }

    private static ContractViolationException refusal(String found) {
        return new ContractViolationException(
                "reading the headers of an event",
                List.of(new Violation("percent-encoding", "", found, "percent-encoded UTF-8")));
    }
}
