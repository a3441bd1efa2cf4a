package io.concordat.testkit.fake.erp;

import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.value.Code;
import io.concordat.model.value.KnownCodes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with a document before it is refused. */
final class Refusal {

    private final List<Failure.Rejected.Reason> reasons = new ArrayList<>();

    void add(String code, @Nullable String lineId, String text) {
        reasons.add(new Failure.Rejected.Reason(Code.of(code, KnownCodes.REASON), lineId, text));
    }

    void addAll(Refusal other) {
        reasons.addAll(other.reasons);
    }

    List<Failure.Rejected.Reason> reasons() {
        return List.copyOf(reasons);
    }

    void throwIfAny(String detail) {
        if (!reasons.isEmpty()) {
            throw new CallFailedException(new Failure.Rejected(detail, reasons));
        }
    }
}
