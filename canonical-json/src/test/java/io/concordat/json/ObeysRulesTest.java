package io.concordat.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.constraint.ObeysRules;
import io.concordat.model.document.Contract;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.order.SalesOrderBuilder;
import io.concordat.model.rule.Rules;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

/** {@code @Valid} in a host checks a document whole: constraints of every depth and every numbered rule. */
class ObeysRulesTest {

    private static final Validator HIBERNATE = Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    /** What a host's own request looks like. */
    record Submission(@NotNull String channel, @Valid SalesOrder order) {}

    @Provide
    Arbitrary<Class<? extends Record>> contracts() {
        return Arbitraries.of(KnownContracts.all());
    }

    @Property(seed = "20261121", tries = 300)
    void reportsWhatTheRulesReportAtTheSamePlaces(
            @ForAll("contracts") Class<? extends Record> contract, @ForAll long seed) {
        Record document = new RandomRecords(seed).of(contract);

        List<String> byHibernate = HIBERNATE.validate(document).stream()
                .filter(violation -> violation.getConstraintDescriptor().getAnnotation() instanceof ObeysRules)
                .filter(violation -> violation.getLeafBean() == document)
                .map(violation ->
                        ConstraintOracleTest.pointer(violation.getPropertyPath()) + " " + violation.getMessage())
                .sorted()
                .toList();

        assertThat(byHibernate)
                .containsExactlyElementsOf(Rules.check(document).stream()
                        .map(violation -> (violation.pointer().isEmpty() ? "/" : violation.pointer()) + " "
                                + violation.rule() + ": found " + violation.found() + ", expected "
                                + violation.expected())
                        .distinct()
                        .sorted()
                        .toList());
    }

    @Test
    void checksAnOrderWithinTheHostsOwnRecord() {
        SalesOrder order = order(7);
        SalesOrder broken =
                SalesOrderBuilder.builder(order).lines(List.of()).parties(null).build();

        Set<ConstraintViolation<Submission>> found = HIBERNATE.validate(new Submission("web", broken));

        assertThat(found)
                .extracting(violation -> violation.getPropertyPath().toString())
                .contains("order.lines", "order.parties");
        assertThat(found).extracting(ConstraintViolation::getMessage).anyMatch(text -> text.startsWith("MET-1: "));
    }

    @Test
    void doesNotReadWhatWasFoundAsATemplate() {
        String hostile = "${1+1} {jakarta.validation.constraints.Size.message} \\";
        SalesOrder order = SalesOrderBuilder.builder(order(7)).build();
        var line = io.concordat.model.order.OrderLineBuilder.builder(
                        order.lines().get(0))
                .lineId(hostile)
                .build();
        SalesOrder broken =
                SalesOrderBuilder.builder(order).lines(List.of(line, line)).build();

        assertThat(HIBERNATE.validate(broken))
                .extracting(ConstraintViolation::getMessage)
                .contains("ORD-2: found '" + hostile + "' again, expected an id of its own");
    }

    @Test
    void everyContractObeysItsRules() {
        List<Class<? extends Record>> roots = KnownContracts.all().stream()
                .filter(known -> known.isAnnotationPresent(Contract.class))
                .toList();

        assertThat(roots)
                .hasSizeGreaterThan(8)
                .allSatisfy(root -> assertThat(root).hasAnnotation(ObeysRules.class));
    }

    /** A random order that is complete and has a line. */
    private static SalesOrder order(long seed) {
        return java.util.stream.LongStream.iterate(seed, next -> next + 1)
                .mapToObj(next -> new RandomRecords(next).of(SalesOrder.class))
                .filter(order -> !order.lines().isEmpty()
                        && Rules.check(order).stream()
                                .noneMatch(violation -> violation.rule().equals("MET-1")))
                .findFirst()
                .orElseThrow();
    }
}
