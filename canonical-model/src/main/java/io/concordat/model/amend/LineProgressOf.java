package io.concordat.model.amend;

import io.concordat.model.order.LineProgress;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.OrderLineBuilder;
import io.concordat.model.status.LineQuantities;
import io.concordat.model.status.LineQuantitiesBuilder;
import io.concordat.model.value.Code;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a line is, as its own document says; a line that says nothing has only been ordered. */
record LineProgressOf(@Valid OrderLine line, LineQuantities quantities) {

    static LineProgressOf of(OrderLine line) {
        LineProgress progress = line.progress();
        LineQuantities quantities = progress != null
                ? progress.quantities()
                : LineQuantitiesBuilder.builder()
                        .unit(line.quantity().unit())
                        .ordered(line.quantity().value())
                        .build();
        return new LineProgressOf(line, quantities);
    }

    BigDecimal cancelled() {
        return quantities.cancelled();
    }

    BigDecimal cancellable() {
        return quantities.open();
    }

    /** What a new quantity cannot go below. */
    BigDecimal gone() {
        return quantities.cancelled().add(quantities.shipped());
    }

    /** The line as wanted, as far as this one is. */
    OrderLine ordered(OrderLine wanted) {
        LineProgress progress = line.progress();
        if (progress == null) {
            return OrderLineBuilder.builder(wanted).progress(null).build();
        }
        LineQuantities next = LineQuantitiesBuilder.builder(quantities)
                .ordered(wanted.quantity().value())
                .build();
        return OrderLineBuilder.builder(wanted)
                .progress(new LineProgress(next, List.of(), progress.acknowledgements(), progress.cancelReason()))
                .build();
    }

    /** The same line with so much more cancelled, less when negative. */
    OrderLine cancelled(BigDecimal more, @Nullable Code reason) {
        BigDecimal cancelled = quantities.cancelled().add(more);
        LineQuantities next =
                LineQuantitiesBuilder.builder(quantities).cancelled(cancelled).build();
        LineProgress progress = line.progress();
        Code kept = progress == null ? null : progress.cancelReason();
        return OrderLineBuilder.builder(line)
                .progress(new LineProgress(
                        next,
                        List.of(),
                        progress == null ? List.of() : progress.acknowledgements(),
                        cancelled.signum() == 0 ? null : reason == null ? kept : reason))
                .build();
    }
}
