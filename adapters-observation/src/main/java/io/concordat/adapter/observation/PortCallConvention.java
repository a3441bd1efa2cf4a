package io.concordat.adapter.observation;

import io.concordat.adapter.observation.PortObservation.High;
import io.concordat.adapter.observation.PortObservation.Low;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import org.jspecify.annotations.Nullable;

/** The names calls are observed by unless the registry has a convention of its own. */
final class PortCallConvention implements ObservationConvention<PortCallContext> {

    static final PortCallConvention STANDARD = new PortCallConvention();

    private PortCallConvention() {}

    @Override
    public String getName() {
        return "concordat.port.call";
    }

    @Override
    public String getContextualName(PortCallContext context) {
        return context.call().name();
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(PortCallContext context) {
        return KeyValues.of(
                Low.SYSTEM.withValue(context.call().system()),
                Low.PORT.withValue(context.call().port().getSimpleName()),
                Low.METHOD.withValue(context.call().method()),
                Low.KIND.withValue(context.call().kind().name()),
                Low.FAILURE.withValue(failure(context.getError())));
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(PortCallContext context) {
        CallContext call = context.call().context();
        return KeyValues.of(
                High.CORRELATION_ID.withValue(call.correlationId()),
                High.IDEMPOTENCY_KEY.withValue(call.key().toString()));
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof PortCallContext;
    }

    private static String failure(@Nullable Throwable error) {
        if (error == null) {
            return "NONE";
        }
        return error instanceof CallFailedException failed ? failed.kind().name() : "ERROR";
    }
}
