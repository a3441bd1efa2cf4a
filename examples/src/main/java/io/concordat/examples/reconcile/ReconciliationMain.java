package io.concordat.examples.reconcile;

import static io.concordat.idempotency.reconcile.DifferenceKind.AMOUNT;
import static io.concordat.idempotency.reconcile.DifferenceKind.DUPLICATE_LEFT;
import static io.concordat.idempotency.reconcile.DifferenceKind.DUPLICATE_RIGHT;
import static io.concordat.idempotency.reconcile.DifferenceKind.MISSING_LEFT;
import static io.concordat.idempotency.reconcile.DifferenceKind.MISSING_RIGHT;
import static io.concordat.idempotency.reconcile.DifferenceKind.QUANTITY;
import static io.concordat.idempotency.reconcile.DifferenceKind.STATUS;
import static io.concordat.idempotency.reconcile.DifferenceKind.TEXT;
import static io.concordat.idempotency.reconcile.DifferenceKind.TIME;

import io.concordat.idempotency.reconcile.DifferenceKind;
import io.concordat.idempotency.reconcile.Reconciliation;
import io.concordat.idempotency.reconcile.Side;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Reconciles the postings of an ERP with the orders of a shop and with the payments of a payment service, each of a million rows
 * with a hundred differences planted.
 *
 * <p>Exit code 0: exactly the planted ones were found. 1: others were. 2: the arguments make no sense.
 */
public final class ReconciliationMain {

    private static final Clock TODAY = Clock.fixed(Books.NOW, ZoneOffset.UTC);

    /** What can go wrong between shop and receivables. */
    private static final List<DifferenceKind> SALES =
            List.of(MISSING_RIGHT, MISSING_LEFT, DUPLICATE_RIGHT, AMOUNT, QUANTITY, STATUS, TIME);

    /** What can go wrong between payment service and cash. */
    private static final List<DifferenceKind> CASH =
            List.of(MISSING_RIGHT, MISSING_LEFT, DUPLICATE_LEFT, DUPLICATE_RIGHT, AMOUNT, TEXT, TIME);

    private ReconciliationMain() {}

    /** See {@link Settings#USAGE}. */
    public static void main(String[] arguments) {
        int code = run(List.of(arguments), Clock.systemUTC(), System.out, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(List<String> arguments, Clock timer, PrintStream out, PrintStream err) {
        try {
            Settings settings = Settings.parse(arguments);
            List<Proof> proofs = List.of(sales(settings, timer), cash(settings, timer));
            proofs.forEach(proof -> Table.print(proof, out));
            return proofs.stream().allMatch(Proof::exact) ? 0 : 1;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    static Proof sales(Settings settings, Clock timer) {
        Books books = new Books(settings.rows(), settings.planted(), settings.seed(), SALES);
        Reconciliation<String, ShopOrder, Posting> sales = Reconciliation.between(
                        Side.of("shop", ShopOrder::number).at(ShopOrder::completedAt),
                        Side.of("ERP", Posting::order).at(Posting::postedAt),
                        TODAY)
                .amount("total", ShopOrder::total, Posting::amount)
                .quantity("units", ShopOrder::units, Posting::units)
                .status("state", ShopOrder::state, Posting::state)
                .time("posted", ShopOrder::completedAt, Posting::postedAt, Duration.ofDays(2))
                .grace(Duration.ofHours(6))
                .ownerOfTheRest("Billing")
                .build();
        return Proof.of(sales, books.orders(), books.postings(), books, timer);
    }

    static Proof cash(Settings settings, Clock timer) {
        Books books = new Books(settings.rows(), settings.planted(), settings.seed() + 1, CASH);
        Reconciliation<String, CardPayment, Posting> cash = Reconciliation.between(
                        Side.of("payments", CardPayment::order).at(CardPayment::capturedAt),
                        Side.of("ERP", Posting::order).at(Posting::postedAt),
                        TODAY)
                .amount("captured", CardPayment::captured, Posting::amount)
                .text("reference", CardPayment::reference, Posting::reference)
                .time("posted", CardPayment::capturedAt, Posting::postedAt, Duration.ofDays(2))
                .grace(Duration.ofHours(6))
                .owner("Treasury", AMOUNT, MISSING_LEFT)
                .ownerOfTheRest("Accounts receivable")
                .build();
        return Proof.of(cash, books.payments(), books.postings(), books, timer);
    }
}
