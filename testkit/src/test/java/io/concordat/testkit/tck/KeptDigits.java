package io.concordat.testkit.tck;

import io.concordat.model.value.Money;
import io.concordat.model.value.UnitPrice;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/** What is left of a document in a system that keeps two decimals of every amount and price. */
final class KeptDigits {

    private static final int DECIMALS = 2;

    private KeptDigits() {}

    static Object of(Object value) {
        if (value instanceof Money money) {
            return Money.of(money.amount().setScale(DECIMALS, RoundingMode.HALF_UP), money.currency());
        }
        if (value instanceof UnitPrice price) {
            return new UnitPrice(
                    price.amount().setScale(DECIMALS, RoundingMode.HALF_UP), price.currency(), price.per());
        }
        if (value instanceof List<?> list) {
            return list.stream().map(KeptDigits::of).toList();
        }
        return value instanceof Record ? rebuilt(value) : value;
    }

    private static Object rebuilt(Object record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        try {
            Object[] parts = new Object[components.length];
            for (int i = 0; i < parts.length; i++) {
                Object part = components[i].getAccessor().invoke(record);
                parts[i] = part == null ? null : of(part);
            }
            return record.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(parts);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("two decimals make no document", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot rebuild " + record.getClass(), e);
        }
    }
}
