package io.concordat.adapter.edi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page {@code docs/contract.md} and the code name the same EDI rules with the same words. */
class EdiRuleTableTest {

    private static final Path PAGE = (Files.exists(Path.of("docs")) ? Path.of("") : Path.of("..")).resolve("docs/contract.md");

    @Test
    void thePageHoldsEveryRuleOfTheCodeAndNoOther() throws IOException {
        List<String> rows = Pattern.compile("(?m)^\\| EDI-.*$")
                .matcher(Files.readString(PAGE))
                .results()
                .map(MatchResult::group)
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(EdiRule.values())
                        .map(rule -> "| %s | %s | %s |".formatted(rule.number(), rule.text(), rule.source()))
                        .toList());
    }
}
