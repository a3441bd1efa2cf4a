package io.concordat.testkit.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import io.concordat.testkit.arch.sample.Amounts;
import io.concordat.testkit.arch.sample.Clocks;
import io.concordat.testkit.arch.sample.Endpoints;
import io.concordat.testkit.arch.sample.Failures;
import io.concordat.testkit.arch.sample.Listeners;
import io.concordat.testkit.arch.sample.Logs;
import io.concordat.testkit.arch.sample.Reports;
import io.concordat.testkit.arch.sample.adapter.netsuite.NetSuiteOrders;
import io.concordat.testkit.arch.sample.adapter.sap.LeakySapOrders;
import io.concordat.testkit.arch.sample.adapter.sap.SapOrders;
import io.concordat.testkit.arch.sample.adapter.sap.SapTables;
import io.concordat.testkit.arch.sample.event.Events;
import io.concordat.testkit.arch.sample.tables.ErpItems;
import io.concordat.testkit.arch.sample.vendor.SapOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule passes what keeps it and names what breaks it. */
class ConcordatRulesTest {

    private static final ConcordatRules RULES = ConcordatRules.of(
            HostArchitecture.standard().with(Setting.SYSTEM_TABLES, "io.concordat.testkit.arch.sample.tables.."));

    static List<Arguments> kept() {
        return List.of(
                kept(RULES.listenersAreGuarded(), Listeners.Guarded.class),
                kept(
                        RULES.listenersAreGuarded(),
                        Listeners.GuardedFurtherOn.class,
                        Listeners.Intake.class,
                        Listeners.OnceIntake.class,
                        Listeners.Guarded.class),
                kept(
                        RULES.listenersAreGuarded(),
                        Listeners.Queue.class,
                        Listeners.Intake.class,
                        Listeners.OnceIntake.class,
                        Listeners.Guarded.class),
                kept(
                        RULES.httpWritesAreGuarded(),
                        Endpoints.Guarded.class,
                        Listeners.OnceIntake.class,
                        Listeners.Guarded.class),
                kept(RULES.httpWritesAreGuarded(), Endpoints.Reading.class),
                kept(RULES.vendorTypesStayInTheirAdapter(), SapOrders.class, SapOrder.class),
                kept(RULES.adaptersDoNotKnowEachOther(), SapOrders.class, LeakySapOrders.class),
                kept(RULES.moneyIsExact(), Amounts.Exact.class, Amounts.Gauge.class),
                kept(RULES.systemsOfRecordKeepTheirDatabase(), SapOrders.class, ErpItems.class),
                kept(RULES.eventsAndCanonicalObjectsAreImmutable(), Events.Kept.class),
                kept(RULES.timeAndChanceAreInjected(), Clocks.Injected.class, Clocks.ClockConfiguration.class),
                kept(RULES.classifiedValuesAreNotLogged(), Logs.Person.class, Logs.Quiet.class),
                kept(
                        RULES.failureKindsAreNotSwallowed(),
                        Failures.Acting.class,
                        Failures.HandingOn.class,
                        Failures.Elsewhere.class));
    }

    static List<Arguments> broken() {
        return List.of(
                broken(RULES.listenersAreGuarded(), "reaches no guard", Listeners.Unguarded.class),
                broken(RULES.listenersAreGuarded(), "effect outside of a guard", Listeners.HalfGuarded.class),
                broken(RULES.listenersAreGuarded(), "effect outside of a guard", Listeners.UnguardedLoop.class),
                broken(RULES.listenersAreGuarded(), "reaches no guard", Listeners.Queue.class),
                broken(RULES.httpWritesAreGuarded(), "reaches no guard", Endpoints.Spring.class),
                broken(RULES.httpWritesAreGuarded(), "reaches no guard", Endpoints.AnyMethod.class),
                broken(RULES.httpWritesAreGuarded(), "reaches no guard", Endpoints.Resource.class),
                broken(RULES.vendorTypesStayInTheirAdapter(), "offered by an adapter", LeakySapOrders.class),
                broken(RULES.vendorTypesStayInTheirAdapter(), "used outside of an adapter", Reports.class),
                broken(RULES.adaptersDoNotKnowEachOther(), "netsuite knows adapter sap", NetSuiteOrders.class),
                broken(RULES.moneyIsExact(), "unitPrice", Amounts.Price.class),
                broken(RULES.moneyIsExact(), "doubleValue", Amounts.Converted.class),
                broken(RULES.systemsOfRecordKeepTheirDatabase(), "java.sql.Connection", SapTables.class),
                broken(RULES.systemsOfRecordKeepTheirDatabase(), "ErpItems", Reports.OfTables.class),
                broken(RULES.eventsAndCanonicalObjectsAreImmutable(), "without a copy", Events.Shared.class),
                broken(RULES.eventsAndCanonicalObjectsAreImmutable(), "Date, which can change", Events.Dated.class),
                broken(RULES.eventsAndCanonicalObjectsAreImmutable(), "is not final", Events.Settable.class),
                broken(RULES.timeAndChanceAreInjected(), "Instant.now()", Clocks.Machine.class),
                broken(RULES.timeAndChanceAreInjected(), "randomUUID", Clocks.Chance.class),
                broken(RULES.classifiedValuesAreNotLogged(), "Logs$Person.name()", Logs.Loud.class),
                broken(RULES.classifiedValuesAreNotLogged(), "shows [name]", Logs.Talkative.class),
                broken(RULES.failureKindsAreNotSwallowed(), "does not look at it", Failures.Swallowing.class),
                broken(RULES.failureKindsAreNotSwallowed(), "does not look at it", Failures.CatchingAll.class));
    }

    @ParameterizedTest
    @MethodSource("kept")
    void passesWhatKeepsTheRule(ArchRule rule, List<Class<?>> types) {
        assertThat(evaluated(rule, types).getFailureReport().getDetails()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void namesWhatBreaksTheRule(ArchRule rule, String words, List<Class<?>> types) {
        assertThat(evaluated(rule, types).getFailureReport().getDetails())
                .anySatisfy(text -> assertThat(text).contains(words));
    }

    @Test
    void eachRuleHasItsNumberAndItsReason() {
        List<String> texts = RULES.all().stream().map(ArchRule::getDescription).toList();
        assertThat(texts).hasSize(10);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(texts.get(i)).startsWith("ARCH-" + (i + 1) + ": ").contains(", because ");
        }
    }

    @Test
    void theConstantsAreAllTheRules() {
        List<String> constants = Arrays.stream(ConcordatRules.class.getFields())
                .filter(field -> field.isAnnotationPresent(ArchTest.class))
                .map(field -> field.getName().replaceFirst("ARCH_(\\d+)_.*", "ARCH-$1"))
                .toList();
        assertThat(constants)
                .containsExactlyElementsOf(RULES.all().stream()
                        .map(rule -> rule.getDescription().replaceFirst(":.*", ""))
                        .toList());
    }

    @Test
    void aRuleThatFindsNothingToCheckPasses() {
        assertThat(RULES.all())
                .allSatisfy(rule -> assertThat(evaluated(rule, List.of()).hasViolation())
                        .as(rule.getDescription())
                        .isFalse());
    }

    private static EvaluationResult evaluated(ArchRule rule, List<Class<?>> types) {
        return rule.evaluate(new ClassFileImporter().importClasses(types));
    }

    private static Arguments kept(ArchRule rule, Class<?>... types) {
        return Arguments.of(rule, List.of(types));
    }

    private static Arguments broken(ArchRule rule, String words, Class<?>... types) {
        return Arguments.of(rule, words, List.of(types));
    }
}
