package io.concordat.testkit.tck;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The decimals of a document, each under the names that lead to it, zeros at the end left out. */
final class Decimals {

    private final Map<String, String> found = new TreeMap<>();

    private Decimals() {}

    static Map<String, String> of(Object document) {
        Decimals decimals = new Decimals();
        decimals.collect("", document);
        return decimals.found;
    }

    private void collect(String at, @Nullable Object value) {
        if (value instanceof BigDecimal decimal) {
            found.put(at, decimal.stripTrailingZeros().toPlainString());
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                collect(at + "/" + i, list.get(i));
            }
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                collect(at + "/" + component.getName(), read(component, value));
            }
        }
    }

    private static @Nullable Object read(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component + ": the record must be public", e);
        }
    }
}
