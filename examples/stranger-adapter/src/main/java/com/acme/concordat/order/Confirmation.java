package com.acme.concordat.order;

import com.acme.concordat.http.Stamped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Acme answers to an order it has booked. It stays as it was given, whatever becomes of the order. */
record Confirmation(
        String orderNo,
        String yourId,
        int yourRev,
        OffsetDateTime bookedAt,
        String answer,
        List<Row> rows,
        @Nullable String userText,
        @Nullable String userKey)
        implements Stamped {

    /** One row. */
    record Row(String yourRow, String uom, List<Part> parts) {}

    /** A part of a row with an answer of its own. */
    record Part(
            String answer,
            BigDecimal qty,
            @Nullable LocalDate shipOn,
            @Nullable String why) {}
}
