package io.concordat.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.DocumentSource;
import io.concordat.adapter.Feed;
import io.concordat.adapter.KeyedSink;
import io.concordat.adapter.Promise;
import io.concordat.testkit.conformance.PortPromises;
import io.concordat.testkit.conformance.Proves;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The page {@code docs/contract.md}, the ports and the kits name the same promises. */
class PromisePageTest {

    private static final WrittenPart PAGE = new WrittenPart(Ports.ROOT.resolve("docs/contract.md"), "promises");

    private static final Map<String, String> FAMILIES = new TreeMap<>(Map.of(
            "1 CALL", "Every port",
            "2 SINK", "Ports with effects",
            "3 FEED", "Feeds",
            "4 SOURCE", "Sources of documents",
            "5 ERP", "ERP",
            "6 WMS", "Warehouse",
            "7 CRM", "CRM"));

    @Test
    void thePageHoldsThePromisesOfThePortsInTheirWords() throws IOException {
        PAGE.shouldBe(tables());
    }

    @TestFactory
    Stream<DynamicTest> everyPortHasAKit() {
        return Ports.all().stream()
                .map(port -> DynamicTest.dynamicTest(port.getSimpleName(), () -> {
                    Class<?> kit = Ports.kit(port).orElseGet(() -> Assumptions.abort("no kit yet"));
                    assertThat(kit.getAnnotation(Proves.class).value()).isEqualTo(port);
                    assertThat(Kits.ALL).as("kits tested with broken adapters").anyMatch(one -> one.port() == port);
                }));
    }

    @TestFactory
    Stream<DynamicTest> eachPromiseHasATestOrSaysWhyNotAndEachTestAPromise() {
        return Ports.all().stream()
                .flatMap(port -> Ports.kit(port).stream()
                        .map(kit -> DynamicTest.dynamicTest(
                                kit.getSimpleName(),
                                () -> assertThat(tested(kit)).isEqualTo(testable(port)))));
    }

    private static Set<String> tested(Class<?> kit) {
        Set<String> numbers = new TreeSet<>();
        for (Method test : KitRun.tests(kit)) {
            numbers.add(PortPromises.numberOf(test.getName()));
        }
        return numbers;
    }

    private static Set<String> testable(Class<?> port) {
        return PortPromises.of(port).stream()
                .filter(promise -> promise.untestable().isEmpty())
                .map(Promise::number)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String tables() {
        Map<String, String> ports = homes();
        Map<String, Promise> promises = new TreeMap<>(Comparator.comparingInt(PromisePageTest::counted));
        Ports.all().forEach(port -> PortPromises.of(port).forEach(one -> promises.put(one.number(), one)));
        return FAMILIES.entrySet().stream()
                .map(family -> table(family.getKey().substring(2), family.getValue(), promises.values(), ports))
                .collect(Collectors.joining());
    }

    private static String table(
            String family, String title, java.util.Collection<Promise> promises, Map<String, String> ports) {
        return "\n### %s: %s\n\n| number | port | promise | not testable from outside because |\n|---|---|---|---|\n"
                        .formatted(family, title)
                + promises.stream()
                        .filter(promise -> promise.number().startsWith(family + "-"))
                        .map(promise -> "| %s | %s | %s | %s |\n"
                                .formatted(
                                        promise.number(),
                                        ports.get(promise.number()),
                                        promise.text(),
                                        promise.untestable()))
                        .collect(Collectors.joining());
    }

    /** Which type states which promise. */
    private static Map<String, String> homes() {
        Map<String, String> homes = new TreeMap<>();
        Stream.concat(Ports.all().stream(), Stream.of(KeyedSink.class, Feed.class, DocumentSource.class))
                .forEach(port -> List.of(port.getAnnotationsByType(Promise.class))
                        .forEach(promise -> homes.put(promise.number(), "`" + port.getSimpleName() + "`")));
        List.of(Promise.class.getPackage().getAnnotationsByType(Promise.class))
                .forEach(promise -> homes.put(promise.number(), "every port"));
        return homes;
    }

    /** Numbers as numbers, family by family. */
    private static int counted(String number) {
        UnaryOperator<String> family = one -> one.substring(0, one.indexOf('-'));
        int place =
                FAMILIES.keySet().stream().map(key -> key.substring(2)).toList().indexOf(family.apply(number));
        return place * 10_000 + Integer.parseInt(number.substring(number.indexOf('-') + 1));
    }
}
