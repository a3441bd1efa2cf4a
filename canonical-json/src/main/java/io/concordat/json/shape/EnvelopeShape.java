package io.concordat.json.shape;

import io.concordat.model.document.UnknownFields;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventType;
import io.concordat.model.event.Trace;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * The CloudEvents 1.0 attributes of an event: which come from {@link Event}, which from its {@link Trace}. An attribute
 * is named as its component, in lower case (CloudEvents 1.0, 3.1).
 */
public final class EnvelopeShape {

    private final RecordShape event;
    private final RecordShape trace;
    private final int traceIndex;
    private final Map<String, Attribute> attributes = new LinkedHashMap<>();
    private final List<Attribute> inOrder;
    private final PropertyNameMatcher names;
    private final long requiredMask;
    private final Map<EventType<?>, String> schemas = new ConcurrentHashMap<>();
    private final int typeIndex;
    private final int dataIndex;
    private final int unknownIndex;

    /**
     * One attribute.
     *
     * @param name as written
     * @param component where its value lives
     * @param index of the component in its record
     * @param ofTrace whether that record is the trace
     */
    public record Attribute(String name, Component component, int index, boolean ofTrace) {}

    /** Members the standard defines and no component of a record stands for. */
    public enum Standard {
        /** Version of CloudEvents. */
        SPECVERSION,
        /** Name of the event's type. */
        TYPE,
        /** Schema of its data. */
        DATASCHEMA,
        /** Content type of its data. */
        DATACONTENTTYPE,
        /** The data. */
        DATA;

        private final String member = name().toLowerCase(Locale.ROOT);

        /** Name of the member. */
        public String member() {
            return member;
        }
    }

    /** The attributes as the records of a registry have them. */
    public EnvelopeShape(ShapeRegistry registry) {
        event = registry.of(Event.class);
        trace = registry.of(Trace.class);
        traceIndex = indexOf(event, trace);
        collect(event, false);
        collect(trace, true);
        inOrder = List.copyOf(attributes.values());
        names = RecordShape.matcher(Stream.concat(
                attributes.keySet().stream(), Arrays.stream(Standard.values()).map(Standard::member)));
        requiredMask =
                RecordShape.maskOf(inOrder.stream().map(Attribute::component).toArray(Component[]::new));
        typeIndex = indexOf(event, OpaqueShape.EVENT_TYPE);
        dataIndex = indexOf(event, OpaqueShape.EVENT_DATA);
        unknownIndex = indexOf(event, OpaqueShape.UNKNOWN);
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
        return inOrder;
    }

    /** The trace of an event. */
    public @Nullable Object traceOf(Object anEvent) {
        return event.components()[traceIndex].valueOf(anEvent);
    }

    /** Finds a member by its name: an index of {@link #attributes()}, and behind them one for each {@link Standard}. */
    public PropertyNameMatcher names() {
        return names;
    }

    /** A bit for each of {@link #attributes()} an event must have. */
    public long requiredMask() {
        return requiredMask;
    }

    /** The part of the name of a type's schema that all minors of its major share. */
    public String schemaOfMajor(EventType<?> type) {
        return schemas.computeIfAbsent(type, known -> {
            String own = known.dataSchema();
            return own.substring(0, own.indexOf('.', own.lastIndexOf(':')) + 1);
        });
    }

    /**
     * Makes an event.
     *
     * @param ofEvent values of the attributes by index of {@link Event}; completed here
     * @param ofTrace values of the attributes by index of {@link Trace}; null if there is none
     */
    public Event<?> create(
            @Nullable Object[] ofEvent,
            @Nullable Object @Nullable [] ofTrace,
            EventType<?> type,
            Object data,
            UnknownFields unknown) {
        ofEvent[traceIndex] = ofTrace == null ? Trace.NONE : trace.create(ofTrace);
        ofEvent[typeIndex] = type;
        ofEvent[dataIndex] = data;
        ofEvent[unknownIndex] = unknown;
        return (Event<?>) event.create(ofEvent);
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
