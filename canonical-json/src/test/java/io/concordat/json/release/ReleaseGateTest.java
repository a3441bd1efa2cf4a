package io.concordat.json.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.json.compatibility.SchemaVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseGateTest {

    private static final String NOTE = "\"text\":{\"type\":\"string\",\"maxLength\":80}";

    @TempDir
    private Path folder;

    @Test
    void passesWhatIsCompatible() throws IOException {
        released("1.0.0", NOTE);
        write("1.1.0", NOTE + ",\"language\":{\"type\":\"string\"}");

        assertThat(findings("1.1.0")).isEmpty();
    }

    @Test
    void refusesAReleasedFileThatChanged() throws IOException {
        released("1.0.0", NOTE);
        write("1.1.0", NOTE);
        write("1.0.0", NOTE + ",\"language\":{\"type\":\"string\"}");

        assertThat(findings("1.1.0"))
                .hasSize(2)
                .allMatch(f -> f.contains("note/1.0.0/") && f.contains("restore the file from version control"));
    }

    @Test
    void refusesAChangeWithoutANewVersion() throws IOException {
        released("1.0.0", NOTE);
        write("1.0.0", NOTE + ",\"language\":{\"type\":\"string\"}");

        assertThat(findings("1.0.0")).hasSize(2).allMatch(f -> f.contains("raise its version"));
    }

    @Test
    void refusesAReleasedFileThatIsGone() throws IOException {
        released("1.0.0", NOTE);
        Files.delete(folder.resolve("note/1.0.0/strict.json"));

        assertThat(findings("1.0.0")).singleElement().asString().contains("is gone");
    }

    @Test
    void refusesAMinorNewReadersCannotReadOldDocumentsWith() throws IOException {
        released("1.0.0", NOTE);
        write("1.1.0", "\"text\":{\"type\":\"string\",\"maxLength\":40}");

        assertThat(findings("1.1.0"))
                .singleElement()
                .asString()
                .contains("NARROWED maxLength", "80 -> 40", "release it as a MAJOR version");
    }

    @Test
    void refusesAMinorOldReadersCannotRead() throws IOException {
        released("1.0.0", NOTE);
        write("1.1.0", "\"text\":{\"type\":\"string\",\"maxLength\":90}");

        assertThat(findings("1.1.0")).singleElement().asString().contains("WIDENED maxLength");
    }

    @Test
    void looksAtEveryMinorNotOnlyTheLast() throws IOException {
        released("1.0.0", NOTE);
        released("1.1.0", NOTE + ",\"language\":{\"type\":\"string\",\"maxLength\":5}");
        write("1.2.0", NOTE + ",\"language\":{\"type\":\"string\",\"maxLength\":9}");

        assertThat(findings("1.2.0")).singleElement().asString().contains("step from 1.1.0", "5 -> 9");
    }

    @Test
    void refusesAMemberThatIsGone() throws IOException {
        released("1.0.0", NOTE + ",\"language\":{\"type\":\"string\"}");
        write("1.1.0", NOTE);

        assertThat(findings("1.1.0")).singleElement().asString().contains("MEMBER_REMOVED language");
    }

    @Test
    void aPatchMayOnlyChangeWords() throws IOException {
        released("1.0.0", NOTE);
        write("1.0.1", NOTE.replace("80", "80,\"description\":\"for people\""));
        assertThat(findings("1.0.1")).isEmpty();

        write("1.0.2", NOTE + ",\"language\":{\"type\":\"string\"}");
        assertThat(findings("1.0.2"))
                .hasSize(2)
                .allMatch(f -> f.contains("is not a PATCH step") && f.contains("as a MINOR version"));
    }

    @Test
    void aMajorMayBreakAndReservesWhatIsGone() throws IOException {
        released("1.0.0", NOTE + ",\"language\":{\"type\":\"string\"}");
        released("2.0.0", NOTE);
        write("2.1.0", NOTE + ",\"language\":{\"type\":\"integer\"}");

        assertThat(Files.readString(folder.resolve("schemas.lock")))
                .contains("reserved note /properties/language 2.0.0");
        assertThat(findings("2.1.0"))
                .singleElement()
                .asString()
                .contains("/properties/language again", "reserved since 2.0.0");
    }

    @Test
    void refusesALockWithoutAReservedName() throws IOException {
        released("1.0.0", NOTE + ",\"language\":{\"type\":\"string\"}");
        released("2.0.0", NOTE);
        Path lock = folder.resolve("schemas.lock");
        Files.writeString(lock, Files.readString(lock).replaceAll("reserved note.*\n", ""));

        assertThat(findings("2.0.0")).singleElement().asString().contains("has lost the reserved name");
    }

    @Test
    void refusesToSkipAMajor() throws IOException {
        released("1.0.0", NOTE);
        write("3.0.0", NOTE);

        assertThat(findings("3.0.0")).singleElement().asString().contains("skips a major", "expected 2.0.0");
    }

    @Test
    void refusesToGoBack() throws IOException {
        released("1.0.0", NOTE);
        released("1.1.0", NOTE);

        assertThat(findings("1.0.0")).singleElement().asString().contains("goes back: found 1.0.0 after 1.1.0");
    }

    @Test
    void refusesAVersionThatWasSlippedIn() throws IOException {
        released("1.0.0", NOTE);
        released("1.2.0", NOTE);
        write("1.1.0", NOTE);

        assertThat(findings("1.2.0")).singleElement().asString().contains("1.1.0, which was never released");
    }

    @Test
    void releasesTheMajorsOfAContractThatHasSeveral() throws IOException {
        write("1.0.0", NOTE + ",\"language\":{\"type\":\"string\"}");
        write("2.0.0", NOTE);

        assertThat(Release.run(folder, current("2.0.0"))).containsExactly("note 1.0.0", "note 2.0.0");
        assertThat(folder.resolve("schemas.lock")).content().contains("reserved note /properties/language 2.0.0");
    }

    @Test
    void refusesAFirstReleaseBeyondTheFirstMajor() throws IOException {
        write("2.0.0", NOTE);

        assertThat(findings("2.0.0")).singleElement().asString().contains("after no release, expected 1.0.0");
    }

    @Test
    void releasesNothingThatTheGateRefuses() throws IOException {
        released("1.0.0", NOTE);
        String before = Files.readString(folder.resolve("schemas.lock"));
        write("1.1.0", "\"text\":{\"type\":\"integer\"}");

        assertThatThrownBy(() -> Release.run(folder, current("1.1.0")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nothing was released");
        assertThat(folder.resolve("schemas.lock")).hasContent(before);
    }

    @Test
    void releasesAVersionOnce() throws IOException {
        write("1.0.0", NOTE);

        assertThat(Release.run(folder, current("1.0.0"))).containsExactly("note 1.0.0");
        assertThat(Release.run(folder, current("1.0.0"))).isEmpty();
    }

    @Test
    void refusesALockThatCannotBeRead() throws IOException {
        Files.writeString(folder.resolve("schemas.lock"), "schema note 1.0.0\n");

        assertThatThrownBy(() -> findings("1.0.0"))
                .hasMessageContaining("found 'schema note 1.0.0'")
                .hasMessageContaining("version control");
    }

    private List<String> findings(String version) {
        return new ReleaseGate(folder, current(version)).findings();
    }

    private static Map<String, SchemaVersion> current(String version) {
        return Map.of("note", SchemaVersion.parse(version));
    }

    private void released(String version, String properties) throws IOException {
        write(version, properties);
        Release.run(folder, current(version));
    }

    private void write(String version, String properties) throws IOException {
        Path place = Files.createDirectories(folder.resolve("note").resolve(version));
        String schema = "{\"type\":\"object\",\"properties\":{" + properties + "}";
        Files.writeString(place.resolve("strict.json"), schema + ",\"additionalProperties\":false}");
        Files.writeString(place.resolve("tolerant.json"), schema + "}");
    }
}
