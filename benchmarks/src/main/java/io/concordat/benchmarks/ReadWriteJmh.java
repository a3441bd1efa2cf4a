package io.concordat.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The same for those who would rather have JMH: {@code java -cp ... org.openjdk.jmh.Main ReadWriteJmh -prof gc}. Each
 * candidate has a JVM of its own, so the machine should be quiet.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ReadWriteJmh {

    /** Lines of the order. */
    @Param({"1", "20", "1000"})
    public int lines;

    /** Name of the candidate. */
    @Param({"Jackson 3", "Concordat", "Concordat without rules", "Jackson 2", "usual stack"})
    public String candidate;

    private byte[] json = {};
    private Candidate.Work work;
    private Object object;

    /** Picks the candidate. */
    @Setup
    public void prepare() {
        Sample sample = Samples.order(lines);
        List<Candidate> all = SpeedMain.CANDIDATES;
        json = sample.json();
        work = all.stream()
                .filter(one -> one.title().equals(candidate))
                .findFirst()
                .orElseThrow()
                .prepare(sample);
        object = work.read(json);
    }

    /** From bytes to the object. */
    @Benchmark
    public Object read() {
        return work.read(json);
    }

    /** From the object to bytes. */
    @Benchmark
    public byte[] write() {
        return work.write(object);
    }
}
