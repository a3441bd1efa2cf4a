package io.concordat.idempotency.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Two payloads have the same fingerprint if and only if their content is the same, told by an independent normal form. */
class FingerprintLawsTest {

    private static final Fingerprinter CANONICAL = Fingerprinter.canonical();

    record Part(String name, BigDecimal size, Part inner) {}

    record Whole(List<Part> parts, Set<String> tags, Map<String, Object> more) {}

    @Property(seed = "20261121", tries = 5_000, edgeCases = EdgeCasesMode.NONE)
    void isEqualExactlyWhenTheContentOfRecordsIs(@ForAll("wholes") Whole one, @ForAll("wholes") Whole other) {
        boolean same = normal(one).equals(normal(other));

        Statistics.collect(same);
        assertThat(CANONICAL.of(one).equals(CANONICAL.of(other))).isEqualTo(same);
    }

    @Property(seed = "20261121", tries = 5_000, edgeCases = EdgeCasesMode.NONE)
    void isEqualExactlyWhenTheContentOfTreesIs(@ForAll("trees") Object one, @ForAll("trees") Object other) {
        boolean same = normal(one).equals(normal(other));

        Statistics.collect(same);
        assertThat(CANONICAL.of(one).equals(CANONICAL.of(other))).isEqualTo(same);
    }

    @Property(seed = "20261121")
    void isTheSameForTheSameContentWrittenOtherwise(@ForAll("wholes") Whole whole) {
        assertThat(CANONICAL.of(rewritten(whole))).isEqualTo(CANONICAL.of(whole));
    }

    private static Whole rewritten(Whole whole) {
        List<Part> parts =
                whole.parts().stream().map(FingerprintLawsTest::rewritten).toList();
        Map<String, Object> backwards = new TreeMap<>(Comparator.reverseOrder());
        backwards.putAll(whole.more());
        return new Whole(
                parts.isEmpty() ? null : parts,
                whole.tags() == null ? Set.of() : new TreeSet<>(whole.tags()),
                backwards.isEmpty() ? null : backwards);
    }

    private static Part rewritten(Part part) {
        Part inner = part.inner() == null ? null : rewritten(part.inner());
        return new Part(part.name(), part.size().setScale(3), inner);
    }

    @Property(seed = "20261121")
    void tellsAnyTwoTextsApart(@ForAll String one, @ForAll String other) {
        assertThat(CANONICAL.of(one).equals(CANONICAL.of(other))).isEqualTo(one.equals(other));
    }

    /** What counts as content: numbers without scale, empty and null as nothing, records by type and component names. */
    private static Object normal(Object value) {
        if (isNothing(value)) {
            return "nothing";
        } else if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        } else if (value instanceof Part part) {
            return List.of("Part", normal(part.name()), normal(part.size()), normal(part.inner()));
        } else if (value instanceof Whole whole) {
            return List.of("Whole", normal(whole.parts()), normal(whole.tags()), normal(whole.more()));
        } else if (value instanceof Set<?> set) {
            return Set.copyOf(set.stream().map(FingerprintLawsTest::normal).toList());
        } else if (value instanceof List<?> list) {
            return list.stream().map(FingerprintLawsTest::normal).toList();
        } else if (value instanceof Map<?, ?> map) {
            Map<Object, Object> entries = new HashMap<>();
            map.forEach((key, content) -> entries.put(key, normal(content)));
            return entries;
        }
        return List.of(value);
    }

    private static boolean isNothing(Object value) {
        return value == null
                || (value instanceof Collection<?> many && many.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }

    @Provide
    Arbitrary<Whole> wholes() {
        Arbitrary<Map<String, Object>> more = Arbitraries.maps(
                        names(), Arbitraries.oneOf(names().asGeneric(), sizes().asGeneric()))
                .ofMaxSize(2);
        return Combinators.combine(
                        parts().list().ofMaxSize(2), names().set().ofMaxSize(2).injectNull(0.2), more)
                .as(Whole::new);
    }

    private static Arbitrary<Part> parts() {
        Arbitrary<Part> leaf = Combinators.combine(names(), sizes()).as((name, size) -> new Part(name, size, null));
        return Combinators.combine(names(), sizes(), leaf.injectNull(0.7)).as(Part::new);
    }

    @Provide
    Arbitrary<Object> trees() {
        Arbitrary<Object> leaves = Arbitraries.oneOf(names().asGeneric(), sizes().asGeneric());
        return Arbitraries.recursive(() -> leaves, FingerprintLawsTest::inside, 0, 3);
    }

    private static Arbitrary<Object> inside(Arbitrary<Object> parts) {
        return Arbitraries.oneOf(
                parts,
                parts.list().ofMaxSize(2).asGeneric(),
                Arbitraries.maps(Arbitraries.of("", "a"), parts).ofMaxSize(2).asGeneric());
    }

    private static Arbitrary<String> names() {
        return Arbitraries.of("", "a", "b", "ab");
    }

    private static Arbitrary<BigDecimal> sizes() {
        return Arbitraries.of("0", "0.0", "1", "1.00", "10", "1E+1").map(BigDecimal::new);
    }
}
