package io.concordat.testkit.arch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.concordat.testkit.arch.sample.Amounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host says its layout as data, and puts up with what is broken today. */
class HostArchitectureTest {

    private static final String MAY_CREATE = "freeze.store.default.allowStoreCreation";

    @TempDir
    Path folder;

    @BeforeEach
    void aStoreMayBeCreated() {
        ArchConfiguration.get().setProperty(MAY_CREATE, "true");
    }

    @AfterEach
    void asItWas() {
        ArchConfiguration.get().reset();
    }

    @Test
    void aPropertyReplacesOrAdds() {
        Properties properties = new Properties();
        properties.setProperty("adapters", "com.acme.erp.(*)..");
        properties.setProperty("listeners.more", "com.acme.Inbound , com.acme.Batch");
        properties.setProperty("freeze", "src/test/architecture");
        HostArchitecture host = HostArchitecture.of(properties);
        assertThat(host.of(Setting.ADAPTERS)).containsExactly("com.acme.erp.(*)..");
        assertThat(host.of(Setting.LISTENERS))
                .containsAll(Setting.LISTENERS.assumed())
                .endsWith("com.acme.Inbound", "com.acme.Batch");
        assertThat(host.frozen()).contains(Path.of("src/test/architecture"));
    }

    @Test
    void refusesAKeyThatIsNoSetting() {
        Properties properties = new Properties();
        properties.setProperty("adaptors", "com.acme..");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> HostArchitecture.of(properties))
                .withMessageContaining("adaptors")
                .withMessageContaining("system-tables");
    }

    @Test
    void refusesWhatIsNoPattern() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> HostArchitecture.standard().with(Setting.ADAPTERS, "com.acme.(erp)"))
                .withMessageContaining("'com.acme.(erp)'");
    }

    @Test
    void aFrozenViolationPassesAndANewOneFails() throws IOException {
        ArchRule rule = frozen();
        rule.check(those(Amounts.Price.class));
        assertThat(Files.readString(folder.resolve("ARCH-5.txt"))).contains("unitPrice");
        assertThat(rule.evaluate(those(Amounts.Price.class)).hasViolation()).isFalse();
        assertThat(rule.evaluate(those(Amounts.Price.class, Amounts.Converted.class))
                        .getFailureReport()
                        .getDetails())
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).contains("Converted"));
    }

    @Test
    void whatWasMendedFailsWhenItComesBack() {
        frozen().check(those(Amounts.Price.class));
        frozen().check(those(Amounts.Exact.class));
        assertThat(frozen().evaluate(those(Amounts.Price.class)).hasViolation()).isTrue();
    }

    @Test
    void nothingIsFrozenUnlessAskedFor() {
        assertThat(ConcordatRules.of(HostArchitecture.standard())
                        .moneyIsExact()
                        .evaluate(those(Amounts.Price.class))
                        .hasViolation())
                .isTrue();
    }

    private ArchRule frozen() {
        return ConcordatRules.of(HostArchitecture.standard().freezingIn(folder)).moneyIsExact();
    }

    private static JavaClasses those(Class<?>... types) {
        return new ClassFileImporter().importClasses(types);
    }
}
