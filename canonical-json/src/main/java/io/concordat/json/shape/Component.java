package io.concordat.json.shape;

import io.concordat.model.Classification;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One member of a JSON object, and the component of the record it belongs to. Immutable. */
public final class Component {

    private final String name;
    private final byte[] quotedName;
    private final Shape shape;
    private final Limits limits;
    private final boolean optional;
    private final boolean required;
    private final boolean leftOutWhenEmpty;
    private final Secrecy secrecy;
    private final Function<Object, @Nullable Object> accessor;

    Component(RecordComponent component, Shape shape, Limits limits) {
        this.name = component.getName();
        // the name of a component has nothing that must be escaped
        this.quotedName = ("\"" + name + "\":").getBytes(StandardCharsets.UTF_8);
        this.shape = shape;
        this.limits = limits;
        this.optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        this.secrecy = Secrecy.of(component);
        this.accessor = Accessors.of(component);
        this.leftOutWhenEmpty = !optional && shape instanceof ListShape && limits.minSize() == 0;
        this.required = !optional && !leftOutWhenEmpty && shape != OpaqueShape.UNKNOWN;
    }

    /** Name of the member. */
    public String name() {
        return name;
    }

    /** Name of the member in quotes and its colon, ready to be written. Do not change the array. */
    public byte[] quotedName() {
        return quotedName;
    }

    /** What its value looks like. */
    public Shape shape() {
        return shape;
    }

    /** Its constraints. */
    public Limits limits() {
        return limits;
    }

    /** How carefully its value is handled, where nothing around it is stricter. */
    public Classification classification() {
        return secrecy.own();
    }

    /** How carefully everything nested in its value is handled at least. */
    public Classification classificationOfParts() {
        return secrecy.ofParts();
    }

    /** Whether the component may be null. */
    public boolean isOptional() {
        return optional;
    }

    /** Whether a document must have the member: neither optional nor a list that may be empty. */
    public boolean isRequired() {
        return required;
    }

    /** Whether an empty list is not written, because an absent one reads as empty. */
    public boolean isLeftOutWhenEmpty() {
        return leftOutWhenEmpty;
    }

    /** The value an instance of the record has, null when absent. */
    public @Nullable Object valueOf(Object instance) {
        return accessor.apply(instance);
    }
}
