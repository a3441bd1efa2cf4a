package io.concordat.json;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is valid by the schemas. That the reader agrees with them shows {@link DifferentialTest}. */
class SchemaAgreementTest {

    private final CanonicalJson json = CanonicalJson.builder().withoutRules().build();

    @Provide
    Arbitrary<Class<? extends Record>> contracts() {
        return Arbitraries.of(KnownContracts.all());
    }

    @Property(seed = "20261121", tries = 1000)
    void whatIsWrittenIsValidUnderBothSchemas(
            @ForAll("contracts") Class<? extends Record> contract, @ForAll long seed) {
        byte[] written = json.write(new RandomRecords(seed).of(contract));

        assertThat(json.explain(written, contract, SchemaView.STRICT)).isEmpty();
        assertThat(json.explain(written, contract, SchemaView.TOLERANT)).isEmpty();
    }
}
