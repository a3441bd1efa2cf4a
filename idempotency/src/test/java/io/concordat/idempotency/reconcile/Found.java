package io.concordat.idempotency.reconcile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what is reported; what came since the last checkpoint can be forgotten, as a transaction rolled back would. */
final class Found implements ReconciliationListener<String, Row, Row> {

    final List<Object> all = new ArrayList<>();
    final List<Checkpoint<String>> checkpoints = new ArrayList<>();
    private int kept;

    @Nullable
    Summary summary;

    @Override
    public void difference(Difference<String, Row, Row> difference) {
        all.add(difference);
    }

    @Override
    public void pending(Pending<String, Row, Row> pending) {
        all.add(pending);
    }

    @Override
    public void checkpoint(Checkpoint<String> checkpoint) {
        checkpoints.add(checkpoint);
        kept = all.size();
    }

    @Nullable
    Checkpoint<String> rollBack() {
        all.subList(kept, all.size()).clear();
        return checkpoints.isEmpty() ? null : checkpoints.get(checkpoints.size() - 1);
    }
}
