package io.concordat.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.concordat.model.rule.Rules;
import io.concordat.model.rule.Violation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/**
 * The labelled fragments of EN 16931 get from our rules the verdict they are labelled with. Reads {@code
 * test/Invoice-unit-UBL} and {@code test/CreditNote-unit-UBL} below the folder named by the environment variable {@code
 * CONCORDAT_EN16931}; skipped without it.
 */
class En16931OracleTest {

    private static final @Nullable String FOLDER = System.getenv("CONCORDAT_EN16931");

    /** Rules of EN 16931 and the numbers of ours that say the same; "built" is what no constructor lets pass,
     * MET-1 a part that cannot be left out. */
    private static final Map<String, Set<String>> OURS = ours();

    private static Map<String, Set<String>> ours() {
        Map<String, Set<String>> map = new TreeMap<>();
        String[] totals = {"10", "11", "12", "13", "14", "15", "16"};
        for (int i = 0; i < totals.length; i++) {
            map.put("BR-CO-" + totals[i], Set.of("TOT-" + (i + 1)));
        }
        map.put("BR-CO-17", Set.of("TAX-1"));
        for (String rule :
                List.of("BR-33", "BR-38", "BR-42", "BR-44", "BR-CO-21", "BR-CO-22", "BR-CO-23", "BR-CO-24")) {
            map.put(rule, Set.of("ACH-1"));
        }
        map.put("BR-CO-25", Set.of("INV-4"));
        map.put("BR-16", Set.of("INV-1"));
        map.put("BR-27", Set.of("built"));
        map.put("BR-28", Set.of("built"));
        map.put("BR-29", Set.of("built"));
        map.put("BR-30", Set.of("built"));
        map.put("BR-53", Set.of("TAX-7", "MET-1"));
        map.put("BR-55", Set.of("INV-3", "MEM-2", "MET-1"));
        for (String tax : List.of("S", "AF", "AG", "Z", "E", "AE", "IC", "G", "O")) {
            boolean zero = !Set.of("S", "AF", "AG").contains(tax);
            for (String rate : List.of("05", "06", "07")) {
                map.put("BR-" + tax + "-" + rate, Set.of("TAX-10"));
            }
            map.put("BR-" + tax + "-08", Set.of("TAX-2"));
            map.put("BR-" + tax + "-09", Set.of(zero ? "TAX-3" : "TAX-1"));
            map.put("BR-" + tax + "-10", Set.of("TAX-4"));
        }
        for (String rule : List.of("11", "12", "13", "14")) {
            map.put("BR-O-" + rule, Set.of("TAX-5", "TAX-8", "TAX-9"));
        }
        return map;
    }

    @Test
    void theLabelsAreOurVerdicts() throws Exception {
        assumeTrue(FOLDER != null, "set CONCORDAT_EN16931 to a checkout of ConnectingEurope/eInvoicing-EN16931");
        Map<String, int[]> agreement = new TreeMap<>();
        List<String> differences = new ArrayList<>();
        for (Path file : fragments()) {
            var builder = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder();
            List<Element> tests =
                    En16931Fragment.children(builder.parse(file.toFile()).getDocumentElement(), "test");
            for (int i = 0; i < tests.size(); i++) {
                compare(
                        tests.get(i),
                        file.getParent().getFileName() + "/" + file.getFileName() + "#" + (i + 1),
                        agreement,
                        differences);
            }
        }
        agreement.forEach((rule, counts) -> System.out.println(rule + " " + counts[0] + "/" + counts[1]));
        differences.forEach(System.out::println);
        int[] all = agreement.values().stream().reduce(new int[2], (a, b) -> new int[] {a[0] + b[0], a[1] + b[1]});
        System.out.println("EN 16931: " + all[0] + " of " + all[1] + " labels agree");
        assertThat(all[1]).isGreaterThan(300);
        assertThat(differences).isEmpty();
    }

    private static List<Path> fragments() throws java.io.IOException {
        try (Stream<Path> files = Files.walk(Path.of(FOLDER))) {
            return files.filter(path -> path.toString().matches(".*(Invoice|CreditNote)-unit-UBL/[^/]*\\.xml"))
                    .sorted()
                    .toList();
        }
    }

    private static void compare(Element test, String name, Map<String, int[]> agreement, List<String> differences) {
        Element label = En16931Fragment.children(test, "assert").get(0);
        Element document = En16931Fragment.children(test, "Invoice").stream()
                .findFirst()
                .orElseGet(() -> En16931Fragment.children(test, "CreditNote").stream()
                        .findFirst()
                        .orElse(null));
        if (document == null) {
            return;
        }
        Set<String> verdict = verdict(document);
        for (String kind : List.of("success", "error")) {
            for (Element one : En16931Fragment.children(label, kind)) {
                String rule = one.getTextContent().strip();
                Set<String> ours = OURS.get(rule);
                if (ours != null) {
                    boolean broken = verdict.stream().anyMatch(ours::contains);
                    int[] counts = agreement.computeIfAbsent(rule, key -> new int[2]);
                    counts[1]++;
                    if (broken == kind.equals("error")) {
                        counts[0]++;
                    } else {
                        differences.add(rule + " " + name + " labelled " + kind + ", ours " + verdict);
                    }
                }
            }
        }
    }

    private static Set<String> verdict(Element document) {
        try {
            return Rules.check(new En16931Fragment(document).document()).stream()
                    .map(Violation::rule)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IllegalArgumentException e) {
            return Set.of("built");
        }
    }
}
