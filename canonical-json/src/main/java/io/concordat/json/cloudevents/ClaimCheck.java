package io.concordat.json.cloudevents;

import io.concordat.json.BinaryEvent;
import io.concordat.json.ContractViolationException;
import io.concordat.json.read.BinaryForm;
import io.concordat.json.read.EnvelopeMembers;
import io.concordat.json.read.EnvelopeMembers.Member;
import io.concordat.json.read.MalformedEventException;
import io.concordat.json.read.Sha256;
import io.concordat.model.rule.Violation;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The claim check for events that are too large to be sent (CloudEvents extension {@code dataref}): the data goes to a
 * {@link PayloadStore}, the event says where it is, and by the attribute {@code datarefdigest} what it is.
 *
 * <p>An intermediary has to forward 64 KiB and may refuse more (CloudEvents 1.0, size limits), so that is the limit; size
 * is that of the event as it is sent. What is deposited and redeemed is the event that was written, byte for byte. Take
 * this only where every receiver redeems. Immutable; thread-safe when its store is.
 */
public final class ClaimCheck {

    /** 64 KiB. */
    public static final int STANDARD_LIMIT = 64 * 1024;

    private static final String PLACE = "dataref";
    private static final String DIGEST = "datarefdigest";
    private static final int FRAME = 8;

    private final PayloadStore store;
    private final int limit;

    /** For events of more than {@link #STANDARD_LIMIT}. */
    public ClaimCheck(PayloadStore store) {
        this(store, STANDARD_LIMIT);
    }

    /**
     * For events of more than {@code limit} bytes.
     *
     * @throws IllegalArgumentException if the limit is negative
     */
    public ClaimCheck(PayloadStore store, int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("a claim check has a limit of 0 bytes or more, found " + limit);
        }
        this.store = store;
        this.limit = limit;
    }

    /**
     * An event in structured JSON as it can be sent: itself when it is within the limit or has no data that is
     * JSON, else without its data.
     *
     * @throws ContractViolationException if it is no JSON object
     */
    public byte[] deposit(byte[] event) {
        if (event.length <= limit) {
            return event;
        }
        Map<String, Member> members = members(event, "depositing the data of an event");
        Member type = members.get("datacontenttype");
        if (type != null && type.text() != null && !BinaryForm.isJson(type.text())) {
            return event;
        }
        Map<String, Member> light = new LinkedHashMap<>();
        members.forEach((name, member) -> {
            if (name.equals("data")) {
                light.put(PLACE, Member.of(store.put(member.json()).toString()));
                light.put(DIGEST, Member.of(digest(member.json())));
            } else {
                light.put(name, member);
            }
        });
        return EnvelopeMembers.joined(light);
    }

    /** An event in binary mode as it can be sent; its size counts names and values of attributes and the data. */
    public BinaryEvent deposit(BinaryEvent event) {
        byte[] data = event.data();
        if (data.length == 0 || sizeOf(event.attributes()) + data.length <= limit) {
            return event;
        }
        Map<String, String> attributes = new LinkedHashMap<>(event.attributes());
        attributes.put(PLACE, store.put(data).toString());
        attributes.put(DIGEST, digest(data));
        return BinaryEvent.of(attributes, new byte[0]);
    }

    /**
     * An event in structured JSON with its data; itself when it has its data or says of no other place.
     *
     * @throws ContractViolationException if nothing is at the place, or something else than was put there, or no JSON
     */
    public byte[] redeem(byte[] event) {
        Map<String, Member> members = members(event, "redeeming the claim check of an event");
        Member place = members.get(PLACE);
        if (place == null || members.containsKey("data") || members.containsKey("data_base64")) {
            return event;
        }
        Member digest = members.get(DIGEST);
        byte[] data = fetched(place.text(), digest == null ? null : digest.text());
        Map<String, Member> whole = new LinkedHashMap<>();
        members.forEach((name, member) -> {
            if (name.equals(PLACE)) {
                whole.put("data", new Member(data, null));
            } else if (!name.equals(DIGEST)) {
                whole.put(name, member);
            }
        });
        return EnvelopeMembers.joined(whole);
    }

    /** An event in binary mode with its data, as {@link #redeem(byte[])} has it. */
    public BinaryEvent redeem(BinaryEvent event) {
        String place = event.attributes().get(PLACE);
        if (place == null || event.data().length > 0) {
            return event;
        }
        Map<String, String> attributes = new LinkedHashMap<>(event.attributes());
        attributes.remove(PLACE);
        String digest = attributes.remove(DIGEST);
        return BinaryEvent.of(attributes, fetched(place, digest));
    }

    // An event of others may have no digest: then the store is trusted.
    private byte[] fetched(@Nullable String place, @Nullable String digest) {
        byte[] data = store.get(uri(place))
                .orElseThrow(() -> refusal(PLACE, "a place where nothing is", "the data of the event"));
        if (digest != null && !digest.equals(digest(data))) {
            throw refusal(DIGEST, "data with another digest", "the data the sender put there, unaltered");
        }
        EnvelopeMembers.notOneValue(data).ifPresent(broken -> {
            throw new ContractViolationException(
                    "redeeming the claim check of an event", List.of(broken.below("/data")));
        });
        return data;
    }

    private static URI uri(@Nullable String place) {
        try {
            return URI.create(String.valueOf(place));
        } catch (IllegalArgumentException e) {
            throw refusal(PLACE, "text that is no URI", "a URI reference (RFC 3986)");
        }
    }

    private static Map<String, Member> members(byte[] event, String doing) {
        try {
            return EnvelopeMembers.of(event);
        } catch (MalformedEventException e) {
            throw new ContractViolationException(doing, List.of(e.violation()));
        }
    }

    // Of a header: its name, its value in UTF-8, and what a protocol puts around them.
    private static long sizeOf(Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .mapToLong(a ->
                        a.getKey().length() + PercentText.encode(a.getValue()).length() + FRAME)
                .sum();
    }

    private static String digest(byte[] data) {
        return "sha-256:" + Sha256.hex(data);
    }

    // The place is not quoted: it may hold a token.
    private static ContractViolationException refusal(String attribute, String found, String expected) {
        return new ContractViolationException(
                "redeeming the claim check of an event",
                List.of(new Violation(attribute, "/" + attribute, found, expected)));
    }
}
