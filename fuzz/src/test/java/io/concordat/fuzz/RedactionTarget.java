package io.concordat.fuzz;

import io.concordat.json.CanonicalJson;
import io.concordat.json.Redaction;
import io.concordat.model.Classification;
import io.concordat.model.document.Note;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Redacts what was received; the outcome is always JSON, and redacting it once more changes nothing that was shown. */
public final class RedactionTarget {

    private static final CanonicalJson JSON = CanonicalJson.standard();

    private RedactionTarget() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        int choice = input[0] & 0xFF;
        byte[] received = Arrays.copyOfRange(input, 1, input.length);
        Redaction redaction = Redaction.upTo(List.of(Classification.values()).get(choice & 3));
        int contract = (choice >> 2) % (Seeds.CONTRACTS.size() + 1);
        String shown = contract == Seeds.CONTRACTS.size()
                ? redaction.ofEvent(received)
                : redaction.of(received, Seeds.CONTRACTS.get(contract));
        Oracle.require(!shown.isEmpty(), "nothing is shown, not even that");
        Oracle.require(shown.length() < 6 * received.length + 1000, "more is shown than was received");
        List<String> problems = JSON.check(shown.getBytes(StandardCharsets.UTF_8), Note.class).violations().stream()
                .map(violation -> violation.rule())
                .filter(rule -> rule.equals("json") || rule.equals("utf-8"))
                .toList();
        Oracle.require(problems.isEmpty(), "what is shown is no JSON: " + problems);
    }

    static List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (byte[] document : Seeds.documents()) {
            document[0] = (byte) ((document[0] << 2) + 1);
            seeds.add(document);
        }
        Seeds.events().forEach(event -> seeds.add(Seeds.behind((Seeds.CONTRACTS.size() << 2) + 1, event)));
        return seeds;
    }
}
