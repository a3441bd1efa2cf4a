package io.concordat.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.concordat.adapter.observation.Observed;
import io.concordat.testkit.arch.ConcordatRules;
import io.concordat.testkit.arch.HostArchitecture;
import io.concordat.testkit.arch.Setting;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The architecture of DESIGN section 2, checked on the compiled classes of all modules. */
class ArchitectureTest {

    /** A secret nobody may guess, a token that must be new among machines, defaults that a caller replaces, and a kit's new keys. */
    private static final String[] MAY_READ_THE_CLOCK = {
        "io.concordat.idempotency.seen.SeenSet$Builder",
        "io.concordat.idempotency.sql.MariaDbInsert",
        "io.concordat.idempotency.replay.ReplayDesk$Builder",
        "io.concordat.idempotency.store.IdempotencyStore",
        "io.concordat.testkit.tck.PortTck"
    };

    @Test
    void theImporterSawTheWholeCodeBase() {
        assertThat(Codebase.MAIN.size()).isGreaterThan(400);
        assertThat(Codebase.MAIN.contain(Observed.class)).isTrue();
    }

    @Test
    void packagesFormNoCycle() {
        SlicesRuleDefinition.slices()
                .assignedFrom(eachPackageByItself())
                .should()
                .beFreeOfCycles()
                .because("a package that cannot be read before another cannot be understood without it")
                .check(Codebase.MAIN);
    }

    /** What each module may use of ours; a package is named by its module's root. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "io.concordat.model..        | io.concordat.model..",
                "io.concordat.json..         | io.concordat.model.. io.concordat.json..",
                "io.concordat.adapter        | io.concordat.model.. io.concordat.adapter",
                "io.concordat.adapter.decorate.. | io.concordat.model.. io.concordat.adapter io.concordat.adapter.provider.."
                        + " io.concordat.adapter.decorate..",
                "io.concordat.adapter.lineage.. | io.concordat.model.. io.concordat.adapter"
                        + " io.concordat.adapter.decorate.. io.concordat.adapter.lineage..",
                "io.concordat.adapter.resilience.. | io.concordat.model.. io.concordat.adapter"
                        + " io.concordat.adapter.decorate.. io.concordat.adapter.resilience..",
                "io.concordat.adapter.observation.. | io.concordat.model.. io.concordat.adapter"
                        + " io.concordat.adapter.decorate.. io.concordat.adapter.observation..",
                "io.concordat.adapter.erp..  | io.concordat.model.. io.concordat.adapter io.concordat.adapter.erp..",
                "io.concordat.adapter.wms..  | io.concordat.model.. io.concordat.adapter io.concordat.adapter.wms..",
                "io.concordat.adapter.crm..  | io.concordat.model.. io.concordat.adapter io.concordat.adapter.crm..",
                "io.concordat.adapter.edi..  | io.concordat.model.. io.concordat.adapter io.concordat.adapter.edi..",
                "io.concordat.idempotency..  | io.concordat.model.. io.concordat.idempotency..",
                "io.concordat.federation..   | io.concordat.model.. io.concordat.adapter io.concordat.adapter.decorate.."
                        + " io.concordat.idempotency.. io.concordat.federation..",
                "io.concordat.visibility..   | io.concordat.model.. io.concordat.visibility..",
                "io.concordat.testkit..      | io.concordat.model.. io.concordat.adapter.. io.concordat.idempotency.."
                        + " io.concordat.federation.. io.concordat.testkit.."
            })
    void arrowsPointDownOnly(String module, String allowed) {
        classes()
                .that()
                .resideInAPackage(module)
                .should()
                .onlyDependOnClassesThat(ours(allowed.split(" ")))
                .because("a module is a promise to one kind of reader and sees only what lies below it")
                .check(Codebase.MAIN);
    }

    @Test
    void theModelKnowsNeitherJsonNorInputOutput() {
        noClasses()
                .that()
                .resideInAPackage("io.concordat.model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "tools.jackson..",
                        "com.fasterxml..",
                        "java.io..",
                        "java.nio.file..",
                        "java.net..",
                        "java.sql..",
                        "javax.sql..")
                .because("whoever adds the model adds words, not technology")
                .check(Codebase.MAIN);
    }

    /** What we ask of a host we keep ourselves. */
    @ParameterizedTest
    @MethodSource("rulesForHosts")
    void weKeepTheRulesWeOfferToHosts(ArchRule rule) {
        rule.check(Codebase.MAIN);
    }

    static List<ArchRule> rulesForHosts() {
        return ConcordatRules.of(HostArchitecture.standard()
                        .with(Setting.EXACT, "io.concordat..")
                        .with(Setting.COMPOSITION, MAY_READ_THE_CLOCK))
                .all();
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass type : Codebase.MAIN) {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                unmarked.add(type.getPackageName());
            }
        }
        assertThat(unmarked).isEmpty();
    }

    @Test
    void noPackageLivesInTwoJars() {
        Map<String, Set<String>> homes = new TreeMap<>();
        for (JavaClass type : Codebase.MAIN) {
            String uri = type.getSource().orElseThrow().getUri().toString();
            String jar = uri.substring(0, uri.indexOf("io/concordat"));
            homes.computeIfAbsent(type.getPackageName(), name -> new TreeSet<>())
                    .add(jar);
        }
        assertThat(homes).allSatisfy((name, jars) -> assertThat(jars).as(name).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Manager", "Helper", "Util", "Utils", "Common", "Base", "Impl"})
    void noNameSaysNothing(String word) {
        noClasses()
                .should()
                .haveSimpleNameEndingWith(word)
                .because("a name is a word of the domain")
                .check(Codebase.MAIN);
    }

    @Test
    void whatIsPublicIsEitherToBeCalledOrToBeImplemented() {
        classes()
                .that()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .and()
                .areNotAnnotations()
                .and()
                .haveSimpleNameNotEndingWith("Builder")
                .and()
                .haveSimpleNameNotEndingWith("Tck")
                .should()
                .haveModifier(JavaModifier.FINAL)
                .because("types for calling are final, a record or an enum; only interfaces are for implementing")
                .check(Codebase.MAIN);
    }

    @Test
    void interfacesToImplementStaySmall() {
        classes()
                .that()
                .areInterfaces()
                .and()
                .areNotAnnotations()
                .should(new HasAtMostAbstractMethods(6, 4))
                .because("a team implements a port in a day; a new capability is a new interface")
                .check(Codebase.MAIN);
    }

    @Test
    void packagesStaySmallEnoughToKnow() {
        Map<String, Integer> sizes = new TreeMap<>();
        for (JavaClass type : Codebase.MAIN) {
            boolean counts = type.isTopLevelClass()
                    && !type.getSimpleName().equals("package-info")
                    && !type.getSimpleName().endsWith("Builder");
            if (counts) {
                sizes.merge(type.getPackageName(), 1, Integer::sum);
            }
        }
        assertThat(sizes).allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(25));
    }

    private static DescribedPredicate<JavaClass> ours(String... allowed) {
        return JavaClass.Predicates.resideOutsideOfPackage("io.concordat..")
                .or(JavaClass.Predicates.resideInAnyPackage(allowed))
                .as("are foreign or in %s", String.join(", ", allowed));
    }

    private static SliceAssignment eachPackageByItself() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier.of(type.getPackageName());
            }

            @Override
            public String getDescription() {
                return "each package by itself";
            }
        };
    }

    /** The ports have the lower limit; a store may have more because each of its transitions is one statement. */
    private static final class HasAtMostAbstractMethods extends ArchCondition<JavaClass> {

        private static final Set<String> PORT_ENDINGS = Set.of("Source", "Sink", "Check", "Feed");

        private final int most;
        private final int mostOfPort;

        HasAtMostAbstractMethods(int most, int mostOfPort) {
            super("have at most " + most + " abstract methods, ports " + mostOfPort);
            this.most = most;
            this.mostOfPort = mostOfPort;
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            if (type.reflect().isSealed()) {
                return; // nobody implements it
            }
            boolean port = PORT_ENDINGS.stream().anyMatch(type.getSimpleName()::endsWith);
            long count = type.getAllMethods().stream()
                    .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                    .count();
            boolean small = count <= (port ? mostOfPort : most);
            events.add(new SimpleConditionEvent(type, small, type.getName() + " has " + count + " abstract methods"));
        }
    }
}
