package io.concordat.json.cloudevents;

import io.concordat.json.BinaryEvent;
import io.concordat.json.ContractViolationException;
import java.util.Map;

/**
 * Events in binary mode as HTTP headers and body (CloudEvents HTTP protocol binding 1.0.2, 3.1): {@code ce-id} and so on,
 * values percent-encoded; {@code content-type} for {@code datacontenttype}. The body is the event's data. Pure functions.
 */
public final class HttpBinding {

    private static final String PREFIX = "ce-";

    private HttpBinding() {}

    /** The headers of an event, values ready to be sent. */
    public static Map<String, String> headers(BinaryEvent event) {
        return PrefixedHeaders.of(event, PREFIX, PercentText::encode);
    }

    /**
     * The event of a message. Headers that are none of an event are left out; names in any case.
     *
     * @param headers by name
     * @param body the data, may be empty
     * @throws ContractViolationException if a value is not percent-encoded UTF-8
     */
    public static BinaryEvent event(Map<String, String> headers, byte[] body) {
        return PrefixedHeaders.event(headers, body, PREFIX, PercentText::decode);
    }
}
