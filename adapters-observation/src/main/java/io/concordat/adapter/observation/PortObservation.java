package io.concordat.adapter.observation;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/** What is observed and by which names: dashboards and alarms may rely on them. */
public enum PortObservation implements ObservationDocumentation {

    /** One call of a port, from where the decorator stands to the port and back. */
    CALL;

    @Override
    public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
        return PortCallConvention.class;
    }

    @Override
    public KeyName[] getLowCardinalityKeyNames() {
        return Low.values();
    }

    @Override
    public KeyName[] getHighCardinalityKeyNames() {
        return High.values();
    }

    /** Keys with few values, fit for metrics. */
    public enum Low implements KeyName {
        /** The system, as its adapter's descriptor names it. */
        SYSTEM("concordat.system"),
        /** Simple name of the port, for example {@code SalesOrderSink}. */
        PORT("concordat.port"),
        /** The port's method, for example {@code submit}. */
        METHOD("concordat.method"),
        /** {@code EFFECT}, {@code QUESTION} or {@code POLL}. */
        KIND("concordat.kind"),
        /** The kind of failure, {@code NONE} if the call was answered. */
        FAILURE("concordat.failure");

        private final String text;

        Low(String text) {
            this.text = text;
        }

        @Override
        public String asString() {
            return text;
        }
    }

    /** Keys with as many values as there are calls, for traces only. */
    public enum High implements KeyName {
        /** The business conversation. */
        CORRELATION_ID("concordat.correlation.id"),
        /** The call's key as it is sent. */
        IDEMPOTENCY_KEY("concordat.idempotency.key");

        private final String text;

        High(String text) {
            this.text = text;
        }

        @Override
        public String asString() {
            return text;
        }
    }
}
