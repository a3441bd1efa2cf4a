package io.concordat.testkit.tck.crm;

import io.concordat.adapter.crm.StatusReceipt;
import io.concordat.testkit.tck.Mutant;

/** Ports that take reports and say the wrong thing about them. */
final class StatusDefects {

    private StatusDefects() {}

    /** A port that calls every report shown. */
    static <P> Mutant<P> showing(String promise) {
        return Mutant.answering(promise, "says that an older report is shown", StatusReceipt.class, receipt -> {
            StatusReceipt<?> any = receipt;
            return shown(any);
        });
    }

    private static <T> StatusReceipt<T> shown(StatusReceipt<T> receipt) {
        return new StatusReceipt<>(
                receipt.subject(), StatusReceipt.Result.SHOWN, receipt.shown(), receipt.receivedAt(), receipt.notes());
    }
}
