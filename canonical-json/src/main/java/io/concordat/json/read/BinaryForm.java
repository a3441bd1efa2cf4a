package io.concordat.json.read;

import io.concordat.json.read.EnvelopeMembers.Member;
import io.concordat.model.rule.Violation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An event with its attributes apart from its data, made of and into structured JSON (CloudEvents JSON format, 3.1).
 *
 * @param attributes context attributes as text
 * @param data the data, empty when there is none
 */
// looked at within this library only, never compared
@SuppressWarnings("ArrayRecordComponent")
public record BinaryForm(Map<String, String> attributes, byte[] data) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+");
    private static final Pattern JSON = Pattern.compile("(?i)[a-z0-9.-]+/([a-z0-9.-]+\\+)?json\\s*(;.*)?");

    /** Whether a content type is JSON. */
    public static boolean isJson(String contentType) {
        return contentType.equals("application/json")
                || JSON.matcher(contentType).matches();
    }

    /**
     * Takes an event apart.
     *
     * @throws MalformedEventException if it is no JSON object, or an attribute is an object or array
     */
    public static BinaryForm of(byte[] structured) {
        Map<String, Member> members = EnvelopeMembers.of(structured);
        byte[] data = data(members);
        Map<String, String> attributes = new LinkedHashMap<>();
        members.forEach((name, member) -> {
            check(name, member);
            if (member.text() != null) {
                attributes.put(name, member.text());
            }
        });
        return new BinaryForm(attributes, data);
    }

    private static void check(String name, Member member) {
        if (!isName(name)) {
            throw new MalformedEventException(
                    new Violation("attribute-name", "", "another name", "lower-case letters and digits only"));
        }
        if (member.text() == null && !member.isNull()) {
            throw new MalformedEventException(
                    new Violation("type", "/" + name, "an object or array", "text, a whole number, true or false"));
        }
    }

    /** Whether an attribute may have this name (CloudEvents 1.0, attribute naming convention). */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches() && !name.equals("data");
    }

    // Takes the data out of the members.
    private static byte[] data(Map<String, Member> members) {
        Member data = members.remove("data");
        Member encoded = members.remove("data_base64");
        Member contentType = members.get("datacontenttype");
        if (encoded != null && encoded.text() != null) {
            return decoded(encoded.text());
        }
        if (data == null) {
            return new byte[0];
        }
        boolean json = contentType == null || contentType.text() == null || isJson(contentType.text());
        return json || data.text() == null ? data.json() : data.text().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * An event whose data is JSON in Base64 with its data as JSON; empty when it is none.
     *
     * @throws MalformedEventException if it is no JSON object, or its data no JSON in Base64
     */
    static Optional<byte[]> decoded(byte[] structured) {
        Map<String, Member> members = EnvelopeMembers.of(structured);
        Member encoded = members.remove("data_base64");
        if (encoded == null || encoded.text() == null) {
            return Optional.empty();
        }
        members.put("data", json(decoded(encoded.text())));
        return Optional.of(EnvelopeMembers.joined(members));
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new MalformedEventException(
                    new Violation("format", "/data_base64", "text that is not Base64", "Base64 (RFC 4648)"));
        }
    }

    /**
     * Puts an event together.
     *
     * @param data the data, null to leave it out
     * @throws MalformedEventException if the data says it is JSON and is not
     */
    public static byte[] structured(Map<String, String> attributes, byte @Nullable [] data) {
        Map<String, Member> members = new LinkedHashMap<>();
        attributes.forEach((name, value) -> members.put(name, Member.of(value)));
        if (data != null && data.length > 0) {
            boolean json = isJson(attributes.getOrDefault("datacontenttype", "application/json"));
            members.put(json ? "data" : "data_base64", json ? json(data) : encoded(data));
        }
        return EnvelopeMembers.joined(members);
    }

    private static Member json(byte[] data) {
        Optional<Violation> broken = EnvelopeMembers.notOneValue(data);
        if (broken.isPresent()) {
            throw new MalformedEventException(broken.get().below("/data"));
        }
        return new Member(ByteOrderMark.without(data), null);
    }

    private static Member encoded(byte[] data) {
        return Member.of(Base64.getEncoder().encodeToString(data));
    }
}
