package io.concordat.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.testkit.fixture.Samples;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The realistic, the minimal and the maximal document of every contract, through the codec with all rules on. */
class SamplesTest {

    private final CanonicalJson json = CanonicalJson.standard();

    static Set<Class<? extends Record>> contracts() {
        return Samples.contracts();
    }

    @Test
    void everyContractHasSamples() {
        assertThat(Samples.contracts()).containsExactlyInAnyOrderElementsOf(KnownContracts.documents());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void readBackEqualAndAreValidUnderBothSchemas(Class<? extends Record> type) {
        for (Record sample : Samples.of(type)) {
            byte[] written = json.write(sample);
            assertThat(json.read(written, type)).isEqualTo(sample);
            assertThat(json.validate(sample)).isEmpty();
            assertThat(json.explain(written, type, SchemaView.STRICT)).isEmpty();
            assertThat(json.explain(written, type, SchemaView.TOLERANT)).isEmpty();
        }
    }
}
