package io.concordat.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A little of what the fuzzer does, the same in every build: the seeds, and a fixed number of changed ones. */
class ShortRunTest {

    @ParameterizedTest
    @EnumSource(Target.class)
    void takesItsSeedsAndWhatBecomesOfThem(Target target) {
        List<byte[]> seeds = target.seeds();
        seeds.forEach(seed -> run(target, seed));
        Mutation mutation = new Mutation(target.name().hashCode());
        for (int i = 0; i < target.executions(); i++) {
            run(target, mutation.of(seeds));
        }
    }

    private static void run(Target target, byte[] input) {
        try {
            target.run(input);
        } catch (Throwable e) {
            assertThatCode(() -> target.run(input))
                    .as("%s of %s", target, Base64.getEncoder().encodeToString(input))
                    .doesNotThrowAnyException();
        }
    }
}
