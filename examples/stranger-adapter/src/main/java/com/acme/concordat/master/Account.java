package com.acme.concordat.master;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account as Acme has it; more than ten parts, because Acme's form is flat. */
record Account(
        String accountNo,
        @Nullable String partnerRef,
        int rev,
        OffsetDateTime changedAt,
        String name,
        @Nullable String shortName,
        boolean person,
        String state,
        @Nullable String stateWhy,
        List<Key> keys,
        List<VatNumber> vatNumbers,
        @Nullable String currency,
        @Nullable Integer payDays,
        @Nullable BigDecimal limit) {

    /** A key of the account. */
    record Key(String scheme, String number) {}

    /** A number of a tax authority. */
    record VatNumber(String country, String number) {}

    /** What a search gives. */
    record Hits(List<Account> accounts) {}
}
