package io.concordat.testkit.arch.sample;

import io.concordat.adapter.erp.SalesOrderSink;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.order.SalesOrder;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Callers that keep ARCH-10 and callers that break it. */
public final class Failures {

    private static final Logger LOG = System.getLogger("sample");

    private Failures() {}

    /** Acts on the kind. */
    public record Acting(SalesOrderSink erp) {
        boolean again(SalesOrder order, CallContext call) {
            try {
                erp.submit(order, call);
                return false;
            } catch (CallFailedException e) {
                return e.kind().isRetryable();
            }
        }
    }

    /** Hands it on. */
    public record HandingOn(SalesOrderSink erp) {
        void submit(SalesOrder order, CallContext call) {
            try {
                erp.submit(order, call);
            } catch (CallFailedException e) {
                throw new IllegalStateException("cannot submit", e);
            }
        }
    }

    /** Only logs it. */
    public record Swallowing(SalesOrderSink erp) {
        void submit(SalesOrder order, CallContext call) {
            try {
                erp.submit(order, call);
            } catch (CallFailedException e) {
                LOG.log(Level.WARNING, "did not work", e);
            }
        }
    }

    /** Catches everything. */
    public record CatchingAll(SalesOrderSink erp) {
        boolean submit(SalesOrder order, CallContext call) {
            try {
                erp.submit(order, call);
                return true;
            } catch (RuntimeException e) {
                return false;
            }
        }
    }

    /** Catches what no port threw. */
    public record Elsewhere() {
        int number(String text) {
            try {
                return Integer.parseInt(text);
            } catch (RuntimeException e) {
                return 0;
            }
        }
    }
}
