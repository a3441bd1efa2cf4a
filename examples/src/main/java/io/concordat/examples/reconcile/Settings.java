package io.concordat.examples.reconcile;

import java.util.Iterator;
import java.util.List;

/**
 * What the caller wants.
 *
 * @param rows a side
 * @param planted differences, in each of the two reconciliations
 * @param seed of the books
 */
record Settings(long rows, int planted, long seed) {

    static final String USAGE = """
            usage: ReconciliationMain [--rows N] [--planted N] [--seed N]
              --rows     rows a side, default 1000000
              --planted  differences planted in each of the two reconciliations, default 100
              --seed     number the books are drawn from, default 1
            """;

    static Settings parse(List<String> arguments) {
        long rows = 1_000_000;
        int planted = 100;
        long seed = 1;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String name = rest.next();
            switch (name) {
                case "--rows" -> rows = number(name, rest);
                case "--planted" -> planted = Math.toIntExact(number(name, rest));
                case "--seed" -> seed = number(name, rest);
                default -> throw new IllegalArgumentException("cannot make sense of '" + name + "'\n" + USAGE);
            }
        }
        return new Settings(rows, planted, seed);
    }

    private static long number(String name, Iterator<String> rest) {
        String text = rest.hasNext() ? rest.next() : "";
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " '" + text + "' is not a whole number\n" + USAGE, e);
        }
    }
}
