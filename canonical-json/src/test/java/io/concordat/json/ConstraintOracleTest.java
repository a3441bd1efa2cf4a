package io.concordat.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.rule.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** What {@link CanonicalJson#validate} says about Jakarta constraints is what Hibernate Validator says. */
class ConstraintOracleTest {

    private static final Validator HIBERNATE = Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private final CanonicalJson json = CanonicalJson.builder().withoutRules().build();

    @Provide
    Arbitrary<Class<? extends Record>> contracts() {
        return Arbitraries.of(KnownContracts.all());
    }

    @Property(tries = 1000)
    void bothFindTheSamePlaces(@ForAll("contracts") Class<? extends Record> contract, @ForAll long seed)
            throws ReflectiveOperationException {
        Record document = new RandomRecords(seed).breakingConstraints().of(contract);
        Set<String> byHibernate = new TreeSet<>();
        validate(document, "", byHibernate);

        assertThat(json.validate(document).stream().map(Violation::pointer).distinct())
                .containsExactlyInAnyOrderElementsOf(byHibernate);
    }

    // The records do not say @Valid, so each is handed over by itself.
    private static void validate(Record document, String at, Set<String> places) throws ReflectiveOperationException {
        for (ConstraintViolation<Record> violation : HIBERNATE.validate(document)) {
            places.add(at + "/" + violation.getPropertyPath());
        }
        for (RecordComponent component : document.getClass().getRecordComponents()) {
            Object value = component.getAccessor().invoke(document);
            String place = at + "/" + component.getName();
            if (value instanceof Record part) {
                validate(part, place, places);
            } else if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    if (list.get(i) instanceof Record element) {
                        validate(element, place + "/" + i, places);
                    }
                }
            }
        }
    }
}
