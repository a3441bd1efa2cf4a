package io.concordat.json.version;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.concordat.json.schema.ContractName;
import io.concordat.json.schema.SchemaFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The frozen schema of an older version, asked by a validator nobody here wrote. */
public final class OldSchema {

    /** Payment 1.0.0 as producers have it. */
    public static final OldSchema PAYMENT_1 = of("payment", "1.0.0");

    /** Payment 1.0.0 as consumers have it. */
    public static final OldSchema PAYMENT_1_TOLERANT = new OldSchema(new ContractName("payment", "1.0.0"), false);

    private final Schema schema;

    /** A version as producers have it. */
    public static OldSchema of(String contract, String version) {
        return new OldSchema(new ContractName(contract, version), true);
    }

    private OldSchema(ContractName contract, boolean strict) {
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaFiles.text(contract, strict), InputFormat.JSON);
    }

    /** What is wrong with a document. */
    public List<String> problems(byte[] document) {
        return schema
                .validate(
                        new String(document, StandardCharsets.UTF_8),
                        InputFormat.JSON,
                        c -> c.executionConfig(x -> x.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getKeyword())
                .toList();
    }
}
