package io.concordat.json;

import io.concordat.json.shape.Component;
import io.concordat.json.shape.EnumShape;
import io.concordat.json.shape.Limits;
import io.concordat.json.shape.ListShape;
import io.concordat.json.shape.OpaqueShape;
import io.concordat.json.shape.RecordShape;
import io.concordat.json.shape.Scalar;
import io.concordat.json.shape.Shape;
import io.concordat.json.shape.ShapeRegistry;
import io.concordat.model.Classification;
import io.concordat.model.document.Contract;
import io.concordat.model.document.OpaqueJson;
import io.concordat.model.document.UnknownFields;
import io.concordat.model.event.ClaimKind;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventData;
import io.concordat.model.event.EventType;
import io.concordat.model.event.Trace;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Random valid records of any contract, made from the shape alone. The values come from small pools, so that invariants
 * which want two values to agree are met after a few attempts. The same seed makes the same record.
 */
public final class RandomRecords {

    private static final int ATTEMPTS = 2000;
    private static final int MAX_DEPTH = 6;
    // where an invariant forbids all or nothing, some will do
    private static final int STUBBORN = 100;
    private static final int FULL_DEPTH = 12;
    // then the record is one that does not allow everything at once
    private static final int FULL_ATTEMPTS = 2;

    private static final ShapeRegistry SHAPES = new ShapeRegistry();

    private final Random random;
    private final RandomValues values;
    private final Map<EnumShape, Integer> used = new HashMap<>();
    private final Deque<RecordShape> open = new ArrayDeque<>();
    private Fill fill = Fill.SOME;
    private int yielding;
    private boolean breaking;
    private @Nullable Markers markers;
    private Classification around = Classification.PUBLIC;

    private enum Fill {
        NONE,
        SOME,
        ALL
    }

    /** Records from a seed. */
    public RandomRecords(long seed) {
        random = new Random(seed);
        values = new RandomValues(random);
    }

    /** From now on one value in ten ignores its constraints, though not what its type's constructor wants. */
    RandomRecords breakingConstraints() {
        breaking = true;
        return this;
    }

    /** From now on nothing is absent, and every confidential text holds a marker of its own. */
    RandomRecords marking(Markers some) {
        markers = some;
        return this;
    }

    /** From now on values are such as business has them: words of a few letters, prices, days. */
    public RandomRecords plain() {
        values.plain();
        return this;
    }

    /** From now on nothing optional is there. */
    public RandomRecords minimal() {
        fill = Fill.NONE;
        values.uniform();
        return this;
    }

    /** From now on everything is there, lists have two elements, and enum constants take turns. */
    public RandomRecords maximal() {
        fill = Fill.ALL;
        values.uniform();
        return this;
    }

    /** A valid record. */
    public <T> T of(Class<T> type) {
        return type.cast(record(SHAPES.of(type), 0));
    }

    /** An event of a type. */
    public <D extends EventData> Event<D> event(EventType<D> type) {
        OffsetDateTime time = (OffsetDateTime) values.scalar(Scalar.DATE_TIME, Limits.NONE);
        return new Event<>(
                values.attribute(1, 200),
                values.uri(),
                type,
                isAbsent(null, 0) ? null : values.attribute(1, 200),
                time,
                time.plusSeconds(random.nextInt(3)),
                List.of(ClaimKind.values()).get(random.nextInt(ClaimKind.values().length)),
                isAbsent(null, 0) ? Trace.NONE : of(Trace.class),
                of(type.dataType()),
                UnknownFields.NONE);
    }

    private Object record(RecordShape shape, int depth) {
        RuntimeException last = null;
        open.push(shape);
        try {
            for (int i = 0; i < ATTEMPTS; i++) {
                yielding += i > STUBBORN ? 1 : 0;
                try {
                    return attempt(shape, depth, markers != null && depth <= FULL_DEPTH && i < FULL_ATTEMPTS);
                } catch (IllegalArgumentException | DateTimeException e) {
                    last = e;
                } finally {
                    yielding -= i > STUBBORN ? 1 : 0;
                }
            }
        } finally {
            open.pop();
        }
        throw new IllegalStateException("no valid " + shape.name() + " in " + ATTEMPTS + " attempts", last);
    }

    private Object attempt(RecordShape shape, int depth, boolean full) {
        Component[] components = shape.components();
        Object[] made = new Object[components.length];
        for (int i = 0; i < made.length; i++) {
            boolean absent = !full
                    && components[i].isOptional()
                    && (isAbsent(components[i].shape(), depth) != (yielding > 0 && random.nextInt(4) == 0));
            made[i] = absent ? null : member(components[i], depth);
            if (components[i].name().equals("mustUnderstand")) {
                // a reader that understands no extension refuses the other
                made[i] = false;
            }
        }
        Contract contract = shape.type().getAnnotation(Contract.class);
        if (contract != null && shape.metaIndex() != RecordShape.NONE) {
            RecordShape meta = (RecordShape) components[shape.metaIndex()].shape();
            made[shape.metaIndex()] = named(meta, made[shape.metaIndex()], contract);
        }
        return shape.create(made);
    }

    private boolean isAbsent(Shape shape, int depth) {
        return switch (fill) {
            case NONE -> true;
            case SOME -> random.nextInt(depth > MAX_DEPTH ? 20 : 2) != 0;
            // a record within itself would never end
            case ALL -> shape instanceof RecordShape structure && open.contains(structure);
        };
    }

    private static Object named(RecordShape meta, Object instance, Contract contract) {
        Object result = instance;
        for (int i = 0; i < meta.components().length; i++) {
            result = switch (meta.components()[i].name()) {
                case "contract" -> meta.with(result, i, contract.name());
                case "contractVersion" -> meta.with(result, i, contract.version());
                default -> result;
            };
        }
        return result;
    }

    private Object member(Component component, int depth) {
        Classification outside = around;
        boolean confidential = outside.or(component.classification()).isConfidential();
        around = outside.or(component.classificationOfParts());
        try {
            return markers != null && confidential && markers.fits(component)
                    ? markers.next(component.shape())
                    : value(component.shape(), component.limits(), depth + 1);
        } finally {
            around = outside;
        }
    }

    private Object value(Shape shape, Limits limits, int depth) {
        if (shape instanceof Scalar scalar) {
            return breaking && random.nextInt(10) == 0 ? values.wild(scalar) : values.scalar(scalar, limits);
        }
        if (shape instanceof RecordShape structure) {
            return record(structure, depth);
        }
        if (shape instanceof ListShape list) {
            return list(list, limits, depth);
        }
        if (shape instanceof EnumShape names) {
            int next = fill == Fill.ALL ? used.merge(names, 1, Integer::sum) : random.nextInt(1000);
            return names.constant(names.names().get(next % names.names().size()));
        }
        return shape == OpaqueShape.UNKNOWN ? UnknownFields.NONE : new OpaqueJson(values.json(2));
    }

    private List<Object> list(ListShape shape, Limits limits, int depth) {
        int size = size(shape, limits, depth);
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            elements.add(value(shape.element(), shape.limits(), depth + 1));
        }
        return elements;
    }

    private int size(ListShape shape, Limits limits, int depth) {
        if (markers != null) {
            return depth <= FULL_DEPTH && limits.maxSize() > 0 ? Math.max(1, limits.minSize()) : limits.minSize();
        }
        return switch (yielding > 0 ? Fill.SOME : fill) {
            case NONE -> limits.minSize();
            case SOME -> someSize(limits, depth);
            case ALL -> isAbsent(shape.element(), depth) ? limits.minSize() : Math.min(limits.maxSize(), 2);
        };
    }

    private int someSize(Limits limits, int depth) {
        int most = Math.min(limits.maxSize(), limits.minSize() + (depth > MAX_DEPTH ? 0 : 3));
        int size = limits.minSize() + random.nextInt(most - limits.minSize() + 1);
        // half of the optional lists are empty
        return limits.minSize() == 0 && random.nextBoolean() ? 0 : size;
    }
}
