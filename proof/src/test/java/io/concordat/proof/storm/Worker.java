package io.concordat.proof.storm;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that receives what comes in on its standard input, a line a delivery, and answers on its standard output:
 * {@code A delivery kind text}, {@code H point} before it halts, {@code M milliseconds} for the longest wait for the
 * database, {@code N kind} for what else is worth counting.
 */
final class Worker {

    private static final Assignment END = new Assignment(-1, -1, false);

    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    private final BlockingQueue<Assignment> queue = new LinkedBlockingQueue<>();
    private final AtomicLong longest = new AtomicLong();
    private final Orders orders;
    private volatile boolean ended;

    private Worker(Orders orders) {
        this.orders = orders;
    }

    public static void main(String[] arguments) throws Exception {
        new Worker(Orders.of(arguments)).run();
    }

    /** What the broker tells a worker when it starts it. */
    record Orders(
            Mode mode,
            String url,
            String directUrl,
            int threads,
            String point,
            int nth,
            long clockOffsetMillis,
            long leaseMillis) {

        static Orders of(String[] all) {
            return new Orders(
                    Mode.valueOf(all[0]),
                    all[1],
                    all[2],
                    Integer.parseInt(all[3]),
                    all[4],
                    Integer.parseInt(all[5]),
                    Long.parseLong(all[6]),
                    Long.parseLong(all[7]));
        }

        List<String> arguments() {
            return List.of(
                    mode.name(),
                    url,
                    directUrl,
                    "" + threads,
                    point,
                    "" + nth,
                    "" + clockOffsetMillis,
                    "" + leaseMillis);
        }

        FaultPoint faultPoint() {
            return point.isEmpty() ? null : FaultPoint.valueOf(point);
        }
    }

    private void run() throws Exception {
        Station station = new Station(
                new Pool(orders.url(), orders.threads()).tellingTimes(this::waited),
                new Pool(orders.directUrl(), orders.threads()),
                new FaultPlan(orders.faultPoint(), orders.nth(), this::tell),
                Clock.offset(Clock.systemUTC(), Duration.ofMillis(orders.clockOffsetMillis())),
                Duration.ofMillis(orders.leaseMillis()),
                this::tell);
        Thread reader = new Thread(this::read, "reader");
        reader.setDaemon(true);
        reader.start();
        Receiver receiver = opened(station);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < orders.threads(); i++) {
            Thread thread = new Thread(() -> work(receiver), "worker-" + i);
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void read() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                queue.add(Assignment.of(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the broker is gone", e);
        } finally {
            ended = true;
            queue.add(END);
        }
    }

    /** Opened again while the database cannot be asked, unless nobody is left to work for. */
    private Receiver opened(Station station) {
        while (true) {
            try {
                return orders.mode().open(station);
            } catch (io.concordat.idempotency.jdbc.DatabaseFailedException e) {
                if (!e.isRetryable() || ended) {
                    throw e;
                }
                LockSupport.parkNanos(50_000_000);
            }
        }
    }

    private void work(Receiver receiver) {
        try {
            while (true) {
                List<Assignment> poll = new ArrayList<>();
                poll.add(queue.take());
                queue.drainTo(poll, orders.mode().poll() - 1);
                boolean end = poll.remove(END);
                if (!poll.isEmpty()) {
                    answer(poll, receiver.receive(poll));
                }
                if (end) {
                    queue.add(END);
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(List<Assignment> poll, List<Answer> answers) {
        for (int i = 0; i < poll.size(); i++) {
            Answer answer = answers.get(i);
            tell("A " + poll.get(i).delivery() + " " + answer.kind() + " "
                    + answer.text().replace('\n', ' '));
        }
    }

    private void waited(long millis) {
        if (millis > longest.getAndAccumulate(millis, Math::max) && millis > 100) {
            tell("M " + millis);
        }
    }

    /** One write a line, which a pipe takes whole or not at all. */
    private synchronized void tell(String line) {
        try {
            String whole = line.substring(0, Math.min(line.length(), 2_000)) + "\n";
            out.write(whole.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the broker is gone", e);
        }
    }
}
