package io.concordat.testkit.tck.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.crm.CaseReceipt;
import io.concordat.adapter.crm.CaseSink;
import io.concordat.adapter.crm.ServiceCase;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.FailureKind;
import io.concordat.testkit.conformance.Proves;
import io.concordat.testkit.tck.KeyedSinkTck;
import org.junit.jupiter.api.Test;

/** What every {@link CaseSink} promises. A case to test with is new and about something the CRM knows. */
@Proves(CaseSink.class)
public abstract class CaseSinkTck extends KeyedSinkTck<CaseSink, ServiceCase, CaseReceipt> {

    /** For the test framework. */
    protected CaseSinkTck() {}

    @Override
    protected abstract ServiceCase otherThan(ServiceCase document);

    @Override
    protected final CaseReceipt send(CaseSink port, ServiceCase serviceCase, CallContext call) {
        return port.record(serviceCase, call);
    }

    @Test
    void crm16IsOneCaseOverKeysAndRevisions() {
        ServiceCase first = document();
        CaseReceipt opened = port().record(first, call());
        CaseReceipt again = port().record(first, call());
        CaseReceipt closed = port().record(next(first), call());
        assertThat(again.crmCase()).as("CRM-16: number under another key").isEqualTo(opened.crmCase());
        assertThat(closed.crmCase()).as("CRM-16: number of the next revision").isEqualTo(opened.crmCase());
        assertThat(closed.revision()).as("CRM-16: revision taken").isEqualTo(first.revision() + 1);
    }

    @Test
    void crm17NeverGoesBack() {
        ServiceCase first = document();
        port().record(first, call());
        port().record(next(first), call());
        assertThat(kindOf(call -> port().record(first, call), call()))
                .as("CRM-17: failure of a revision that was overtaken")
                .isEqualTo(FailureKind.CONFLICT);
    }

    @Test
    void crm17ChoosesNoneOfTwoContentsOfOneRevision() {
        ServiceCase first = document();
        port().record(first, call());
        ServiceCase other = otherThan(first);
        assertThat(kindOf(call -> port().record(other, call), call()))
                .as("CRM-17: failure of other content of the same revision")
                .isEqualTo(FailureKind.CONFLICT);
    }

    private static ServiceCase next(ServiceCase first) {
        return first.next(ServiceCase.Status.RESOLVED, first.changedAt());
    }
}
