package io.concordat.adapter.crm;

import io.concordat.adapter.KeyedSink;
import io.concordat.adapter.Promise;
import io.concordat.model.call.CallContext;

/** Opens cases in the CRM and changes them. */
@Promise(
        number = "CRM-16",
        text =
                "a case is one case in the CRM, under whatever keys and in whatever revision it is told; each receipt names the"
                        + " same number.")
@Promise(
        number = "CRM-17",
        text =
                "a revision below the one the CRM has, or other content of the same revision, fails as `CONFLICT` and changes"
                        + " nothing.")
public interface CaseSink extends KeyedSink<CaseReceipt> {

    /** Opens or changes the case named by {@code call.key()}. */
    CaseReceipt record(ServiceCase serviceCase, CallContext call);
}
