package io.concordat.testkit.arch;

import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.freeze.FreezingArchRule;
import java.util.List;
import java.util.Objects;

/**
 * Ten rules about the code of a host, to be checked in its own build with ArchUnit.
 *
 * <pre>
 * &#64;AnalyzeClasses(packages = "com.acme", importOptions = ImportOption.DoNotIncludeTests.class)
 * class OurArchitecture {
 *     &#64;ArchTest
 *     static final ArchTests concordat = ArchTests.in(ConcordatRules.class);
 * }
 * </pre>
 *
 * <p>The constants are the rules for the layout that {@link HostArchitecture#fromClassPath()} describes; {@link #of} makes
 * them for a layout said in Java. A rule that finds nothing to check passes. Numbers and texts are kept: frozen violations
 * are filed under them. {@code docs/architecture-rules.md} says how each is detected and what it cannot see.
 */
public final class ConcordatRules {

    private static final ConcordatRules HOST = of(HostArchitecture.fromClassPath());

    /** {@link #listenersAreGuarded()} for the host on the class path. */
    @ArchTest
    public static final ArchRule ARCH_1_LISTENERS_ARE_GUARDED = HOST.listenersAreGuarded();

    /** {@link #httpWritesAreGuarded()} for the host on the class path. */
    @ArchTest
    public static final ArchRule ARCH_2_HTTP_WRITES_ARE_GUARDED = HOST.httpWritesAreGuarded();

    /** {@link #vendorTypesStayInTheirAdapter()} for the host on the class path. */
    @ArchTest
    public static final ArchRule ARCH_3_VENDOR_TYPES_STAY_IN_THEIR_ADAPTER = HOST.vendorTypesStayInTheirAdapter();

    /** {@link #adaptersDoNotKnowEachOther()} for the host on the class path. */
    @ArchTest
    public static final ArchRule ARCH_4_ADAPTERS_DO_NOT_KNOW_EACH_OTHER = HOST.adaptersDoNotKnowEachOther();

    /** {@link #moneyIsExact()} for the host on the class path. */
    @ArchTest
    public static final ArchRule ARCH_5_MONEY_IS_EXACT = HOST.moneyIsExact();

    /** {@link #systemsOfRecordKeepTheirDatabase()} for the host on the class path. */
    @ArchTest
    public static final ArchRule ARCH_6_SYSTEMS_OF_RECORD_KEEP_THEIR_DATABASE = HOST.systemsOfRecordKeepTheirDatabase();

    /** {@link #eventsAndCanonicalObjectsAreImmutable()} for the host on the class path. */
    @ArchTest
    public static final ArchRule ARCH_7_EVENTS_AND_CANONICAL_OBJECTS_ARE_IMMUTABLE =
            HOST.eventsAndCanonicalObjectsAreImmutable();

    /** {@link #timeAndChanceAreInjected()} for the host on the class path. */
    @ArchTest
    public static final ArchRule ARCH_8_TIME_AND_CHANCE_ARE_INJECTED = HOST.timeAndChanceAreInjected();

    /** {@link #classifiedValuesAreNotLogged()} for the host on the class path. */
    @ArchTest
    public static final ArchRule ARCH_9_CLASSIFIED_VALUES_ARE_NOT_LOGGED = HOST.classifiedValuesAreNotLogged();

    /** {@link #failureKindsAreNotSwallowed()} for the host on the class path. */
    @ArchTest
    public static final ArchRule ARCH_10_FAILURE_KINDS_ARE_NOT_SWALLOWED = HOST.failureKindsAreNotSwallowed();

    private final HostArchitecture host;

    private ConcordatRules(HostArchitecture host) {
        this.host = Objects.requireNonNull(host, "host");
    }

    /** The rules for a layout. */
    public static ConcordatRules of(HostArchitecture host) {
        return new ConcordatRules(host);
    }

    /** All of them, by number. */
    public List<ArchRule> all() {
        return List.of(
                listenersAreGuarded(),
                httpWritesAreGuarded(),
                vendorTypesStayInTheirAdapter(),
                adaptersDoNotKnowEachOther(),
                moneyIsExact(),
                systemsOfRecordKeepTheirDatabase(),
                eventsAndCanonicalObjectsAreImmutable(),
                timeAndChanceAreInjected(),
                classifiedValuesAreNotLogged(),
                failureKindsAreNotSwallowed());
    }

    /** ARCH-1: message listeners are guarded by idempotency. */
    public ArchRule listenersAreGuarded() {
        return rule(
                methods()
                        .that(new EntryPoints("receive messages", host.names(Setting.LISTENERS)))
                        .should(guarded()),
                "ARCH-1: message listeners are guarded by idempotency",
                "every broker delivers some message twice, and an effect without a guard happens twice");
    }

    /** ARCH-2: HTTP writes are guarded by idempotency. */
    public ArchRule httpWritesAreGuarded() {
        return rule(
                methods()
                        .that(new EntryPoints("take writes over HTTP", host.names(Setting.WRITES)))
                        .should(guarded()),
                "ARCH-2: HTTP writes are guarded by idempotency",
                "a caller that got no answer asks again, and the first request may have worked");
    }

    /** ARCH-3: vendor types do not leave their adapter. */
    public ArchRule vendorTypesStayInTheirAdapter() {
        return rule(
                hostClasses().should(new KeepsVendorTypesInside(names(Setting.ADAPTERS), names(Setting.VENDORS))),
                "ARCH-3: vendor types do not leave their adapter",
                "a system whose types are known in one place can be replaced in one place");
    }

    /** ARCH-4: adapters do not know each other. */
    public ArchRule adaptersDoNotKnowEachOther() {
        return rule(
                classes().should(new KnowsNoOtherAdapter(names(Setting.ADAPTERS))),
                "ARCH-4: adapters do not know each other",
                "systems speak through canonical documents; a short cut between two is a third interface to keep");
    }

    /** ARCH-5: money and quantities are never floating point. */
    public ArchRule moneyIsExact() {
        return rule(
                classes().that(new HandlesMoney(names(Setting.EXACT))).should(new UsesNoFloatingPoint()),
                "ARCH-5: money and quantities are never floating point",
                "0.1 + 0.2 is not 0.3, and money must be");
    }

    /** ARCH-6: nobody reads or writes the database of a system of record. */
    public ArchRule systemsOfRecordKeepTheirDatabase() {
        return rule(
                classes()
                        .should(new LeavesDatabasesAlone(
                                names(Setting.ADAPTERS), names(Setting.DATABASES), names(Setting.SYSTEM_TABLES))),
                "ARCH-6: nobody reads or writes the database of a system of record",
                "its tables are not its contract: a write passes by its checks, a read breaks with its next release");
    }

    /** ARCH-7: events and canonical objects are immutable. */
    public ArchRule eventsAndCanonicalObjectsAreImmutable() {
        Names immutable = names(Setting.IMMUTABLE);
        DescribedPredicate<JavaClass> data = DescribedPredicate.describe(
                "are events or canonical objects",
                type -> immutable.hasKindOf(type)
                        && !type.isInterface()
                        && !type.getSimpleName().endsWith("Builder"));
        return rule(
                classes().that(data).should(new StaysAsItWasMade()),
                "ARCH-7: events and canonical objects are immutable",
                "what was said is evidence; who changes it in memory makes two readers see two facts");
    }

    /** ARCH-8: time and chance are injected. */
    public ArchRule timeAndChanceAreInjected() {
        return rule(
                hostClasses().should(not(new ReadsTheSystemClock())),
                "ARCH-8: time and chance are injected",
                "a test or a replay must be able to say what time it is and which number comes next");
    }

    /** ARCH-9: classified values are not logged. */
    public ArchRule classifiedValuesAreNotLogged() {
        return rule(
                classes().should(new LogsNothingClassified(names(Setting.LOGGERS))),
                "ARCH-9: classified values are not logged",
                "logs are read by more people and kept longer than the documents they speak of");
    }

    /** ARCH-10: failure kinds are not swallowed. */
    public ArchRule failureKindsAreNotSwallowed() {
        return rule(
                classes().should(new LooksAtTheFailure(names(Setting.LOGGERS))),
                "ARCH-10: failure kinds are not swallowed",
                "wait, ask, fix and give up are different answers, and only the kind says which is due");
    }

    private Names names(Setting setting) {
        return host.names(setting);
    }

    private WorksUnderAGuard guarded() {
        return new WorksUnderAGuard(names(Setting.GUARDS), names(Setting.EFFECTS));
    }

    private com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction hostClasses() {
        Names composition = names(Setting.COMPOSITION);
        return classes()
                .that(DescribedPredicate.describe("do not put the program together", type -> !composition.has(type)));
    }

    private ArchRule rule(ArchRule detection, String text, String reason) {
        ArchRule rule = detection.as(text).because(reason).allowEmptyShould(true);
        return host.frozen()
                .<ArchRule>map(folder -> FreezingArchRule.freeze(rule).persistIn(new FrozenViolations(folder)))
                .orElse(rule);
    }
}
