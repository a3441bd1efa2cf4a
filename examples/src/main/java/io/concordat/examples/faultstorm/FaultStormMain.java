package io.concordat.examples.faultstorm;

import java.io.PrintStream;

/** Prints what storms come to, through decorators and by a naive retry. The argument is how many orders, 10,000 without. */
public final class FaultStormMain {

    private FaultStormMain() {}

    /** Runs every storm; exits with 1 if decorators lost or doubled an order. */
    public static void main(String[] arguments) throws InterruptedException {
        int orders = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        if (!run(orders, System.out)) {
            System.exit(1);
        }
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
