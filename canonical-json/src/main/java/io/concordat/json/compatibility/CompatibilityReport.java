package io.concordat.json.compatibility;

import java.util.List;

/**
 * What changed between two versions of a schema.
 *
 * @param differences each difference once
 */
public record CompatibilityReport(List<Difference> differences) {

    /** Copies the list. */
    public CompatibilityReport {
        differences = List.copyOf(differences);
    }

    /** Whether every old document is valid under the new schema; registries say BACKWARD. */
    public boolean isReaderCompatible() {
        return differences.stream().allMatch(Difference::reader);
    }

    /** Whether every new document is valid under the old schema; registries say FORWARD. */
    public boolean isWriterCompatible() {
        return differences.stream().allMatch(Difference::writer);
    }

    /** The release the changes take together. */
    public ReleaseLevel release() {
        return differences.stream()
                .map(Difference::release)
                .reduce(ReleaseLevel.PATCH, (a, b) -> a.compareTo(b) > 0 ? a : b);
    }

    /** The differences that take more than a release of this level. */
    public List<Difference> beyond(ReleaseLevel level) {
        return differences.stream()
                .filter(difference -> difference.release().compareTo(level) > 0)
                .toList();
    }
}
