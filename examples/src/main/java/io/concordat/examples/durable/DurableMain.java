package io.concordat.examples.durable;

import io.concordat.idempotency.Outcome;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Takes ten orders, each delivered three times, into an H2 database in a file. The process ends in the middle of one and
 * starts again; the broker delivers everything once more. Each order is posted once and announced once.
 *
 * <p>Exit code 0: so it was. 1: something was lost or doubled.
 */
public final class DurableMain {

    private static final int ORDERS = 10;
    private static final int DELIVERIES = 3;

    /** Ends a run as a process ends: nobody catches it on the way out. */
    static final class ProcessEndsError extends Error {

        private static final long serialVersionUID = 1L;
    }

    private DurableMain() {}

    /** The argument is the folder of the database; without one it is a new temporary folder. */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path folder = arguments.length > 0 ? Path.of(arguments[0]) : Files.createTempDirectory("concordat-durable");
        int code = run(folder, Clock.systemUTC(), System.out);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(Path folder, Clock clock, PrintStream out) throws SQLException {
        try {
            takeAll(folder, "order-5", out);
        } catch (ProcessEndsError e) {
            out.println("the process ended between the posting of order-5 and its commit; it starts again");
        }
        takeAll(folder, "", out);
        try (OrderDesk desk = OrderDesk.open(folder)) {
            List<String> announced = new ArrayList<>();
            desk.publish(clock, announced::add);
            out.println("postings " + desk.postings() + ", announced now " + announced.size());
            boolean exact = desk.postings() == ORDERS && new HashSet<>(announced).size() == announced.size();
            return exact ? 0 : 1;
        }
    }

    /** One life of the process: opens the database, takes what the broker delivers, closes it. */
    private static void takeAll(Path folder, String endsAt, PrintStream out) throws SQLException {
        int executed = 0;
        int replayed = 0;
        try (OrderDesk desk = OrderDesk.open(folder)) {
            for (int i = 0; i < ORDERS * DELIVERIES; i++) {
                String number = "order-" + (i / DELIVERIES + 1);
                Outcome<String> outcome = desk.take(number, () -> endIf(number.equals(endsAt)));
                executed += outcome instanceof Outcome.Executed ? 1 : 0;
                replayed += outcome instanceof Outcome.Replayed ? 1 : 0;
            }
        } finally {
            out.println("executed " + executed + ", replayed " + replayed);
        }
    }

    private static void endIf(boolean ends) {
        if (ends) {
            throw new ProcessEndsError();
        }
    }
}
