package io.concordat.model.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The section Status of {@code docs/contract.md} and the code name the same rules. */
class DerivationPageTest {

    private static final Path ROOT = Files.exists(Path.of("docs")) ? Path.of("") : Path.of("..");
    private static final String NUMBER = "((?:FUL|BIL|PAY|SHP|RET|ORS|CMP|STG|LED)-[0-9]+)";

    @Test
    void thePageHoldsEveryRuleOfTheCodeAndNoOther() throws IOException {
        Set<String> page = numbers("(?m)^\\| " + NUMBER + " \\|", Files.readString(ROOT.resolve("docs/contract.md")))
                .collect(Collectors.toCollection(TreeSet::new));

        // ORS-3 is given by whoever says what was decided.
        assertThat(page).containsExactlyInAnyOrderElementsOf(inCode("ORS-3"));
    }

    private static Set<String> inCode(String given) throws IOException {
        Set<String> found = new TreeSet<>(Set.of(given));
        Path code = ROOT.resolve("canonical-model/src/main/java/io/concordat/model/derive");
        try (Stream<Path> files = Files.list(code)) {
            for (Path file : files.toList()) {
                numbers("\"" + NUMBER + "\"", Files.readString(file)).forEach(found::add);
            }
        }
        return found;
    }

    private static Stream<String> numbers(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.results().map(match -> match.group(1));
    }
}
