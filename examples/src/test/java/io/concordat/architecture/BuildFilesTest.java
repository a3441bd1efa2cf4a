package io.concordat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the build must know about itself before it is released. */
class BuildFilesTest {

    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(concordat-[a-z-]+)</artifactId>");

    private static final Pattern OPTIONAL =
            Pattern.compile("<artifactId>([^<]+)</artifactId>\\s*(?:<scope>[^<]+</scope>\\s*)?<optional>true");

    @Test
    void theBomListsEveryPublishedModule() throws IOException {
        String bom = Files.readString(Codebase.root().resolve("bom/pom.xml"));
        List<String> listed = ARTIFACT.matcher(bom)
                .results()
                .map(match -> match.group(1))
                .filter(name -> !name.equals("concordat-parent") && !name.equals("concordat-bom"))
                .toList();
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(Codebase.PUBLISHED.stream()
                        .map(name -> "concordat-" + name)
                        .toList());
    }

    @Test
    void everyPublishedModuleIsANamedModule() {
        assertThat(Codebase.PUBLISHED)
                .allSatisfy(name -> assertThat(Codebase.root().resolve(name + "/src/main/java/module-info.java"))
                        .isRegularFile());
    }

    @Test
    void versionsLiveInTheRootPomOnly() throws IOException {
        for (String module : Codebase.PUBLISHED) {
            String pom = Files.readString(Codebase.root().resolve(module + "/pom.xml"));
            String dependencies = pom.substring(pom.indexOf("</parent>"));
            assertThat(dependencies).as(module).doesNotContain("<version>");
        }
    }

    /** A new technology is a new artifact; only the rules for hosts, which are for tests, leave ArchUnit to the host. */
    @Test
    void nothingButArchUnitForTestsIsOptional() throws IOException {
        for (String module : Codebase.PUBLISHED) {
            String pom = Files.readString(Codebase.root().resolve(module + "/pom.xml"));
            List<String> optional =
                    OPTIONAL.matcher(pom).results().map(match -> match.group(1)).toList();
            assertThat(optional)
                    .as(module)
                    .isEqualTo(module.equals("testkit") ? List.of("archunit", "archunit-junit5-api") : List.of());
        }
    }

    @Test
    void continuousIntegrationRunsTheSecondCommandOfTheReadme() throws IOException {
        List<String> commands = mavenLines(Codebase.root().resolve("README.md"));
        assertThat(commands).hasSizeGreaterThanOrEqualTo(2);
        assertThat(commands.get(1)).isEqualTo("mvn verify");
        assertThat(Files.readString(Codebase.root().resolve(".ci/run"))).contains("README.md");
    }

    /** What the README shows is what the build compiles and runs. */
    @Test
    void theReadmeShowsTheStrangersProjectAsItIs() throws IOException {
        String readme = Files.readString(Codebase.root().resolve("README.md"));
        Path stranger = Codebase.root().resolve("examples/stranger");
        String pom = Files.readString(stranger.resolve("pom.xml"));
        String dependencies = pom.substring(
                        pom.indexOf("<!-- dependencies -->") + "<!-- dependencies -->".length(),
                        pom.indexOf("  <!-- /dependencies -->"))
                .replace("\n  ", "\n")
                .strip();
        for (String name : List.of("FiveMinutes", "Contracts")) {
            String java = Files.readString(stranger.resolve("src/main/java/com/example/" + name + ".java"));
            assertThat(readme).contains("```java\n" + java.strip() + "\n```");
        }
        assertThat(readme).contains("```xml\n" + dependencies + "\n```");
    }

    private static List<String> mavenLines(Path readme) throws IOException {
        try (Stream<String> lines = Files.lines(readme)) {
            return lines.filter(line -> line.startsWith("mvn ")).toList();
        }
    }
}
