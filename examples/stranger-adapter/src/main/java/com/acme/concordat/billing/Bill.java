package com.acme.concordat.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invoice as Acme has it; more than ten parts, because Acme's form is flat. */
record Bill(
        String invNo,
        LocalDate date,
        LocalDate dueOn,
        String currency,
        Company company,
        Payer account,
        @Nullable String po,
        List<Row> rows,
        List<Vat> vat,
        BigDecimal net,
        BigDecimal vatTotal,
        BigDecimal total) {

    /** Who sells. */
    record Company(String name, String vatNo, String country) {}

    /** Who buys. */
    record Payer(String accountNo, @Nullable String partnerRef, String name) {}

    /** One row. */
    record Row(
            String row,
            Origin origin,
            String article,
            @Nullable String text,
            BigDecimal qty,
            String uom,
            BigDecimal price,
            BigDecimal priceQty,
            BigDecimal net,
            String vatClass,
            BigDecimal vatRate) {}

    /** What a row bills. */
    record Origin(String yourId, String yourRow, String deliveryNo, String deliveryRow) {}

    /** The tax of one class and rate. */
    record Vat(String vatClass, BigDecimal rate, BigDecimal base, BigDecimal tax) {}
}
