package io.concordat.model.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Unit;
import io.concordat.model.value.UnitPrice;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** MET-1 names what is missing, and passes over values that cannot be incomplete, which is shown here. */
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

    /** A record of an application's own. */
    public record Load(
            int boxes,
            String driver,
            @Nullable Stop first,
            @Nullable String note,
            List<Stop> stops) {}

    /** A part of it. */
    public record Stop(String place, @Nullable Quantity left) {}

    private static final Stop WHOLE = new Stop("A", null);
    private static final Stop BROKEN = new Stop(null, null);

    static Stream<Arguments> loads() {
        return Stream.of(
                Arguments.of(new Load(1, "x", null, null, List.of()), List.of()),
                Arguments.of(new Load(1, "x", WHOLE, "n", List.of(WHOLE, WHOLE)), List.of()),
                Arguments.of(new Load(1, null, null, null, List.of()), List.of("/driver")),
                Arguments.of(new Load(1, "x", null, null, null), List.of("/stops")),
                Arguments.of(new Load(1, "x", BROKEN, null, List.of()), List.of("/first/place")),
                Arguments.of(new Load(1, "x", null, null, List.of(WHOLE, BROKEN)), List.of("/stops/1/place")),
                Arguments.of(
                        new Load(1, null, BROKEN, null, List.of(BROKEN)),
                        List.of("/driver", "/first/place", "/stops/0/place")));
    }

    @ParameterizedTest
    @MethodSource("loads")
    void namesWhatIsMissingAtEveryDepth(Load load, List<String> places) {
        assertThat(missing(load)).isEqualTo(places);
    }

    /** Each loader gives a class of its own, so that nothing is remembered of it. */
    @ParameterizedTest
    @MethodSource("loads")
    void looksIntoRecordsOfAnotherClassLoader(Load load, List<String> places) throws ReflectiveOperationException {
        Record stranger = copied(load, new Elsewhere());

        assertThat(stranger).isNotInstanceOf(Load.class);
        assertThat(missing(stranger)).isEqualTo(places);
    }

    @Test
    void findsTheFirstPartOfATypeThatIsThere() {
        Load load = new Load(1, "x", BROKEN, null, List.of());

        assertThat(Completeness.first(Stop.class, load)).isSameAs(BROKEN);
        assertThat(Completeness.first(Stop.class, new Load(1, "x", null, null, List.of())))
                .isNull();
        assertThat(Completeness.first(Money.class, load)).isNull();
    }

    @Test
    void saysWhatItWasReadingWhenARecordDoesNotLetItself() throws ReflectiveOperationException {
        Record stranger = (Record) new Elsewhere()
                .loadClass(Shy.class.getName())
                .getDeclaredConstructors()[0]
                .newInstance("x");

        assertThatIllegalStateException()
                .isThrownBy(() -> missing(stranger))
                .withMessage("cannot read name of Shy: is the record public and its package open or exported?");
    }

    /** Its accessor throws. */
    public record Shy(String name) {
        @Override
        public String name() {
            throw new UnsupportedOperationException("not now");
        }
    }

    private static List<String> missing(Record record) {
        Findings findings = new Findings();
        Completeness.check(record, findings);
        assertThat(findings.all()).extracting(Violation::rule).allMatch("MET-1"::equals);
        return findings.all().stream().map(Violation::pointer).toList();
    }

    private static Record copied(Record record, ClassLoader loader) throws ReflectiveOperationException {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = copied(components[i].getAccessor().invoke(record), loader);
        }
        Class<?> type = loader.loadClass(record.getClass().getName());
        return (Record) type.getDeclaredConstructors()[0].newInstance(values);
    }

    private static @Nullable Object copied(@Nullable Object value, ClassLoader loader)
            throws ReflectiveOperationException {
        if (value instanceof List<?> list) {
            List<Object> copies = new ArrayList<>();
            for (Object element : list) {
                copies.add(copied(element, loader));
            }
            return copies;
        }
        return value instanceof Stop stop ? copied((Record) stop, loader) : value;
    }

    /** Has classes of its own for this test and its records, and everything else from the usual place. */
    private static final class Elsewhere extends ClassLoader {

        private static final String OWN = CompletenessTest.class.getName();

        Elsewhere() {
            super(CompletenessTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            Class<?> known = findLoadedClass(name);
            if (known != null || !name.startsWith(OWN)) {
                return known != null ? known : super.loadClass(name, resolve);
            }
            try (InputStream code = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = code.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
