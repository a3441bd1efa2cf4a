package io.concordat.testkit.tck.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.KeyedSink;
import io.concordat.adapter.crm.StatusReceipt;
import io.concordat.adapter.crm.StatusReport;
import io.concordat.model.call.FailureKind;
import io.concordat.testkit.tck.KeyedSinkTck;

/**
 * What every port that takes reports promises. Inherit from the kit of a port, not from this class.
 *
 * @param <P> the port
 * @param <R> the reports
 * @param <T> what they are about
 */
public abstract class StatusReportTck<P extends KeyedSink<StatusReceipt<T>>, R extends StatusReport<T>, T>
        extends KeyedSinkTck<P, R, StatusReceipt<T>> {

    /** For the test framework. */
    protected StatusReportTck() {}

    /** The same report as of another position. */
    protected abstract R asOf(R report, long asOf);

    /** A report about the same as of the same position that says something else. */
    protected abstract R contradicting(R report);

    /** Checks the promise that an older report never overwrites a newer one. */
    protected final void neverShowsAnOlderReport(String promise) {
        R newer = document();
        send(port(), newer, call());
        StatusReceipt<T> late = send(port(), asOf(newer, newer.asOf() - 1), call());
        assertThat(late.result())
                .as(promise + ": answer to an older report")
                .isEqualTo(StatusReceipt.Result.SUPERSEDED);
        assertThat(late.shown()).as(promise + ": report that is shown").isEqualTo(newer.asOf());
    }

    /** Checks the promise that none of two reports of one position is chosen. */
    protected final void choosesNoneOfTwo(String promise) {
        R report = document();
        send(port(), report, call());
        R other = contradicting(report);
        assertThat(kindOf(call -> send(port(), other, call), call()))
                .as(promise + ": failure of another report as of the same position")
                .isEqualTo(FailureKind.CONFLICT);
    }
}
