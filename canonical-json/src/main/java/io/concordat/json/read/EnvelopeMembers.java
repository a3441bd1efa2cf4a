package io.concordat.json.read;

import io.concordat.model.rule.Violation;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;

/**
 * The members of an event in structured JSON, each as it stands, so that an event can be taken apart and put together
 * without being understood.
 */
public final class EnvelopeMembers {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private EnvelopeMembers() {}

    /**
     * One member.
     *
     * @param json its value as it stands
     * @param text its value as text where it is text, a number, true or false
     */
    // looked at within this library only, never compared
    @SuppressWarnings("ArrayRecordComponent")
    public record Member(byte[] json, @Nullable String text) {

        /** Whether the value is null, which is how an attribute says that it is not set. */
        boolean isNull() {
            return text == null && json.length > 0 && json[0] == 'n';
        }

        /** A member that is text. */
        public static Member of(String text) {
            char[] escaped = JsonStringEncoder.getInstance().quoteAsCharArray(text);
            return new Member(('"' + new String(escaped) + '"').getBytes(StandardCharsets.UTF_8), text);
        }
    }

    /**
     * Takes an event apart.
     *
     * @throws MalformedEventException if it is no JSON object
     */
    public static Map<String, Member> of(byte[] event) {
        byte[] bytes = ByteOrderMark.without(event);
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedEventException(new Violation("type", "", "no JSON object", "a JSON object"));
            }
            Map<String, Member> members = new LinkedHashMap<>();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                members.put(name, member(parser, bytes));
            }
            return members;
        } catch (JacksonException e) {
            throw new MalformedEventException(Refusals.malformed(e, ""));
        }
    }

    private static Member member(JsonParser parser, byte[] bytes) {
        boolean plain = parser.currentToken().isScalarValue() && !parser.hasToken(JsonToken.VALUE_NULL);
        int from = (int) parser.currentTokenLocation().getByteOffset();
        String text = plain ? parser.getString() : null;
        parser.skipChildren();
        parser.finishToken();
        int end = (int) parser.currentLocation().getByteOffset();
        return new Member(Arrays.copyOfRange(bytes, from, end), text);
    }

    /** Puts an event together. */
    public static byte[] joined(Map<String, Member> members) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        members.forEach((name, member) -> {
            out.write(out.size() == 0 ? '{' : ',');
            out.writeBytes(Member.of(name).json());
            out.write(':');
            out.writeBytes(member.json());
        });
        out.writeBytes((members.isEmpty() ? "{}" : "}").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    /** What keeps bytes from being one JSON value, so that they could not stand as a member; empty when nothing does. */
    public static Optional<Violation> notOneValue(byte[] json) {
        byte[] bytes = ByteOrderMark.without(json);
        int bad = Utf8.firstBad(bytes);
        if (bad >= 0) {
            return Optional.of(new Violation("utf-8", "", "a byte that is not well-formed UTF-8", "UTF-8 (RFC 3629)"));
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            boolean any = parser.nextToken() != null;
            parser.skipChildren();
            parser.finishToken();
            return any && parser.nextToken() == null
                    ? Optional.empty()
                    : Optional.of(
                            new Violation("json", "", any ? "more after the value" : "nothing", "one JSON value"));
        } catch (JacksonException e) {
            return Optional.of(Refusals.malformed(e, ""));
        }
    }
}
