package io.concordat.model.rule.flow;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;

/** Parts of records found by their type, for rules that hold for every document or event alike. */
final class Parts {

    private Parts() {}

    /** The first component of a type; empty when the record has none or it is null. */
    static <T> Optional<T> of(Record record, Class<T> type) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .filter(component -> component.getType() == type)
                .findFirst()
                .flatMap(component -> value(record, component))
                .map(type::cast);
    }

    private static Optional<Object> value(Record record, RecordComponent component) {
        try {
            return Optional.ofNullable(component.getAccessor().invoke(record));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(
                    "cannot read " + component.getName() + " of "
                            + record.getClass().getSimpleName()
                            + ": is the record public and its package open or exported?",
                    e);
        }
    }
}
