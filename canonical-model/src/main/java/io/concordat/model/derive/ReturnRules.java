package io.concordat.model.derive;

import io.concordat.model.status.ReturnStatus;
import io.concordat.model.status.Transitions;
import java.util.List;

/** Rules RET-1 to RET-3: how far the returns of an order are. Total and pure. */
public final class ReturnRules {

    private ReturnRules() {}

    /** How far the returns with these statuses are. */
    public static Explained<ReturnProgress> order(List<ReturnStatus> returns) {
        if (returns.isEmpty()) {
            return Explained.of(ReturnProgress.NONE, "RET-1", "none: nothing comes back");
        }
        long open = returns.stream().filter(ReturnRules::isOpen).count();
        String of = " of " + returns.size() + (returns.size() == 1 ? " return" : " returns");
        return open > 0
                ? Explained.of(ReturnProgress.OPEN, "RET-2", "open: " + open + of)
                : Explained.of(ReturnProgress.CLOSED, "RET-3", "closed: " + returns.size() + of);
    }

    /** Whether something is still to happen to a return. */
    public static boolean isOpen(ReturnStatus status) {
        return !Transitions.RETURN.isEnd(status);
    }
}
