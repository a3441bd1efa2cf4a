package io.concordat.json;

import io.concordat.json.version.UpcastFrom;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventRef;
import io.concordat.model.rule.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an event that came in turned out to be. The set is closed. */
public sealed interface ReceivedEvent {

    /**
     * An event of a type the library knows, valid.
     *
     * @param event the event
     * @param upcastFrom the older version its data was written in, null if it is of the current major
     */
    record Understood(Event<?> event, @Nullable UpcastFrom upcastFrom) implements ReceivedEvent {}

    /**
     * A valid CloudEvents event of a type nobody here knows: pass it on as it came, it is no failure.
     *
     * @param ref its source and id
     * @param type the type's name
     */
    record UnknownType(EventRef ref, String type) implements ReceivedEvent {}

    /**
     * No event, or one that breaks its contract.
     *
     * @param violations everything that is wrong
     */
    record Refused(List<Violation> violations) implements ReceivedEvent {
        /** Copies the list. */
        public Refused {
            violations = List.copyOf(violations);
        }
    }
}
