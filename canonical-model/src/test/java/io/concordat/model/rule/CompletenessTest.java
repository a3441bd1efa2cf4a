package io.concordat.model.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Unit;
import io.concordat.model.value.UnitPrice;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** MET-1 passes over values that cannot be incomplete; here is shown that they cannot. */
class CompletenessTest {

    private static final List<Record> SAMPLES = List.of(
            Id.of("a"),
            Unit.ONE,
            Code.of("S"),
            Money.of("1", "EUR"),
            Quantity.of("1", "C62"),
            UnitPrice.of("1", "EUR", Unit.ONE));

    @Test
    void everyValuePassedOverRefusesAMissingPart() throws ReflectiveOperationException {
        assertThat(SAMPLES).extracting(Object::getClass).containsExactlyInAnyOrderElementsOf(Completeness.WHOLE);
        for (Record sample : SAMPLES) {
            RecordComponent[] components = sample.getClass().getRecordComponents();
            for (int i = 0; i < components.length; i++) {
                if (!components[i].getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    int missing = i;
                    assertThatThrownBy(() -> without(sample, components, missing))
                            .as(sample.getClass() + "." + components[i].getName())
                            .isInstanceOf(NullPointerException.class);
                }
            }
        }
    }

    private static void without(Record sample, RecordComponent[] components, int missing) throws Throwable {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = sample.getClass().getDeclaredConstructor(types);
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = i == missing ? null : components[i].getAccessor().invoke(sample);
        }
        try {
            constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
