package io.concordat.model.order;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.credit.CreditDecision;
import io.concordat.model.status.Hold;
import io.concordat.model.value.Code;
import io.concordat.model.value.Ref;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stops or marks an order on its way.
 *
 * @param holds active and released holds
 * @param credit the credit decision in force
 * @param milestones marks passed or endangered
 */
public record OrderControls(
        List<@Valid Hold> holds, @Valid @Nullable Ref<CreditDecision> credit, List<@Valid Milestone> milestones) {

    /** Nothing stops it. */
    public static final OrderControls NONE = new OrderControls(List.of(), null, List.of());

    /**
     * A mark on the way.
     *
     * @param code what mark
     * @param due when it should be passed
     * @param reached when it was
     * @param jeopardy why it may be missed
     */
    public record Milestone(
            @Valid Code code,
            @Nullable OffsetDateTime due,
            @Nullable OffsetDateTime reached,

            @Classified(PERSONAL) @Nullable @Size(max = 1000)
            String jeopardy) {
        /** Without the confidential values. */
        @Override
        public String toString() {
            return Discreet.text(this);
        }
    }

    /** Copies the lists. */
    public OrderControls {
        holds = List.copyOf(holds);
        milestones = List.copyOf(milestones);
    }
}
