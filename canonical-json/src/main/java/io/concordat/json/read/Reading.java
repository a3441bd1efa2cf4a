package io.concordat.json.read;

import io.concordat.model.rule.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a document.
 *
 * @param value the record, null if there are violations
 * @param violations why there is none
 */
public record Reading(@Nullable Object value, List<Violation> violations) {}
