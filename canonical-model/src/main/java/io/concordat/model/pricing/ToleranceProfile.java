package io.concordat.model.pricing;

import java.util.Arrays;
import java.util.Optional;

/**
 * How far the amounts of a document may be apart and still tie out. A document names the profile it was made under.
 *
 * <p>Sources: EN 16931 schematron 1.3.16 (document sums exact, tax strictly within 1 currency unit), Peppol BIS Billing
 * 3.0.19 (line amount within 0.02, bounds included), EN 16931 issue 370 (0.01 for each summed line).
 */
public enum ToleranceProfile {
    /** Everything to the minor unit. The default. */
    EXACT("exact"),
    /** Document sums exact, tax within one currency unit, lines not checked. */
    EN16931("en16931"),
    /** As EN 16931, and line amounts within 0.02. */
    PEPPOL("peppol"),
    /** 0.01 for each line that is summed. */
    LINE_SCALED("line-scaled");

    private final String code;

    ToleranceProfile(String code) {
        this.code = code;
    }

    /** The name written into documents. */
    public String code() {
        return code;
    }

    /** The profile of a name, empty if there is none. */
    public static Optional<ToleranceProfile> ofCode(String code) {
        return Arrays.stream(values()).filter(p -> p.code.equals(code)).findFirst();
    }
}
