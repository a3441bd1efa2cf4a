package io.concordat.adapter.resilience;

import io.concordat.adapter.KeyedSink;
import io.concordat.model.call.CallContext;

/** A port with effects, as small as can be. */
public interface TestedSink extends KeyedSink<String> {

    String submit(String order, CallContext call);

    /** Another effect, with another answer than {@code find} gives. */
    Integer cancel(String order, CallContext call);

    /** Several calls in one. */
    default String submitTwice(String order, CallContext call) {
        return submit(order, call) + submit(order, call.withKey(call.key().step("2")));
    }

    /** A port with effects that cannot be asked what became of them. */
    interface MuteSink {
        String submit(String order, CallContext call);
    }

    /** A port that asks. */
    interface TestedCheck {
        String ask(CallContext call);
    }
}
