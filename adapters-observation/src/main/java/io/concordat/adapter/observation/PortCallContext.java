package io.concordat.adapter.observation;

import io.concordat.adapter.decorate.PortCall;
import io.concordat.model.call.Traceparent;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import org.jspecify.annotations.Nullable;

/**
 * What handlers and conventions see of a call. A tracing handler writes its header {@code traceparent} here, and the port
 * gets it with the call. Of one call.
 */
public final class PortCallContext extends SenderContext<PortCallContext.Carrier> {

    /** Takes what a tracing handler sends along. */
    public static final class Carrier {

        private @Nullable Traceparent traceparent;

        private Carrier() {}

        private void set(String name, String value) {
            if (name.equalsIgnoreCase("traceparent")) {
                traceparent = Traceparent.read(value).orElse(traceparent);
            }
        }
    }

    private final PortCall call;
    private final Carrier sent = new Carrier();

    PortCallContext(PortCall call) {
        super(
                (carrier, name, value) -> {
                    if (carrier != null) {
                        carrier.set(name, value);
                    }
                },
                Kind.CLIENT);
        this.call = call;
        setCarrier(sent);
        setRemoteServiceName(call.system());
    }

    /** The call, as it came to the decorator. */
    public PortCall call() {
        return call;
    }

    /** The call with the place in the trace a handler gave it; as it came if none did. */
    PortCall traced() {
        Traceparent given = sent.traceparent;
        return given == null ? call : call.withContext(call.context().withTraceparent(given));
    }
}
