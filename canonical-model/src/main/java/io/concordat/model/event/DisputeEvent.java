package io.concordat.model.event;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.dispute.Dispute;
import io.concordat.model.dispute.Resolution;
import io.concordat.model.status.DisputeStatus;
import io.concordat.model.value.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What happens to an amount a customer does not agree with, kept back already (deduction) or not (dispute). */
public sealed interface DisputeEvent extends EventData {

    /** The deduction or dispute. */
    Aggregate<Dispute> dispute();

    /**
     * Money was kept back.
     *
     * @param dispute the deduction
     * @param snapshot the deduction in full
     */
    record DeductionOpened(
            @Valid Aggregate<Dispute> dispute, @Valid Dispute snapshot) implements DisputeEvent {}

    /**
     * Something was done about a deduction.
     *
     * @param dispute the deduction
     * @param status where it stands now
     * @param resolution what was done; null when it was only denied or withdrawn
     * @param open what is not settled yet
     */
    record DeductionResolved(
            @Valid Aggregate<Dispute> dispute,
            DisputeStatus status,
            @Valid @Nullable Resolution resolution,
            Money open) implements DisputeEvent {}

    /**
     * The customer does not agree with an amount it has not paid.
     *
     * @param dispute the dispute
     * @param snapshot the dispute in full
     */
    record Opened(@Valid Aggregate<Dispute> dispute, @Valid Dispute snapshot) implements DisputeEvent {}

    /**
     * We answered.
     *
     * @param dispute the dispute
     * @param status where it stands now
     * @param resolution what was done; null when nothing was yet
     * @param open what is not settled yet
     * @param note text for the customer
     */
    record Responded(
            @Valid Aggregate<Dispute> dispute,
            DisputeStatus status,
            @Valid @Nullable Resolution resolution,
            Money open,

            @Classified(PERSONAL) @Nullable @Size(max = 4000)
            String note)
            implements DisputeEvent {

        /** Without the confidential values. */
        @Override
        public String toString() {
            return Discreet.text(this);
        }
    }
}
