package io.concordat.fuzz;

import io.concordat.json.CanonicalJson;
import io.concordat.json.compatibility.Compatibility;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Compares two schemas with a zero byte between them; a schema is compatible with itself. */
public final class CompatibilityTarget {

    private static final String BETWEEN = "\0";

    private CompatibilityTarget() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        int between = text.indexOf(BETWEEN);
        String before = between < 0 ? text : text.substring(0, between);
        String after = between < 0 ? text : text.substring(between + 1);
        try {
            Compatibility.check(before, after);
        } catch (IllegalArgumentException e) {
            Oracle.require(e.getMessage() != null && e.getMessage().startsWith("cannot compare"), "no reason: " + e);
        }
    }

    static List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (Class<? extends Record> contract : Seeds.CONTRACTS.subList(0, 3)) {
            String schema = CanonicalJson.standard().schema(contract);
            seeds.add((schema + BETWEEN + schema).getBytes(StandardCharsets.UTF_8));
        }
        seeds.add(("{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"integer\",\"minimum\":1,\"enum\":[1,2]}}}"
                        + BETWEEN
                        + "{\"type\":[\"object\",\"null\"],\"properties\":{\"a\":{\"anyOf\":[{\"const\":1},{\"type\":"
                        + "\"string\",\"pattern\":\"^a+$\"}]}},\"required\":[\"a\"],\"additionalProperties\":false}")
                .getBytes(StandardCharsets.UTF_8));
        return seeds;
    }
}
