package com.acme.concordat.order;

import com.acme.concordat.http.Request;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as Acme takes it; more than ten parts, because Acme's form is flat. */
record OrderRequest(
        String yourId,
        int yourRev,
        @Nullable String partnerRef,
        @Nullable String po,
        String currency,
        @Nullable LocalDate wantedOn,
        List<Extra> extras,
        List<Row> rows,
        BigDecimal payable,
        @Nullable String userText,
        @Nullable String userKey)
        implements Request {

    /** An amount on the whole order; the sign is {@code +} or {@code -}. */
    record Extra(String sign, BigDecimal amount) {}

    /** One row. */
    record Row(
            String yourRow,
            @Nullable String article,
            @Nullable String text,
            BigDecimal qty,
            String uom,
            @Nullable BigDecimal price,
            @Nullable BigDecimal priceQty,
            BigDecimal net) {}

    @Override
    public Request stamped(String key) {
        return new OrderRequest(
                yourId, yourRev, partnerRef, po, currency, wantedOn, extras, rows, payable, userText, key);
    }
}
