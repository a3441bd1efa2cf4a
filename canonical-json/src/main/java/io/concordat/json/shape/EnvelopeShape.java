package io.concordat.json.shape;

import io.concordat.model.event.Event;
import io.concordat.model.event.Trace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The CloudEvents 1.0 attributes of an event: which come from {@link Event}, which from its {@link Trace}. An attribute
 * is named as its component, in lower case (CloudEvents 1.0, 3.1).
 */
public final class EnvelopeShape {

    private final RecordShape event;
    private final RecordShape trace;
    private final int traceIndex;
    private final Map<String, Attribute> attributes = new LinkedHashMap<>();

    /**
     * One attribute.
     *
     * @param name as written
     * @param component where its value lives
     * @param index of the component in its record
     * @param ofTrace whether that record is the trace
     */
    public record Attribute(String name, Component component, int index, boolean ofTrace) {}

    /** The attributes as the records of a registry have them. */
    public EnvelopeShape(ShapeRegistry registry) {
        event = registry.of(Event.class);
        trace = registry.of(Trace.class);
        traceIndex = indexOf(event, trace);
        collect(event, false);
        collect(trace, true);
    }

    private void collect(RecordShape shape, boolean ofTrace) {
        Component[] components = shape.components();
        for (int i = 0; i < components.length; i++) {
            if (!(components[i].shape() instanceof OpaqueShape) && components[i].shape() != trace) {
                String name = components[i].name().toLowerCase(Locale.ROOT);
                attributes.put(name, new Attribute(name, components[i], i, ofTrace));
            }
        }
    }

    private static int indexOf(RecordShape shape, Shape wanted) {
        for (int i = 0; i < shape.components().length; i++) {
            if (shape.components()[i].shape() == wanted) {
                return i;
            }
        }
        throw new IllegalStateException(shape.name() + " has no " + wanted.expected());
    }

    /** The attribute of a name, null if it is none of ours. */
    public @Nullable Attribute attribute(String name) {
        return attributes.get(name);
    }

    /** All attributes, in the order they are written. */
    public List<Attribute> attributes() {
        return List.copyOf(attributes.values());
    }

    /** The trace of an event. */
    public @Nullable Object traceOf(Object anEvent) {
        return event.components()[traceIndex].valueOf(anEvent);
    }

    /**
     * Makes an event.
     *
     * @param ofEvent values of the attributes by index of {@link Event}
     * @param ofTrace values of the attributes by index of {@link Trace}
     * @param opaque type, data and unknown fields by their shape
     */
    public Event<?> create(@Nullable Object[] ofEvent, @Nullable Object[] ofTrace, Map<OpaqueShape, Object> opaque) {
        @Nullable Object[] values = ofEvent.clone();
        values[traceIndex] = trace.create(ofTrace);
        opaque.forEach((shape, value) -> values[indexOf(event, shape)] = value);
        return (Event<?>) event.create(values);
    }

    /** Room for the values of {@link Event}. */
    public @Nullable Object[] eventValues() {
        return new Object[event.components().length];
    }

    /** Room for the values of {@link Trace}. */
    public @Nullable Object[] traceValues() {
        return new Object[trace.components().length];
    }
}
