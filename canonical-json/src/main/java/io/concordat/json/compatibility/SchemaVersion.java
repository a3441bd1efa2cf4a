package io.concordat.json.compatibility;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a schema, {@code major.minor.patch}, ordered as numbers.
 *
 * @param major rises with a break
 * @param minor rises with an addition
 * @param patch rises with a correction of words
 */
public record SchemaVersion(int major, int minor, int patch) implements Comparable<SchemaVersion> {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,5})\\.([0-9]{1,5})\\.([0-9]{1,5})");
    private static final Comparator<SchemaVersion> ORDER = Comparator.comparingInt(SchemaVersion::major)
            .thenComparingInt(SchemaVersion::minor)
            .thenComparingInt(SchemaVersion::patch);

    /**
     * Reads a version.
     *
     * @throws IllegalArgumentException if it is not three numbers
     */
    public static SchemaVersion parse(String text) {
        Matcher found = FORM.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException(
                    "not a schema version: found '" + text + "', expected major.minor.patch, for example 1.2.0");
        }
        return new SchemaVersion(
                Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
    }

    /** What a step from an earlier version claims to be. */
    public ReleaseLevel since(SchemaVersion earlier) {
        if (major != earlier.major) {
            return ReleaseLevel.MAJOR;
        }
        return minor != earlier.minor ? ReleaseLevel.MINOR : ReleaseLevel.PATCH;
    }

    @Override
    public int compareTo(SchemaVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
