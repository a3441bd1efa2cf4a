package io.concordat.model.derive;

import static io.concordat.model.status.InvoicingStatus.FULLY_CREDITED;
import static io.concordat.model.status.InvoicingStatus.INVOICED;
import static io.concordat.model.status.InvoicingStatus.NOTHING_TO_INVOICE;
import static io.concordat.model.status.InvoicingStatus.OVER_INVOICED;
import static io.concordat.model.status.InvoicingStatus.PARTIALLY_INVOICED;
import static io.concordat.model.status.InvoicingStatus.TO_INVOICE;

import io.concordat.model.status.InvoicingStatus;
import io.concordat.model.status.LineQuantities;
import io.concordat.model.value.Unit;
import java.math.BigDecimal;
import java.util.List;

/**
 * Rules BIL-1 to BIL-6, how far a line is billed, and BIL-11 to BIL-16, how far the order is. Total and pure.
 *
 * <p>Net of returns and credits: what came back need not be billed, and what was billed and came back is owed a credit.
 */
public final class InvoicingRules {

    private InvoicingRules() {}

    /** What is still to be billed of a line; below zero what is to be credited. */
    public static BigDecimal gap(LineQuantities q, BillingBasis basis) {
        return basis.of(q).subtract(q.netInvoiced());
    }

    /**
     * How far one line is billed.
     *
     * @param q its quantities
     * @param basis which of them may be billed
     * @param policy which difference does not matter
     */
    public static Explained<InvoicingStatus> line(LineQuantities q, BillingBasis basis, StatusPolicy policy) {
        BigDecimal billable = basis.of(q);
        BigDecimal billed = q.netInvoiced();
        BigDecimal gap = billable.subtract(billed);
        if (billable.signum() == 0 && billed.signum() == 0) {
            return q.invoiced().signum() > 0
                    ? because(FULLY_CREDITED, "BIL-6", "all " + Words.of(q.invoiced()) + " billed are credited again")
                    : because(NOTHING_TO_INVOICE, "BIL-1", "nothing is " + basis.word());
        }
        String share = Words.share(billed, billable, q.unit()) + " " + basis.word();
        BigDecimal tolerance =
                policy.atMost(billable, policy.invoicingPercent()).subtract(billable);
        if (gap.abs().compareTo(tolerance) <= 0) {
            return because(INVOICED, "BIL-4", share + " are billed");
        }
        if (gap.signum() < 0) {
            String excess = Words.of(gap.negate()) + Words.unit(q.unit());
            return because(OVER_INVOICED, "BIL-5", excess + " more billed than " + basis.word() + ", a credit is due");
        }
        return billed.signum() <= 0
                ? because(TO_INVOICE, "BIL-2", share + " are billed")
                : because(PARTIALLY_INVOICED, "BIL-3", share + " are billed");
    }

    /**
     * One line as the order sees it.
     *
     * @param quantities its quantities
     * @param status what {@link #line} said of it
     */
    public record Line(LineQuantities quantities, InvoicingStatus status) {}

    /**
     * How far the order is billed.
     *
     * <p>Lines with nothing to bill say nothing. BIL-11 there are no others. BIL-15 on one of them too much is billed.
     * BIL-16 all are credited. BIL-14 all are billed or credited. BIL-12 nothing is billed. BIL-13 else.
     *
     * @param lines all lines
     * @param basis which quantities may be billed
     * @param documents numbers of the invoices, for the sentence
     */
    public static Explained<InvoicingStatus> order(List<Line> lines, BillingBasis basis, List<String> documents) {
        List<Line> relevant = lines.stream()
                .filter(line -> line.status() != NOTHING_TO_INVOICE)
                .toList();
        if (relevant.isEmpty()) {
            return because(NOTHING_TO_INVOICE, "BIL-11", "nothing is " + basis.word());
        }
        String share = share(relevant, basis);
        String on = documents.isEmpty() ? " are billed" : " are on " + String.join(", ", documents);
        if (any(relevant, OVER_INVOICED)) {
            return because(OVER_INVOICED, "BIL-15", share + on + ", a credit is due");
        }
        if (all(relevant, FULLY_CREDITED)) {
            return because(FULLY_CREDITED, "BIL-16", "all that was billed is credited again");
        }
        if (relevant.stream().allMatch(line -> isClosed(line.status()))) {
            return because(INVOICED, "BIL-14", share + on);
        }
        boolean none =
                relevant.stream().noneMatch(line -> line.status() == INVOICED || line.status() == PARTIALLY_INVOICED);
        return none
                ? because(TO_INVOICE, "BIL-12", share + " are billed")
                : because(PARTIALLY_INVOICED, "BIL-13", share + on);
    }

    /** Whether nothing is left to bill or to credit. */
    public static boolean isClosed(InvoicingStatus status) {
        return status == INVOICED || status == FULLY_CREDITED || status == NOTHING_TO_INVOICE;
    }

    private static String share(List<Line> lines, BillingBasis basis) {
        List<Unit> units =
                lines.stream().map(line -> line.quantities().unit()).distinct().toList();
        if (units.size() > 1) {
            long closed = lines.stream().filter(line -> isClosed(line.status())).count();
            return closed + " of " + lines.size() + " lines " + basis.word();
        }
        BigDecimal billable = BigDecimal.ZERO;
        BigDecimal billed = BigDecimal.ZERO;
        for (Line line : lines) {
            billable = billable.add(basis.of(line.quantities()));
            billed = billed.add(line.quantities().netInvoiced());
        }
        return Words.share(billed, billable, units.get(0)) + " " + basis.word();
    }

    private static boolean any(List<Line> lines, InvoicingStatus status) {
        return lines.stream().anyMatch(line -> line.status() == status);
    }

    private static boolean all(List<Line> lines, InvoicingStatus status) {
        return lines.stream().allMatch(line -> line.status() == status);
    }

    private static Explained<InvoicingStatus> because(InvoicingStatus status, String rule, String reason) {
        return Explained.of(status, rule, Words.of(status) + ": " + reason);
    }
}
