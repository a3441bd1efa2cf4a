package io.concordat.idempotency.reconcile;

import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of either side. */
record Row(
        String key,
        @Nullable Money total,
        @Nullable Quantity units,
        @Nullable String state,
        @Nullable String note,
        @Nullable Instant at) {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final Instant LONG_AGO = NOW.minus(Duration.ofDays(30));

    /** A row like any other, long due. */
    static Row of(String key) {
        return new Row(key, Money.of("100.00", "EUR"), Quantity.of("5", "C62"), "PAID", "wire", LONG_AGO);
    }

    Row withTotal(@Nullable Money other) {
        return new Row(key, other, units, state, note, at);
    }

    Row withTotal(String amount) {
        return withTotal(Money.of(amount, "EUR"));
    }

    Row withUnits(@Nullable Quantity other) {
        return new Row(key, total, other, state, note, at);
    }

    Row withState(@Nullable String other) {
        return new Row(key, total, units, other, note, at);
    }

    Row withNote(@Nullable String other) {
        return new Row(key, total, units, state, other, at);
    }

    Row withAt(@Nullable Instant other) {
        return new Row(key, total, units, state, note, other);
    }

    /** Everything is compared: totals to a cent in euro, moments to two hours; six hours of grace. */
    static ReconciliationBuilder<String, Row, Row> everything() {
        return Reconciliation.between(
                        Side.of("payments", Row::key).at(Row::at),
                        Side.of("ERP", Row::key).at(Row::at),
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .amount("total", Row::total, Row::total, Money.of("0.01", "EUR"))
                .quantity("units", Row::units, Row::units)
                .status("state", Row::state, Row::state)
                .text("note", Row::note, Row::note)
                .time("at", Row::at, Row::at, Duration.ofHours(2))
                .grace(Duration.ofHours(6))
                .ownerOfTheRest("Billing");
    }

    /** What a run found, in its order. */
    static Found compare(List<Row> left, List<Row> right) {
        Found found = new Found();
        found.summary = everything().build().run(left.stream(), right.stream(), found);
        return found;
    }
}
