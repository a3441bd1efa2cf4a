package io.concordat.json.cast;

import io.concordat.json.read.EventReading;
import io.concordat.json.version.UpcastFrom;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading an event of any version.
 *
 * @param reading what was read, and what is wrong, placed in the event as received
 * @param upcastFrom the version of its data, null when it is of the current major
 */
public record VersionedEvent(EventReading reading, @Nullable UpcastFrom upcastFrom) {}
