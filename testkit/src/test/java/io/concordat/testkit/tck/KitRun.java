package io.concordat.testkit.tck;

import io.concordat.testkit.conformance.PortPromises;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Runs the tests of a kit, each on a kit of its own, and says which failed. */
public final class KitRun {

    private KitRun() {}

    /** Number of each promise a test found broken, and that test's words. */
    public static Map<String, String> broken(Supplier<? extends PortTck<?>> kit) {
        Map<String, String> broken = new TreeMap<>();
        for (Method test : tests(kit.get().getClass())) {
            Throwable failure = run(test, kit.get());
            if (failure != null) {
                broken.merge(PortPromises.numberOf(test.getName()), test.getName() + ": " + failure, (a, b) -> a + b);
            }
        }
        return broken;
    }

    /** The tests a kit has of its own and from the kits it inherits from. */
    public static Iterable<Method> tests(Class<?> kit) {
        java.util.List<Method> tests = new java.util.ArrayList<>();
        for (Class<?> type = kit; type != Object.class; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Test.class)) {
                    method.setAccessible(true);
                    tests.add(method);
                }
            }
        }
        return tests;
    }

    private static Throwable run(Method test, PortTck<?> kit) {
        try {
            test.invoke(kit);
            return null;
        } catch (InvocationTargetException e) {
            return isSkipped(e.getCause()) ? null : e.getCause();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the kit's tests were made accessible", e);
        }
    }

    // by name: the type is of a library that only JUnit depends on
    private static boolean isSkipped(Throwable failure) {
        return failure.getClass().getSimpleName().equals("TestAbortedException");
    }
}
