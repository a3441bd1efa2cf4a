package io.concordat.fuzz;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Fuzzes one target with Jazzer: the target's class, then arguments of libFuzzer. Findings and corpus lie below target. */
public final class FuzzMain {

    private FuzzMain() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Target target = Arrays.stream(Target.values())
                .filter(one -> one.type().getSimpleName().equals(args[0]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no target " + args[0]));
        Path folder = Path.of("target", "fuzz", args[0]);
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        int number = 0;
        for (byte[] seed : target.seeds()) {
            Files.write(corpus.resolve("seed-" + number++), seed);
        }
        List<String> all = new ArrayList<>(List.of(
                "--target_class=" + target.type().getName(),
                "--instrumentation_includes=io.concordat.json.**:io.concordat.adapter.**:io.concordat.model.rule.**"
                        + ":io.concordat.model.value.**:tools.jackson.core.**",
                "--keep_going=50",
                "-artifact_prefix=" + folder + "/",
                corpus.toString()));
        all.addAll(Arrays.asList(args).subList(1, args.length));
        Jazzer.main(all.toArray(String[]::new));
    }
}
