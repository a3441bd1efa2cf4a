package io.concordat.json.compatibility;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * The gate as a command, for the extension schemas of an application:
 *
 * <pre>
 * java -cp ... io.concordat.json.compatibility.CompatibilityMain [--json] [--as-written] OLD.json NEW.json
 * java -cp ... io.concordat.json.compatibility.CompatibilityMain [--json] [--as-written] FOLDER
 * </pre>
 *
 * <p>A folder holds one schema, each version in a file {@code 1.0.0.json} or {@code anything-1.0.0.json}; the newest
 * version is compared with every earlier one of its major. Ends with 0 if the step is what it claims to be, 1 if it is
 * not, 2 if the command could not be run.
 */
public final class CompatibilityMain {

    private static final int COMPATIBLE = 0;
    private static final int INCOMPATIBLE = 1;
    private static final int UNUSABLE = 2;
    private static final String USAGE = """
            usage: CompatibilityMain [--json] [--as-written] OLD.json NEW.json
                   CompatibilityMain [--json] [--as-written] FOLDER
              FOLDER        holds the versions of one schema: 1.0.0.json, 1.1.0.json, ... or name-1.0.0.json, ...
              --json        prints JSON
              --as-written  judges open schemas as if writers could send members nobody declared
            exit code: 0 compatible, 1 not, 2 wrong usage or an unreadable schema""";

    private CompatibilityMain() {}

    /** Runs the command and ends the process. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    /**
     * Runs the command.
     *
     * @return the exit code
     */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        List<String> options =
                arguments.stream().filter(a -> a.startsWith("--")).toList();
        List<Path> places = arguments.stream()
                .filter(a -> !a.startsWith("--"))
                .map(Path::of)
                .toList();
        boolean known = List.of("--json", "--as-written").containsAll(options);
        if (!known || places.isEmpty() || places.size() > 2) {
            err.println("found: " + String.join(" ", arguments) + System.lineSeparator() + USAGE);
            return UNUSABLE;
        }
        ContentModel model = options.contains("--as-written") ? ContentModel.AS_WRITTEN : ContentModel.DECLARED_MEMBERS;
        try {
            List<Step> steps = places.size() == 2
                    ? List.of(Step.of(read(places.get(0)), read(places.get(1)), model))
                    : SchemaHistory.of(places.get(0)).steps(model);
            out.println(options.contains("--json") ? Printing.json(steps) : Printing.text(steps));
            return steps.stream().allMatch(Step::isAllowed) ? COMPATIBLE : INCOMPATIBLE;
        } catch (NoSuchFileException e) {
            err.println("cannot compare: there is no file " + e.getFile());
        } catch (IOException | IllegalArgumentException e) {
            err.println(e.getMessage());
        }
        return UNUSABLE;
    }

    private static SchemaFile read(Path file) throws IOException {
        return new SchemaFile(String.valueOf(file.getFileName()), null, Files.readString(file));
    }
}
