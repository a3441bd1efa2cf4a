package io.concordat.adapter.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.concordat.adapter.provider.ConfigurationFault.Kind;
import io.concordat.model.value.SystemRole;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

    private static final Setting<URI> URL = Setting.uri("acme.url");
    private static final Setting<String> TOKEN = Setting.secret("acme.token");
    private static final Setting<Integer> PAGE = Setting.number("acme.page-size", 1, 500);
    private static final Setting<Duration> TIMEOUT =
            Setting.duration("acme.timeout").orElse(Duration.ofSeconds(30));
    private static final Setting<SystemRole> ROLE =
            Setting.choice("acme.role", SystemRole.class).orElse(SystemRole.ERP);
    private static final List<Setting<?>> ALL = List.of(URL, TOKEN, PAGE, TIMEOUT, ROLE);

    private static Configuration check(Map<String, String> given) {
        return Configuration.check("acme-erp", ALL, given);
    }

    private static ConfigurationException failure(Map<String, String> given) {
        return catchThrowableOfType(ConfigurationException.class, () -> check(given));
    }

    @Test
    void givesTypedValuesAndWhatMayBeLeftOut() {
        Configuration configuration = check(Map.of(
                "acme.url", "https://erp.example.com/api",
                "acme.token", "s3cret",
                "acme.page-size", "500",
                "acme.role", "WMS"));
        assertThat(configuration.get(URL)).isEqualTo(URI.create("https://erp.example.com/api"));
        assertThat(configuration.get(TOKEN)).isEqualTo("s3cret");
        assertThat(configuration.get(PAGE)).isEqualTo(500);
        assertThat(configuration.get(TIMEOUT)).isEqualTo(Duration.ofSeconds(30));
        assertThat(configuration.get(ROLE)).isEqualTo(SystemRole.WMS);
        assertThat(configuration.toString()).contains("acme.token").doesNotContain("s3cret");
    }

    @Test
    void reportsEveryFaultAtOnce() {
        ConfigurationException failed = failure(Map.of(
                "acme.url", "erp.example.com",
                "acme.page-size", "501",
                "acme.timeout", "PT0S",
                "acme.tokn", "s3cret",
                "colour", "blue"));
        assertThat(failed.faults())
                .extracting(fault -> fault.kind() + " " + fault.setting())
                .containsExactly(
                        "MALFORMED acme.url",
                        "MISSING acme.token",
                        "MALFORMED acme.page-size",
                        "MALFORMED acme.timeout",
                        "UNKNOWN acme.tokn",
                        "UNKNOWN colour");
        assertThat(failed)
                .hasMessageContaining("acme-erp")
                .hasMessageContaining("6 fault")
                .hasMessageContaining("acme.page-size is '501': expected a whole number from 1 to 500")
                .hasMessageContaining("acme.tokn is no setting: did you mean acme.token?")
                .hasMessageContaining("colour is no setting: remove it");
    }

    @Test
    void neverShowsASecret() {
        ConfigurationException failed =
                failure(Map.of("acme.url", "https://h", "acme.token", "  ", "acme.page-size", "1"));
        assertThat(failed.faults()).extracting(ConfigurationFault::kind).containsExactly(Kind.MALFORMED);
        assertThat(failed).hasMessageContaining("a value that is not shown");
        assertThat(failure(Map.of("acme.tokn", "s3cret"))).hasMessageNotContaining("s3cret");
        assertThat(TOKEN.toString()).doesNotContain("s3cret");
    }

    @Test
    void knowsOnlyWhatItWasCheckedAgainst() {
        Configuration configuration = check(Map.of("acme.url", "https://h", "acme.token", "t", "acme.page-size", "1"));
        assertThatThrownBy(() -> configuration.get(Setting.text("acme.other")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("list it in the provider's settings");
    }
}
