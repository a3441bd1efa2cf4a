package io.concordat.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.KeyedSink;
import io.concordat.adapter.Promise;
import io.concordat.testkit.conformance.PortPromises;
import io.concordat.testkit.tck.Bench.Breakable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The kits are tested with adapters broken on purpose: each is rejected by the tests of the promise it breaks, and by no other. */
class BrokenAdaptersTest {

    /** Effects only; a question has none that could have happened. */
    private static final Set<String> OF_EFFECTS = Set.of("CALL-3", "CALL-4");

    @TestFactory
    Stream<DynamicTest> aSoundAdapterIsAccepted() {
        return Kits.ALL.stream()
                .map(kit -> DynamicTest.dynamicTest(
                        kit.name(), () -> assertThat(KitRun.broken(kit.fresh())).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> aBrokenAdapterIsRejectedByTheTestsOfItsPromiseOnly() {
        return Kits.ALL.stream().flatMap(BrokenAdaptersTest::rejections);
    }

    @TestFactory
    Stream<DynamicTest> everyPromiseIsBrokenByAnAdapter() {
        return Kits.ALL.stream()
                .map(kit -> DynamicTest.dynamicTest(
                        kit.name(), () -> assertThat(brokenPromises(kit)).isEqualTo(testablePromises(kit.port()))));
    }

    private static <P, K extends PortTck<P> & Breakable<P>> Stream<DynamicTest> rejections(Kits.Kit<P, K> kit) {
        return mutants(kit).stream()
                .map(mutant -> DynamicTest.dynamicTest(
                        kit.name() + ": " + mutant,
                        () -> assertThat(KitRun.broken(broken(kit, mutant))).containsOnlyKeys(mutant.promise())));
    }

    private static <P, K extends PortTck<P> & Breakable<P>> Supplier<K> broken(Kits.Kit<P, K> kit, Mutant<P> mutant) {
        return () -> {
            K broken = kit.fresh().get();
            mutant.in(broken);
            return broken;
        };
    }

    private static <P, K extends PortTck<P> & Breakable<P>> List<Mutant<P>> mutants(Kits.Kit<P, K> kit) {
        List<Mutant<P>> all = new ArrayList<>(SharedMutants.of(kit.port()));
        all.addAll(GeneralMutants.of(kit.port()));
        all.addAll(kit.own());
        Set<String> without = without(kit);
        all.removeIf(mutant -> without.contains(mutant.promise()) || without.contains(mutant.toString()));
        return all;
    }

    private static <P, K extends PortTck<P> & Breakable<P>> Set<String> brokenPromises(Kits.Kit<P, K> kit) {
        Set<String> promises = without(kit);
        mutants(kit).forEach(mutant -> promises.add(mutant.promise()));
        promises.removeIf(name -> name.contains(" "));
        return promises;
    }

    private static <P, K extends PortTck<P> & Breakable<P>> Set<String> without(Kits.Kit<P, K> kit) {
        Set<String> without = GeneralMutants.withoutOccasion(kit.fresh().get());
        without.addAll(kit.without());
        return without;
    }

    private static Set<String> testablePromises(Class<?> port) {
        Set<String> promises = new TreeSet<>();
        for (Promise promise : PortPromises.of(port)) {
            boolean applies = KeyedSink.class.isAssignableFrom(port) || !OF_EFFECTS.contains(promise.number());
            if (promise.untestable().isEmpty() && applies) {
                promises.add(promise.number());
            }
        }
        return promises;
    }
}
