package io.concordat.examples.cutover;

import io.concordat.examples.Intake;
import io.concordat.federation.routing.Routes;
import io.concordat.model.order.SalesOrder;
import io.concordat.testkit.fault.FaultPlan;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * Swaps the ERP in the middle of the order-to-cash run: orders placed before the cut-over live and end in the old one, later
 * orders in the new one, behind the same ports and with faults all the way. Then runs the same orders without the swap and
 * compares what a consumer sees.
 *
 * <p>The argument is the seed of the faults, 1 if there is none. Exit code 0: no consumer saw a difference, and each order is
 * booked once. 1: somebody did, or one is not. 2: the argument was refused.
 */
public final class CutOverMain {

    private static final int ORDERS = 6;
    private static final int BEFORE = 3;

    private CutOverMain() {}

    /** See above. */
    public static void main(String[] arguments) throws IOException, Intake.RefusedException {
        int code = run(List.of(arguments), Clock.systemUTC(), System.out, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(List<String> arguments, Clock clock, PrintStream out, PrintStream err)
            throws IOException, Intake.RefusedException {
        try {
            long seed = arguments.isEmpty() ? 1 : Long.parseLong(arguments.get(0));
            return run(seed, clock, out) ? 0 : 1;
        } catch (NumberFormatException e) {
            err.println("the seed '" + arguments.get(0) + "' is not a whole number: give one, or none for 1");
            return 2;
        }
    }

    private static boolean run(long seed, Clock clock, PrintStream out) throws IOException, Intake.RefusedException {
        SalesOrder first = new Intake(clock).read(Intake.EXAMPLE).value();
        List<SalesOrder> orders = Orders.daily(first, ORDERS);
        CutOver.Result swapped = CutOver.run(orders, FaultPlan.usual(seed), swapBefore(orders.get(BEFORE)));
        CutOver.Result unswapped = CutOver.run(orders, FaultPlan.usual(seed), onlyOld());
        print(swapped, out);
        boolean same = swapped.views().equals(unswapped.views());
        out.println(
                same
                        ? "The run without the swap gives the same timelines, but for the system's name and numbers"
                        : "THE RUN WITHOUT THE SWAP GIVES OTHER TIMELINES");
        swapped.misplaced().forEach(out::println);
        return same && swapped.misplaced().isEmpty();
    }

    private static void print(CutOver.Result swapped, PrintStream out) {
        out.println("What consumers see");
        for (CutOver.Finished order : swapped.orders()) {
            out.printf(
                    Locale.ROOT,
                    "  %s: %s, %s%n",
                    order.timeline().id(),
                    order.timeline().status().stage().value(),
                    order.timeline().status().stage().reason());
        }
        out.println();
        out.println("Where the orders are, which they do not see");
        swapped.orders().forEach(order -> out.println("  " + order.home()));
        out.println();
        out.println(swapped.shadow().text());
    }

    /** What was ordered before an order goes to the old ERP, from that one on to the new. */
    static Routes swapBefore(SalesOrder first) {
        Properties data = new Properties();
        data.setProperty("routes", "before-the-swap, after-the-swap");
        data.setProperty("route.before-the-swap.system", ErpSwap.OLD);
        data.setProperty(
                "route.before-the-swap.ordered-before",
                first.header().orderedAt().toInstant().toString());
        data.setProperty("route.after-the-swap.system", ErpSwap.NEW);
        return Routes.of(data);
    }

    static Routes onlyOld() {
        Properties data = new Properties();
        data.setProperty("routes", "all");
        data.setProperty("route.all.system", ErpSwap.OLD);
        return Routes.of(data);
    }
}
