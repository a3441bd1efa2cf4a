package io.concordat.testkit.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs the tests of a kit of this package, each on a fresh instance. */
final class KitRun {

    private KitRun() {}

    /** The names of the tests that fail. */
    static Set<String> failures(Class<?> kit, Supplier<?> fresh) {
        Set<String> failures = new TreeSet<>();
        for (Method test : kit.getDeclaredMethods()) {
            if (test.isAnnotationPresent(Test.class) && !passes(kit, test, fresh.get())) {
                failures.add(test.getName());
            }
        }
        return failures;
    }

    private static boolean passes(Class<?> kit, Method test, Object instance) {
        try {
            for (Method before : kit.getDeclaredMethods()) {
                if (before.isAnnotationPresent(BeforeEach.class)) {
                    before.invoke(instance);
                }
            }
            test.invoke(instance);
            return true;
        } catch (InvocationTargetException e) {
            return false;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the kit's tests are of this package", e);
        }
    }
}
