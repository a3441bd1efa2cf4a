package io.concordat.json;

import io.concordat.json.read.BinaryForm;
import io.concordat.json.read.MalformedEventException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A CloudEvents 1.0 event in binary mode: the context attributes apart from the data, as a message with headers carries
 * them.
 *
 * <p>Attribute values are in the canonical text form of CloudEvents, whatever their type; {@code specversion} and
 * {@code datacontenttype} are among them. No data is an empty array. Immutable and thread-safe.
 */
public final class BinaryEvent {

    private final Map<String, String> attributes;
    private final byte[] data;

    private BinaryEvent(Map<String, String> attributes, byte[] data) {
        this.attributes = attributes;
        this.data = data;
    }

    /**
     * An event of its parts, both of which are copied.
     *
     * @throws IllegalArgumentException if an attribute's name is not of the letters a-z and digits CloudEvents allows
     */
    public static BinaryEvent of(Map<String, String> attributes, byte[] data) {
        Map<String, String> copy = new LinkedHashMap<>();
        attributes.forEach((name, value) -> copy.put(legal(name), value));
        return new BinaryEvent(Collections.unmodifiableMap(copy), data.clone());
    }

    /**
     * Takes an event in structured JSON apart, whatever its type.
     *
     * @param json UTF-8
     * @throws ContractViolationException if it is no JSON object, or one of its attributes has a name or is an object or
     *     array that no attribute of CloudEvents has or is
     */
    public static BinaryEvent ofStructured(byte[] json) {
        try {
            BinaryForm form = BinaryForm.of(json);
            return of(form.attributes(), form.data());
        } catch (MalformedEventException e) {
            throw new ContractViolationException("taking an event apart", List.of(e.violation()));
        }
    }

    private static String legal(String name) {
        if (!BinaryForm.isName(name)) {
            throw new IllegalArgumentException("an attribute of an event has a name of " + name.length()
                    + " characters that CloudEvents does not allow: take lower-case letters and digits only");
        }
        return name;
    }

    /** The context attributes by name, in the order they were given. */
    public Map<String, String> attributes() {
        return attributes;
    }

    /** The data, a copy; JSON in UTF-8 unless {@code datacontenttype} says otherwise. */
    public byte[] data() {
        return data.clone();
    }

    /**
     * The event in structured JSON, for a reader who takes no other. Attributes whose type was not text are text.
     *
     * @throws ContractViolationException if the data says it is JSON and is not
     */
    public byte[] structured() {
        try {
            return BinaryForm.structured(attributes, data);
        } catch (MalformedEventException e) {
            throw new ContractViolationException("putting an event together", List.of(e.violation()));
        }
    }

    /** Whether attributes and data are the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof BinaryEvent event
                && attributes.equals(event.attributes)
                && Arrays.equals(data, event.data);
    }

    @Override
    public int hashCode() {
        return attributes.hashCode() * 31 + Arrays.hashCode(data);
    }

    /** Names of the attributes and length of the data; nothing of their content. */
    @Override
    public String toString() {
        return "event with " + attributes.keySet() + " and " + data.length + " bytes of data";
    }
}
