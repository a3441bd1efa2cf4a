package io.concordat.json.compatibility;

import java.util.List;

/**
 * The step from one version of a schema to a later one.
 *
 * @param from the old version's name
 * @param to the new version's name
 * @param claimed the most its version allows it to change
 * @param report what changed
 */
record Step(String from, String to, ReleaseLevel claimed, CompatibilityReport report) {

    /** Between two files a minor step is meant, unless their versions say otherwise. */
    static Step of(SchemaFile before, SchemaFile after, ContentModel model) {
        ReleaseLevel claimed = before.version() == null || after.version() == null
                ? ReleaseLevel.MINOR
                : after.version().since(before.version());
        return new Step(before.name(), after.name(), claimed, Compatibility.check(before.text(), after.text(), model));
    }

    boolean isAllowed() {
        return refused().isEmpty();
    }

    List<Difference> refused() {
        return report.beyond(claimed);
    }
}
