package com.acme.concordat.order;

import com.acme.concordat.http.Request;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cancellation as Acme takes it; {@code all} means everything that has not left. */
record CancelRequest(
        String yourId,
        boolean all,
        List<Row> rows,
        String why,
        @Nullable String userKey) implements Request {

    /** One row. */
    record Row(String yourRow, BigDecimal qty, String uom) {}

    @Override
    public Request stamped(String key) {
        return new CancelRequest(yourId, all, rows, why, key);
    }
}
