package io.concordat.idempotency.reconcile;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a builder was told. */
record Definition<K, L, R>(
        Side<K, L> left,
        Side<K, R> right,
        Comparator<? super K> order,
        Clock clock,
        Duration grace,
        long checkpointEvery,
        List<FieldComparison<L, R>> fields,
        Map<DifferenceKind, String> owners) {

    String owner(DifferenceKind kind) {
        return Objects.requireNonNull(owners.get(kind));
    }

    List<FieldComparison.OfAmount<L, R>> amounts() {
        return fields.stream()
                .filter(field -> field instanceof FieldComparison.OfAmount)
                .map(field -> (FieldComparison.OfAmount<L, R>) field)
                .toList();
    }
}
