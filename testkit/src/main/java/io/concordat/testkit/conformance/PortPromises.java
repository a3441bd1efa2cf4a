package io.concordat.testkit.conformance;

import io.concordat.adapter.Promise;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The promises of a port, as its interfaces state them. */
public final class PortPromises {

    private static final Pattern TEST = Pattern.compile("([a-z]+)([0-9]+)\\D.*");

    private PortPromises() {}

    /** What every port promises, then what the interfaces it extends do, then its own. */
    public static List<Promise> of(Class<?> port) {
        Map<String, Promise> byNumber = new LinkedHashMap<>();
        collect(Promise.class.getPackage(), byNumber);
        collectFrom(port, byNumber);
        return new ArrayList<>(byNumber.values());
    }

    /** The number of the promise a test is named for, {@code ERP-5} for {@code erp5AnswersEachLine}; else empty text. */
    public static String numberOf(String test) {
        Matcher matcher = TEST.matcher(test);
        return matcher.matches() ? matcher.group(1).toUpperCase(Locale.ROOT) + "-" + matcher.group(2) : "";
    }

    private static void collectFrom(Class<?> port, Map<String, Promise> byNumber) {
        for (Class<?> wider : port.getInterfaces()) {
            collectFrom(wider, byNumber);
        }
        collect(port, byNumber);
    }

    private static void collect(AnnotatedElement place, Map<String, Promise> byNumber) {
        for (Promise promise : place.getAnnotationsByType(Promise.class)) {
            byNumber.put(promise.number(), promise);
        }
    }
}
