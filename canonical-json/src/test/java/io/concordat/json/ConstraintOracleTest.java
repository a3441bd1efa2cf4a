package io.concordat.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.constraint.ObeysRules;
import io.concordat.model.rule.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * What {@link CanonicalJson#validate} says about Jakarta constraints is what Hibernate Validator says of the same
 * document, which it is given once: {@code @Valid} leads it through the whole tree.
 */
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

    @Property(seed = "20261121", tries = 1000)
    void bothFindTheSamePlaces(@ForAll("contracts") Class<? extends Record> contract, @ForAll long seed) {
        Record document = new RandomRecords(seed).breakingConstraints().of(contract);

        assertThat(json.validate(document).stream().map(Violation::pointer).distinct())
                .containsExactlyInAnyOrderElementsOf(places(document));
    }

    /** The rules of the contract are left out: they are looked at in {@link ObeysRulesTest}. */
    private static Set<String> places(Record document) {
        Set<String> places = new TreeSet<>();
        for (ConstraintViolation<Record> violation : HIBERNATE.validate(document)) {
            if (!(violation.getConstraintDescriptor().getAnnotation() instanceof ObeysRules)) {
                places.add(pointer(violation.getPropertyPath()));
            }
        }
        return places;
    }

    /** {@code lines[0].lineId} as a JSON pointer. */
    static String pointer(Path path) {
        return "/" + path.toString().replaceAll("\\[([0-9]+)]", "/$1").replace('.', '/');
    }
}
