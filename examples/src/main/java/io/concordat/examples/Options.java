package io.concordat.examples;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the caller of the order-to-cash run wants.
 *
 * @param order path of a UBL order, or null for the example
 * @param seed of the misbehaviour
 * @param page where the page is written
 * @param faults none, usual or rough
 */
record Options(@Nullable String order, long seed, Path page, String faults) {

    static final String USAGE = """
            usage: OrderToCashMain [--seed N] [--faults none|usual|rough] [--page FILE.html] [ORDER.xml]
              ORDER.xml  a UBL 2.x order, or the name of one on the class path; default the OASIS UBL 2.1 order example
              --seed     number the misbehaviour of the systems is drawn from, default 1
              --faults   how badly the systems behave, default usual
              --page     where the page is written, default target/order-to-cash.html
            """;

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException naming what is wrong, with the usage
     */
    static Options parse(List<String> arguments) {
        String order = null;
        long seed = 1;
        Path page = Path.of("target", "order-to-cash.html");
        String faults = "usual";
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            switch (argument) {
                case "--seed" -> seed = number(value(argument, rest));
                case "--page" -> page = Path.of(value(argument, rest));
                case "--faults" -> faults = oneOf(List.of("none", "usual", "rough"), value(argument, rest));
                default -> order = operand(argument, order);
            }
        }
        return new Options(order, seed, page, faults);
    }

    private static String operand(String argument, @Nullable String before) {
        if (argument.startsWith("--") || before != null) {
            throw new IllegalArgumentException("cannot make sense of '" + argument + "'\n" + USAGE);
        }
        return argument;
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value\n" + USAGE);
        }
        return rest.next();
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--seed '" + text + "' is not a whole number\n" + USAGE, e);
        }
    }

    private static String oneOf(List<String> known, String text) {
        if (!known.contains(text)) {
            throw new IllegalArgumentException("--faults '" + text + "' is none of " + known + "\n" + USAGE);
        }
        return text;
    }
}
