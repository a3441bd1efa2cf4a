package io.concordat.model.event;

import io.concordat.model.payment.CashApplication;
import jakarta.validation.Valid;

/** What happens when money is put to what it was paid for. */
public sealed interface CashEvent extends EventData {

    /** The application. */
    Aggregate<CashApplication> application();

    /** The application in full. */
    CashApplication snapshot();

    /**
     * Money was put to something.
     *
     * @param application the application
     * @param snapshot the application in full
     */
    record Applied(
            @Valid Aggregate<CashApplication> application,
            @Valid CashApplication snapshot) implements CashEvent {}

    /**
     * It was taken away again, by a reversing record.
     *
     * @param application the reversing application
     * @param snapshot the reversing application in full; its amounts have the opposite sign
     */
    record Unapplied(
            @Valid Aggregate<CashApplication> application,
            @Valid CashApplication snapshot) implements CashEvent {}
}
