package io.concordat.json.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompatibilityMainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @BeforeEach
    void firstVersion() throws IOException {
        write("1.0.0.json", "\"route\":{\"type\":\"string\"}");
    }

    @Test
    void allowsAnAdditionalMember() throws IOException {
        write("routing-1.1.0.json", "\"route\":{\"type\":\"string\"},\"dock\":{\"type\":\"string\"}");

        assertThat(run(folder.toString())).isZero();
        assertThat(text(out))
                .contains("1.0.0.json -> routing-1.1.0.json: allowed as a MINOR step", "MEMBER_ADDED dock");
    }

    @Test
    void judgesOpenSchemasAsWrittenWhenTold() throws IOException {
        write("1.1.0.json", "\"route\":{\"type\":\"string\"},\"dock\":{\"type\":\"string\"}");

        assertThat(run("--as-written", folder.toString())).isEqualTo(1);
        assertThat(text(out)).contains("NOT ALLOWED", "NARROWED");
    }

    @Test
    void refusesAnotherType() throws IOException {
        write("1.1.0.json", "\"route\":{\"type\":\"integer\"}");

        assertThat(run(folder.toString())).isEqualTo(1);
        assertThat(text(out))
                .contains("new readers of old documents: no; old readers of new documents: no")
                .contains(
                        "TYPE type at '/properties/route': \"string\" -> \"integer\"; breaks both directions [MAJOR]");
    }

    @Test
    void comparesTheNewestWithEveryVersionOfItsMajor() throws IOException {
        write("1.1.0.json", "\"route\":{\"type\":\"string\"}");
        write("2.0.0.json", "\"way\":{\"type\":\"string\"}");
        write("2.1.0.json", "\"way\":{\"type\":\"string\"}");
        write("2.10.0.json", "\"way\":{\"type\":\"string\"}");

        assertThat(run(folder.toString())).isZero();
        assertThat(text(out).lines()).hasSize(2).allMatch(line -> line.contains("-> 2.10.0.json"));
    }

    @Test
    void aNewMajorHasNothingToKeep() throws IOException {
        write("2.0.0.json", "\"way\":{\"type\":\"string\"}");

        assertThat(run(folder.toString())).isZero();
        assertThat(text(out)).contains("the first of its major");
    }

    @Test
    void printsJson() throws IOException {
        write("other.json", "\"route\":{\"type\":\"integer\"}");

        int code = run(
                "--json",
                folder.resolve("1.0.0.json").toString(),
                folder.resolve("other.json").toString());

        JsonNode report = JsonMapper.shared().readTree(text(out));
        assertThat(code).isEqualTo(1);
        assertThat(report.at("/allowed").booleanValue()).isFalse();
        assertThat(report.at("/steps/0/differences/0/newPointer").stringValue()).isEqualTo("/properties/route");
        assertThat(report.at("/steps/0/differences/0/reader").booleanValue()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--yaml x", "a b c"})
    void saysHowItIsUsed(String arguments) {
        assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isEqualTo(2);
        assertThat(text(err)).contains("usage: CompatibilityMain");
        assertThat(text(out)).isEmpty();
    }

    @Test
    void namesAFileThatIsNotThere() {
        assertThat(run("old.json", "new.json")).isEqualTo(2);
        assertThat(text(err)).contains("there is no file old.json");
    }

    @Test
    void namesAFileWithoutAVersion() throws IOException {
        write("latest.json", "");

        assertThat(run(folder.toString())).isEqualTo(2);
        assertThat(text(err)).contains("found file latest.json, expected a version in its name");
    }

    @Test
    void namesAVersionThatIsThereTwice() throws IOException {
        write("routing-1.0.0.json", "");

        assertThat(run(folder.toString())).isEqualTo(2);
        assertThat(text(err)).contains("are the same version");
    }

    @Test
    void namesASchemaThatCannotBeRead() throws IOException {
        Files.writeString(folder.resolve("1.1.0.json"), "[]");

        assertThat(run(folder.toString())).isEqualTo(2);
        assertThat(text(err)).contains("the new schema is not a JSON Schema: found ARRAY");
    }

    private int run(String... arguments) {
        return CompatibilityMain.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    private void write(String name, String properties) throws IOException {
        Files.writeString(folder.resolve(name), "{\"type\":\"object\",\"properties\":{" + properties + "}}");
    }
}
