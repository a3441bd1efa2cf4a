package io.concordat.examples.faultstorm;

import java.io.PrintStream;
import java.util.List;
import java.util.OptionalInt;

/** Prints what storms come to, through decorators and by a naive retry. The argument is how many orders, 10,000 without. */
public final class FaultStormMain {

    private static final int USUAL = 10_000;
    private static final int MOST = 999_999;

    private FaultStormMain() {}

    /** Runs every storm; exits with 1 if decorators lost or doubled an order, with 2 if the argument was refused. */
    public static void main(String[] arguments) throws InterruptedException {
        int code = run(List.of(arguments), System.out, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) throws InterruptedException {
        OptionalInt orders = orders(arguments);
        if (orders.isEmpty()) {
            err.println("the arguments are " + arguments + ": expected how many orders, 1 to " + MOST
                    + ", or nothing for " + USUAL);
            return 2;
        }
        return run(orders.getAsInt(), out) ? 0 : 1;
    }

    private static OptionalInt orders(List<String> arguments) {
        if (arguments.isEmpty()) {
            return OptionalInt.of(USUAL);
        }
        boolean isNumber = arguments.size() == 1 && arguments.get(0).matches("[1-9]\\d{0,5}");
        return isNumber ? OptionalInt.of(Integer.parseInt(arguments.get(0))) : OptionalInt.empty();
    }

    static boolean run(int orders, PrintStream out) throws InterruptedException {
        out.println(
                "| weather | client | orders | lost | doubled | calls | calls per effect | into the outage | took |");
        out.println("|---|---|---|---|---|---|---|---|---|");
        boolean exact = true;
        for (Weather weather : Weather.values()) {
            StormCount decorated = new FaultStorm(weather, true, orders).run();
            StormCount naive = new FaultStorm(weather, false, orders).run();
            out.println(row(weather, "decorated", orders, decorated));
            out.println(row(weather, "naive retry", orders, naive));
            exact &= decorated.booked() == orders && decorated.doubled() == 0;
        }
        return exact;
    }

    private static String row(Weather weather, String client, int orders, StormCount count) {
        return "| " + weather.text + " | " + client + " | " + orders + " | " + (orders - count.booked()) + " | "
                + count.doubled() + " | " + count.calls() + " | " + count.callsPerEffect() + " | "
                + count.intoOutage() + " | " + count.lasted().toSeconds() + " s |";
    }
}
