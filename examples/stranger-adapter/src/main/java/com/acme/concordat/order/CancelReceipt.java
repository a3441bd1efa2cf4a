package com.acme.concordat.order;

import com.acme.concordat.http.Stamped;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Acme answers to a cancellation. */
record CancelReceipt(
        String yourId,
        OffsetDateTime doneAt,
        List<Row> rows,
        @Nullable String userKey) implements Stamped {

    /** How much of a row was cancelled. */
    record Row(String yourRow, BigDecimal qty, String uom) {}
}
