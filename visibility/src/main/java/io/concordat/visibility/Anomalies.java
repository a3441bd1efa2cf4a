package io.concordat.visibility;

import io.concordat.model.derive.BillingBasis;
import io.concordat.model.derive.Breach;
import io.concordat.model.derive.LedgerRules;
import io.concordat.model.derive.StatusPolicy;
import io.concordat.model.event.EventRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Collects what cannot be right about one order. */
final class Anomalies {

    private static final String INTEGRATION = "Integration";

    private final List<Anomaly> found = new ArrayList<>();

    void conflicts(History history) {
        for (EventRef ref : history.conflicts()) {
            found.add(new Anomaly(
                    "DUPLICATE_ID_CONFLICT",
                    "event " + ref + " was sent with different contents under one revision",
                    INTEGRATION,
                    List.of(ref)));
        }
    }

    void illegal(Stream<Replay.Illegal> moves) {
        moves.forEach(move -> found.add(new Anomaly(
                "ILLEGAL_TRANSITION",
                move.document() + " was reported " + move.to() + " when it was " + move.from() + ": left as it was",
                INTEGRATION,
                List.of(move.event()))));
    }

    void line(LineFacts line, LineStatus status, BillingBasis basis, StatusPolicy policy) {
        if (line.hasMixedUnits()) {
            found.add(new Anomaly(
                    "UOM_MISMATCH",
                    "line " + line.lineId() + " was reported in several units: convert before reporting",
                    INTEGRATION,
                    line.evidence()));
        }
        for (Breach breach : LedgerRules.line(status.quantities(), basis, policy)) {
            found.add(new Anomaly(
                    breach.kind().name(),
                    "line " + line.lineId() + ": " + breach.text() + " (rule " + breach.rule() + ")",
                    "Customer service",
                    line.evidence()));
        }
    }

    void money(MoneyLedger ledger, Invoices invoices, StatusPolicy policy) {
        for (Invoices.Posted posted : invoices.counting()) {
            LedgerRules.invoice(
                            posted.invoice().header().number(),
                            posted.invoice().amounts().totals().payable(),
                            ledger.cleared(posted.invoice()),
                            policy)
                    .ifPresent(breach -> money(breach, posted.ref()));
        }
    }

    private void money(Breach breach, EventRef ref) {
        found.add(new Anomaly(
                breach.kind().name(),
                breach.text() + " (rule " + breach.rule() + ")",
                "Cash application",
                List.of(ref)));
    }

    List<Anomaly> sorted() {
        Collections.sort(found);
        return List.copyOf(found);
    }
}
