package io.concordat.json.cast;

import io.concordat.json.read.Reading;
import io.concordat.json.version.UpcastFrom;
import io.concordat.model.rule.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a document of any version.
 *
 * @param reading what was read, and what is wrong, placed in the document as received
 * @param origin where it comes from; null when it is of the current major
 */
public record Versioned(Reading reading, @Nullable Origin origin) {

    /** The version it was upcast from, null when it is of the current major. */
    public @Nullable UpcastFrom upcastFrom() {
        return origin == null ? null : origin.from();
    }

    /** What is wrong with what was read, shown where it stands in the document as received. */
    public List<Violation> placed(List<Violation> violations) {
        return origin == null ? violations : origin.placed(violations);
    }
}
