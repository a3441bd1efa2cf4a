package io.concordat.fuzz;

import io.concordat.json.CanonicalJson;
import io.concordat.json.ReadResult;
import java.util.Arrays;
import java.util.List;

/** Reads a document of some contract; what is accepted reads back equal. The first byte chooses the contract. */
public final class DocumentTarget {

    private static final CanonicalJson JSON = CanonicalJson.standard();
    private static final CanonicalJson WITHOUT_RULES =
            CanonicalJson.builder().withoutRules().build();

    private DocumentTarget() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        Class<? extends Record> type = Seeds.CONTRACTS.get((input[0] & 0xFF) % Seeds.CONTRACTS.size());
        byte[] document = Arrays.copyOfRange(input, 1, input.length);
        ReadResult<? extends Record> result = JSON.check(document, type);
        if (!result.isValid()) {
            Oracle.checkRefusalOfJson(result.violations());
        }
        if (result.value().isPresent()) {
            survives(result.value().get());
        }
    }

    private static void survives(Record value) {
        byte[] written = JSON.write(value);
        ReadResult<? extends Record> again = WITHOUT_RULES.check(written, value.getClass());
        Oracle.require(again.isValid(), "what was written is refused: " + again.violations());
        Oracle.require(value.equals(again.value().orElseThrow()), "what was written reads as something else");
        JSON.validate(value);
    }

    static List<byte[]> seeds() {
        return Seeds.documents();
    }
}
