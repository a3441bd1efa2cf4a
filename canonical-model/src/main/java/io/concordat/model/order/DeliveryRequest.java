package io.concordat.model.order;

import io.concordat.model.GeneratesBuilder;
import io.concordat.model.document.Note;
import io.concordat.model.terms.FreightTerms;
import io.concordat.model.terms.FulfilmentPolicy;
import io.concordat.model.value.DateWindow;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How and when the customer wants the goods.
 *
 * @param policy what to do when not everything is there
 * @param requestedShip when they should leave
 * @param requestedDelivery when they should arrive
 * @param doNotShipBefore first day they may leave
 * @param cancelAfter last day they are still wanted
 * @param freight carrier and who pays for it
 * @param instructions for warehouse, carrier and others
 */
@GeneratesBuilder
public record DeliveryRequest(
        @Valid FulfilmentPolicy policy,
        @Nullable DateWindow requestedShip,
        @Nullable DateWindow requestedDelivery,
        @Nullable LocalDate doNotShipBefore,
        @Nullable LocalDate cancelAfter,
        @Valid @Nullable FreightTerms freight,
        List<@Valid Note> instructions) {

    /** Copies the list. */
    public DeliveryRequest {
        Objects.requireNonNull(policy, "policy");
        instructions = List.copyOf(instructions);
    }

    /** No wish, partial shipments and backorders allowed. */
    public static DeliveryRequest standard() {
        return new DeliveryRequest(FulfilmentPolicy.standard(), null, null, null, null, null, List.of());
    }
}
