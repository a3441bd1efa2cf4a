package io.concordat.adapter.edi;

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
class EdiRuleTableTest {

    private static final Path ROOT = Files.exists(Path.of("docs")) ? Path.of("") : Path.of("..");
    private static final Path CODE = ROOT.resolve("adapters-edi/src/main/java/io/concordat/adapter/edi");

    @Test
    void thePageHoldsEveryRuleOfTheCodeAndNoOther() throws IOException {
        List<String> rows = Pattern.compile("(?m)^\\| EDI-.*$")
                .matcher(Files.readString(ROOT.resolve("docs/contract.md")))
                .results()
                .map(MatchResult::group)
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(EdiRule.values())
                        .map(rule -> "| %s | %s | %s |".formatted(rule.number(), rule.text(), rule.source()))
                        .toList());
    }

    @Test
    void everyRuleIsUsedByTheCode() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.list(CODE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Pattern.compile("EdiRule\\.(EDI_[0-9]+)")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(match -> used.add(match.group(1)));
            }
        }

        assertThat(used)
                .isEqualTo(
                        Arrays.stream(EdiRule.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new)));
    }
}
