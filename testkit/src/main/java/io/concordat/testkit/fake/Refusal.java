package io.concordat.testkit.fake;

import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.value.Code;
import io.concordat.model.value.KnownCodes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with a document before it is refused. Not safe for use by several threads. */
public final class Refusal {

    private final List<Failure.Rejected.Reason> reasons = new ArrayList<>();

    /** Nothing wrong yet. */
    public Refusal() {}

    /**
     * One thing that is wrong.
     *
     * @param code reason of {@link KnownCodes#REASON}
     * @param lineId the line it concerns; null for the whole document
     * @param text what was found and what to do, nothing personal
     */
    public void add(String code, @Nullable String lineId, String text) {
        reasons.add(new Failure.Rejected.Reason(Code.of(code, KnownCodes.REASON), lineId, text));
    }

    /** Everything another one has collected. */
    public void addAll(Refusal other) {
        reasons.addAll(other.reasons);
    }

    /** What is wrong so far. */
    public List<Failure.Rejected.Reason> reasons() {
        return List.copyOf(reasons);
    }

    /**
     * Refuses if anything is wrong.
     *
     * @throws CallFailedException as {@code REJECTED} with every reason
     */
    public void throwIfAny(String detail) {
        if (!reasons.isEmpty()) {
            throw new CallFailedException(new Failure.Rejected(detail, reasons));
        }
    }
}
