package io.concordat.adapter.decorate;

import io.concordat.adapter.KeyedSink;
import io.concordat.adapter.Mapped;
import io.concordat.model.call.CallContext;

/** A user's own port, with a default method and one that is no call. */
public interface OrderSink extends KeyedSink<String> {

    String submit(String order, CallContext call);

    default Mapped<String> submitted(String order, CallContext call) {
        return Mapped.faithfully(submit(order, call));
    }

    default String instance() {
        return "one";
    }
}
