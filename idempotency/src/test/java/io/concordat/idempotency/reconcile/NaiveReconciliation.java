package io.concordat.idempotency.reconcile;

import io.concordat.model.value.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** The same by maps, all in memory, with the settings of {@link Row#everything()}. */
final class NaiveReconciliation {

    private final Map<String, List<Row>> left = new TreeMap<>();
    private final Map<String, List<Row>> right = new TreeMap<>();
    private final List<Object> found = new ArrayList<>();

    static List<Object> of(List<Row> left, List<Row> right) {
        NaiveReconciliation naive = new NaiveReconciliation();
        left.forEach(row ->
                naive.left.computeIfAbsent(row.key(), any -> new ArrayList<>()).add(row));
        right.forEach(row ->
                naive.right.computeIfAbsent(row.key(), any -> new ArrayList<>()).add(row));
        TreeSet<String> keys = new TreeSet<>(naive.left.keySet());
        keys.addAll(naive.right.keySet());
        keys.forEach(naive::compare);
        return naive.found;
    }

    private void compare(String key) {
        List<Row> ones = left.getOrDefault(key, List.of());
        List<Row> others = right.getOrDefault(key, List.of());
        if (others.isEmpty()) {
            missing(DifferenceKind.MISSING_RIGHT, ones.get(0));
        } else if (ones.isEmpty()) {
            missing(DifferenceKind.MISSING_LEFT, others.get(0));
        } else {
            fields(key, ones.get(0), others.get(0));
        }
        for (int i = 1; i < ones.size(); i++) {
            found.add(new Difference.DuplicateLeft<>(key, ones.get(0), ones.get(i), i + 1, "payments"));
        }
        for (int i = 1; i < others.size(); i++) {
            found.add(new Difference.DuplicateRight<>(key, others.get(0), others.get(i), i + 1, "ERP"));
        }
    }

    private void missing(DifferenceKind kind, Row row) {
        boolean toTheLeft = kind == DifferenceKind.MISSING_LEFT;
        if (row.at() != null && row.at().plus(Duration.ofHours(6)).isAfter(Row.NOW)) {
            found.add(new Pending<>(
                    row.key(),
                    kind,
                    toTheLeft ? null : row,
                    toTheLeft ? row : null,
                    row.at().plus(Duration.ofHours(6)),
                    toTheLeft ? "payments" : "ERP"));
        } else if (toTheLeft) {
            found.add(new Difference.MissingLeft<>(row.key(), row, "payments"));
        } else {
            found.add(new Difference.MissingRight<>(row.key(), row, "ERP"));
        }
    }

    private void fields(String key, Row one, Row other) {
        if (!sameTotal(one.total(), other.total())) {
            found.add(new Difference.AmountDiffers<>(key, "total", one, other, one.total(), other.total(), "Billing"));
        }
        if (!Objects.equals(one.units(), other.units())) {
            found.add(
                    new Difference.QuantityDiffers<>(key, "units", one, other, one.units(), other.units(), "Billing"));
        }
        if (!Objects.equals(one.state(), other.state())) {
            found.add(new Difference.StatusDiffers<>(key, "state", one, other, one.state(), other.state(), "Billing"));
        }
        if (!Objects.equals(one.note(), other.note())) {
            found.add(new Difference.TextDiffers<>(key, "note", one, other, one.note(), other.note(), "Billing"));
        }
        if (!sameTime(one, other)) {
            found.add(new Difference.TimeDiffers<>(key, "at", one, other, one.at(), other.at(), "Billing"));
        }
    }

    private static boolean sameTotal(Money one, Money other) {
        if (one == null || other == null) {
            return Objects.equals(one, other);
        }
        BigDecimal tolerance =
                one.currency().getCurrencyCode().equals("EUR") ? new BigDecimal("0.01") : BigDecimal.ZERO;
        return one.currency() == other.currency()
                && one.minus(other).abs().amount().compareTo(tolerance) <= 0;
    }

    private static boolean sameTime(Row one, Row other) {
        if (one.at() == null || other.at() == null) {
            return one.at() == null && other.at() == null;
        }
        return Math.abs(one.at().getEpochSecond() - other.at().getEpochSecond()) <= 7_200;
    }
}
