package io.concordat.fuzz;

import io.concordat.json.CanonicalJson;
import io.concordat.json.ReceivedEvent;
import io.concordat.model.event.Event;
import java.util.List;

/** Reads an event; what is understood reads back equal. */
public final class EventTarget {

    private static final CanonicalJson JSON = CanonicalJson.standard();

    private EventTarget() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        ReceivedEvent received = JSON.receive(input);
        if (received instanceof ReceivedEvent.Refused refused) {
            Oracle.checkRefusalOfJson(refused.violations());
        } else if (received instanceof ReceivedEvent.Understood understood) {
            Event<?> again = JSON.readEvent(JSON.write(understood.event()));
            Oracle.require(understood.event().equals(again), "what was written reads as something else");
        }
    }

    static List<byte[]> seeds() {
        return Seeds.events();
    }
}
