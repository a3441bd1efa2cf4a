package io.concordat.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page {@code docs/contract.md} and the code name the same rules with the same words. */
class RuleTableTest {

    private static final Path ROOT = Files.exists(Path.of("docs")) ? Path.of("") : Path.of("..");
    private static final Path PAGE = ROOT.resolve("docs/contract.md");
    private static final Path CODE = ROOT.resolve("canonical-model/src/main/java/io/concordat/model/rule");
    private static final Pattern ROW = Pattern.compile(
            "(?m)^\\| (TOT|LIN|ACH|TAX|ORD|INV|QTY|CASH|CRE|IDN|MET|EVT|QUO|CHG|MEM|REM|DSP|RMA|POD|PRL|STK)-.*$");

    @Test
    void thePageHoldsEveryRuleOfTheCodeAndNoOther() throws IOException {
        List<String> rows = ROW.matcher(Files.readString(PAGE))
                .results()
                .map(MatchResult::group)
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(Rule.values())
                        .map(rule -> "| %s | %s | %s | %s |"
                                .formatted(rule.number(), rule.text(), rule.source(), rule.tolerance()))
                        .toList());
    }

    @Test
    void everyRuleIsUsedByTheCode() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(CODE)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path -> !path.endsWith("Rule.java"))
                    .toList()) {
                Pattern.compile("Rule\\.([A-Z]+_[0-9]+)")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(match -> used.add(match.group(1)));
            }
        }

        assertThat(used)
                .isEqualTo(Arrays.stream(Rule.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new)));
    }
}
