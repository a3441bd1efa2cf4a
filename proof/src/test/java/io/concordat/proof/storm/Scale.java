package io.concordat.proof.storm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** How long the storms are: short in every build, full in the profile {@code storm}. */
final class Scale {

    static final boolean FULL = "full".equals(System.getProperty("concordat.storm"));

    /** Told, so that a storm can be repeated as far as its randomness goes. */
    static final long SEED = Long.getLong("concordat.storm.seed", 20261121);

    private Scale() {}

    static int of(int full, int inEveryBuild) {
        return FULL ? full : inEveryBuild;
    }

    /** The ways of the library that are tried: all, or those of {@code concordat.storm.modes}; in every build these. */
    static Stream<Mode> modes(Mode... inEveryBuild) {
        String all = System.getProperty("concordat.storm.modes", "INBOX,STATEMENT,BATCH,LEASED");
        return FULL ? Stream.of(all.split(",", -1)).map(Mode::valueOf) : Stream.of(inEveryBuild);
    }

    /** Keeps a figure for people, in {@code target/storms.txt}. */
    static void report(String line) {
        try {
            Files.writeString(
                    Path.of("target", "storms.txt"),
                    (FULL ? "full  " : "short ") + line + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write target/storms.txt", e);
        }
    }
}
