package io.concordat.model.rule;

import java.lang.invoke.LambdaConversionException;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one component of a record, as fast as a call written by hand where this module can see the record. */
final class Accessor {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodType ERASED = MethodType.methodType(Object.class, Object.class);

    private Accessor() {}

    static Function<Record, @Nullable Object> of(RecordComponent component) {
        if (!isSeenFromHere(component.getDeclaringRecord())) {
            return record -> invoked(record, component);
        }
        try {
            return linked(LOOKUP.unreflect(component.getAccessor()));
        } catch (IllegalAccessException | LambdaConversionException | LinkageError e) {
            // a record of an application's own, in a package only opened or exported to us
            return record -> invoked(record, component);
        }
    }

    // What is linked names the class, and the name is only looked up at the first call.
    private static boolean isSeenFromHere(Class<?> type) {
        try {
            return Class.forName(type.getName(), false, Accessor.class.getClassLoader()) == type;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @SuppressWarnings("unchecked")
    private static Function<Record, @Nullable Object> linked(MethodHandle accessor) throws LambdaConversionException {
        MethodType boxed = accessor.type().wrap();
        MethodHandle factory = LambdaMetafactory.metafactory(
                        LOOKUP, "apply", MethodType.methodType(Function.class), ERASED, accessor, boxed)
                .getTarget();
        try {
            return (Function<Record, @Nullable Object>) factory.invoke();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("linking an accessor failed", e);
        }
    }

    @SuppressWarnings("NullAway")
    private static @Nullable Object invoked(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(
                    "cannot read " + component.getName() + " of "
                            + record.getClass().getSimpleName()
                            + ": is the record public and its package open or exported?",
                    e);
        }
    }
}
