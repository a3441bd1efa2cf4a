package io.concordat.json.shape;

import java.lang.invoke.LambdaConversionException;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Accessors as functions. A function linked once is called as fast as one written by hand, which a method handle held in
 * a field is not.
 */
final class Accessors {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodType ERASED = MethodType.methodType(Object.class, Object.class);

    private Accessors() {}

    static Function<Object, @Nullable Object> of(RecordComponent component) {
        Class<?> owner = component.getDeclaringRecord();
        try {
            MethodHandle accessor = MethodHandles.publicLookup().unreflect(component.getAccessor());
            return linked(accessor, component);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(owner.getName() + " must be a public record in an exported package", e);
        }
    }

    // A record this module does not see, such as one of an application's own, is read through its handle.
    private static Function<Object, @Nullable Object> linked(MethodHandle accessor, RecordComponent component) {
        try {
            MethodHandle direct = LOOKUP.unreflect(component.getAccessor());
            MethodType boxed = direct.type().wrap();
            return function(LambdaMetafactory.metafactory(
                            LOOKUP, "apply", MethodType.methodType(Function.class), ERASED, direct, boxed)
                    .getTarget());
        } catch (IllegalAccessException | LambdaConversionException | LinkageError e) {
            return through(accessor.asType(ERASED));
        }
    }

    @SuppressWarnings("unchecked")
    private static Function<Object, @Nullable Object> function(MethodHandle factory) {
        try {
            return (Function<Object, @Nullable Object>) factory.invoke();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("linking an accessor failed", e);
        }
    }

    private static Function<Object, @Nullable Object> through(MethodHandle accessor) {
        return instance -> {
            try {
                return (@Nullable Object) accessor.invokeExact(instance);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("an accessor threw a checked exception", e);
            }
        };
    }
}
