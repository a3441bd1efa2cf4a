package io.concordat.examples.reconcile;

import io.concordat.idempotency.reconcile.AmountTotal;
import io.concordat.idempotency.reconcile.DifferenceKind;
import io.concordat.idempotency.reconcile.Summary;
import java.io.PrintStream;
import java.util.Collections;
import java.util.Locale;

/** Prints a reconciliation for a person at a terminal. */
final class Table {

    private Table() {}

    static void print(Proof proof, PrintStream out) {
        Summary summary = proof.summary();
        line(out, "%s against %s, as of %s", summary.leftName(), summary.rightName(), summary.asOf());
        line(out, "  %-16s %9s %9s  %s", "class", "found", "planted", "owner");
        for (DifferenceKind kind : DifferenceKind.values()) {
            int planted = Collections.frequency(proof.planted().values(), kind);
            if (planted > 0 || summary.differences(kind) > 0) {
                String owner = proof.owners().getOrDefault(kind, "");
                line(out, "  %-16s %,9d %,9d  %s", kind, summary.differences(kind), planted, owner);
            }
        }
        line(out, "  %-16s %,9d %,9d", "not yet due", summary.pendingInAll(), proof.unposted());
        line(
                out,
                "  rows: %,d in %s, %,d in %s; %,d pairs match, %,d differ",
                summary.leftRows(),
                summary.leftName(),
                summary.rightRows(),
                summary.rightName(),
                summary.matches(),
                summary.mismatches());
        summary.amounts().forEach(total -> total(total, summary, out));
        long millis = Math.max(1, proof.took().toMillis());
        long rows = summary.leftRows() + summary.rightRows();
        line(
                out,
                "  %,d ms, %,d rows a second, heap used at most %,d MB",
                millis,
                rows * 1_000 / millis,
                proof.heap() >> 20);
        line(out, proof.exact() ? "  exactly what was planted was found%n" : "  NOT WHAT WAS PLANTED%n");
    }

    private static void total(AmountTotal total, Summary summary, PrintStream out) {
        line(
                out,
                "  %s: %s in %s, %s in %s; apart %s = differences %s + not yet due %s",
                total.field(),
                total.left(),
                summary.leftName(),
                total.right(),
                summary.rightName(),
                total.left().minus(total.right()),
                total.differences(),
                total.pending());
    }

    private static void line(PrintStream out, String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }
}
