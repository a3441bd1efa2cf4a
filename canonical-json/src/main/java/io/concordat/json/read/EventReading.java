package io.concordat.json.read;

import io.concordat.model.event.Event;
import io.concordat.model.rule.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading an event: exactly one of an event, a type nobody here knows, or violations.
 *
 * @param event the event
 * @param foreign source, id and type of an event of a type nobody here knows
 * @param violations what is wrong
 */
public record EventReading(
        @Nullable Event<?> event, @Nullable Foreign foreign, List<Violation> violations) {

    /**
     * An event of a type nobody here knows.
     *
     * @param source where it comes from
     * @param id unique within the source
     * @param type the name nobody here knows
     */
    public record Foreign(String source, String id, String type) {}
}
