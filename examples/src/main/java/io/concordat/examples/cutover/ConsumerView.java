package io.concordat.examples.cutover;

import io.concordat.model.derive.Axis;
import io.concordat.visibility.Anomaly;
import io.concordat.visibility.InvoiceState;
import io.concordat.visibility.LineStatus;
import io.concordat.visibility.OrderTimeline;
import io.concordat.visibility.PaymentState;
import io.concordat.visibility.TimelineEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a consumer sees of an order: what happened on which day, its status on every axis and line with the reasons, its invoices and
 * payments. The names of the systems and the numbers they count their documents by are left out, since those are theirs.
 */
final class ConsumerView {

    private static final Pattern SYSTEM = Pattern.compile("erp-(old|new)");
    private static final Pattern NUMBER = Pattern.compile("\\b(INV|PAY|SO|GI|CA|TX)(-PAY)?-[0-9]+");

    private ConsumerView() {}

    static List<String> of(OrderTimeline timeline) {
        List<String> lines = new ArrayList<>();
        for (TimelineEntry entry : timeline.entries()) {
            lines.add(entry.event().time().toLocalDate() + " "
                    + entry.event().type().name() + " " + entry.headline());
        }
        for (Axis axis : Axis.values()) {
            lines.add(axis + ": " + timeline.explain(axis).value() + ", "
                    + timeline.explain(axis).reason());
        }
        for (LineStatus line : timeline.lines()) {
            lines.add(line.lineId() + ": " + line.quantities() + ", "
                    + line.fulfilment().reason() + ", " + line.invoicing().reason());
        }
        for (InvoiceState invoice : timeline.invoices()) {
            lines.add("invoice of " + invoice.payable() + ", open " + invoice.open() + ", " + invoice.issuance()
                    + ", due " + invoice.dueDate());
        }
        for (PaymentState payment : timeline.payments()) {
            lines.add(
                    "payment of " + payment.amount() + ", unapplied " + payment.unapplied() + ", " + payment.status());
        }
        for (Anomaly anomaly : timeline.anomalies()) {
            lines.add(anomaly.code() + ": " + anomaly.text());
        }
        // sorted, since invoices and payments come by their ids, in which the numbers stand
        return lines.stream().map(ConsumerView::withoutNames).sorted().toList();
    }

    private static String withoutNames(String line) {
        return NUMBER.matcher(SYSTEM.matcher(line).replaceAll("erp")).replaceAll("$1");
    }
}
