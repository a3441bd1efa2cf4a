package io.concordat.adapter.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.adapter.decorate.Decorated;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.call.Traceparent;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.GlobalObservationConvention;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObservedTest {

    private static final Traceparent BEFORE =
            new Traceparent("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    private static final String WITHIN = "00-0af7651916cd43dd8448eb211c80319c-00f067aa0ba902b7-01";

    /** A port that asks. */
    public interface StockCheck {
        String ask(CallContext call);
    }

    /** Does what a tracer does when a call is about to be sent. */
    private static final class Tracer implements ObservationHandler<PortCallContext> {
        @Override
        public void onStart(PortCallContext context) {
            context.getSetter().set(context.getCarrier(), "tracestate", "a=b");
            context.getSetter().set(context.getCarrier(), "traceparent", WITHIN);
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return context instanceof PortCallContext;
        }
    }

    private final TestObservationRegistry registry = TestObservationRegistry.create();
    private final List<@Nullable Traceparent> sent = new ArrayList<>();
    private final CallContext call =
            CallContext.of(IdempotencyKey.of("wms.stock", "so-1"), Instant.MAX).withTraceparent(BEFORE);

    @Test
    void observesACallByItsDocumentedNames() {
        assertThat(check(registry).ask(call)).isEqualTo("7");

        TestObservationRegistryAssert.assertThat(registry)
                .hasSingleObservationThat()
                .hasNameEqualTo("concordat.port.call")
                .hasContextualNameEqualTo("StockCheck.ask")
                .hasLowCardinalityKeyValue("concordat.system", "wms-1")
                .hasLowCardinalityKeyValue("concordat.port", "StockCheck")
                .hasLowCardinalityKeyValue("concordat.method", "ask")
                .hasLowCardinalityKeyValue("concordat.kind", "QUESTION")
                .hasLowCardinalityKeyValue("concordat.failure", "NONE")
                .hasHighCardinalityKeyValue("concordat.correlation.id", "so-1")
                .hasHighCardinalityKeyValue("concordat.idempotency.key", "wms.stock:so-1")
                .hasOnlyKeys(documentedNames())
                .doesNotHaveError()
                .hasBeenStopped();
    }

    @Test
    void namesTheKindOfAFailureAndLetsItThrough() {
        CallFailedException refused = new CallFailedException(new Failure.Unauthorised("no"));
        StockCheck check = Decorated.port(
                        StockCheck.class,
                        context -> {
                            throw refused;
                        },
                        "wms-1")
                .with(Observed.by(registry))
                .build();

        assertThatThrownBy(() -> check.ask(call)).isSameAs(refused);

        TestObservationRegistryAssert.assertThat(registry)
                .hasSingleObservationThat()
                .hasLowCardinalityKeyValue("concordat.failure", "UNAUTHORISED")
                .hasError(refused)
                .hasBeenStopped();
    }

    @Test
    void handsThePlaceInTheTraceToThePort() {
        registry.observationConfig().observationHandler(new Tracer());

        check(registry).ask(call);

        assertThat(sent).containsExactly(new Traceparent(WITHIN));
    }

    @Test
    void keepsThePlaceInTheTraceWhereNobodyTraces() {
        check(registry).ask(call);
        check(ObservationRegistry.NOOP).ask(call);

        assertThat(sent).containsExactly(BEFORE, BEFORE);
    }

    @Test
    void aConventionOfTheRegistryReplacesOurNames() {
        registry.observationConfig().observationConvention(new GlobalObservationConvention<PortCallContext>() {
            @Override
            public String getName() {
                return "calls";
            }

            @Override
            public KeyValues getLowCardinalityKeyValues(PortCallContext context) {
                return KeyValues.of(KeyValue.of("to", context.call().system()));
            }

            @Override
            public boolean supportsContext(Observation.Context context) {
                return context instanceof PortCallContext;
            }
        });

        check(registry).ask(call);

        TestObservationRegistryAssert.assertThat(registry)
                .hasSingleObservationThat()
                .hasNameEqualTo("calls")
                .hasOnlyKeys("to");
    }

    private StockCheck check(ObservationRegistry by) {
        return Decorated.port(
                        StockCheck.class,
                        context -> {
                            sent.add(context.traceparent());
                            return "7";
                        },
                        "wms-1")
                .with(Observed.by(by))
                .build();
    }

    private static String[] documentedNames() {
        List<KeyName> names = new ArrayList<>(Arrays.asList(PortObservation.CALL.getLowCardinalityKeyNames()));
        names.addAll(Arrays.asList(PortObservation.CALL.getHighCardinalityKeyNames()));
        return names.stream().map(KeyName::asString).toArray(String[]::new);
    }
}
