package io.concordat.json.version;

import java.util.regex.Pattern;

/**
 * From one major of a contract to the next or to the one before. Immutable.
 *
 * @param contract name of the contract, such as {@code payment}, or the fact of an event, such as {@code payment.received}
 * @param from major the step starts at
 * @param version exact version of the documents it makes, such as {@code 2.0.0}; its major is {@code from} ± 1
 */
public record Step(String contract, int from, String version) {

    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,4}\\.[0-9]{1,5}\\.[0-9]{1,5}");

    /** Refuses a step that is no step: the same major, or one that skips majors. */
    public Step {
        if (!VERSION.matcher(version).matches() || Math.abs(majorOf(version) - from) != 1 || from < 1) {
            throw new IllegalArgumentException(
                    "a step of " + contract + " from major " + from + " to version " + version
                            + ": expected the exact version (major.minor.patch) of the next major or of the one before");
        }
    }

    /** The major it ends at. */
    public int to() {
        return majorOf(version);
    }

    /** Whether it ends at a newer major. */
    public boolean isUp() {
        return to() > from;
    }

    /** {@code payment 1 to 2}. */
    @Override
    public String toString() {
        return contract + " " + from + " to " + to();
    }

    static int majorOf(String version) {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }
}
