package io.concordat.proof.storm;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Delivers at least once: what a worker that died had not acknowledged, and what a paused one holds too long, is delivered
 * again and marked as such.
 */
final class Broker {

    private static final long LIMIT_MILLIS = TimeUnit.MINUTES.toMillis(Scale.of(20, 4));

    private static final long IDLE_MILLIS = 3_000;

    private final Storm storm;
    private final List<Disturbance> disturbances;
    private final boolean haltsAtPoints;
    private final Tally tally = new Tally();
    private final Deque<Assignment> fresh;
    private final PriorityQueue<Later> later = new PriorityQueue<>(Comparator.comparingLong(Later::dueMillis));
    private final List<WorkerProcess> workers = new ArrayList<>();
    private final List<Thread> readers = new ArrayList<>();
    private final Random random = new Random(Scale.SEED);
    private int handed;
    private int nextPoint;
    private long leaked;
    private long busyAt;
    private boolean abandoned;

    private record Later(Assignment assignment, long dueMillis) {}

    private Broker(Storm storm, boolean haltsAtPoints, Disturbance... disturbances) {
        this.storm = storm;
        this.haltsAtPoints = haltsAtPoints;
        this.disturbances = List.of(disturbances);
        this.fresh = new ArrayDeque<>(storm.shuffled());
    }

    static Tally run(Storm storm, Disturbance... disturbances) {
        return new Broker(storm, false, disturbances).run();
    }

    /** The first worker of the storm always dies at a named point, each in turn. */
    static Tally runWithHalts(Storm storm, Disturbance... disturbances) {
        return new Broker(storm, true, disturbances).run();
    }

    private Tally run() {
        long start = millis();
        for (int slot = 0; slot < storm.workers(); slot++) {
            start(slot);
        }
        while (!isDone()) {
            if (millis() - start > LIMIT_MILLIS) {
                abandon();
                throw new AssertionError("the storm did not end: " + tally.acknowledged.cardinality() + " of "
                        + storm.deliveries() + " deliveries are acknowledged; wrong: " + tally.wrong);
            }
            disturbances.forEach(each -> each.tick(this, millis()));
            pump();
        }
        finish();
        tally.millis = millis() - start;
        return tally;
    }

    private void finish() {
        List<Thread> open;
        synchronized (this) {
            workers.forEach(WorkerProcess::finish);
            open = List.copyOf(readers);
        }
        for (Thread reader : open) {
            try {
                reader.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized void abandon() {
        abandoned = true;
        workers.forEach(WorkerProcess::kill);
    }

    private static long millis() {
        return System.nanoTime() / 1_000_000;
    }

    private synchronized void start(int slot) {
        List<FaultPoint> points = storm.mode().points();
        boolean planned = haltsAtPoints && slot == 0 && allowed() < storm.deliveries();
        // once enough have died the rest is to end
        FaultPoint point = planned ? points.get(nextPoint++ % points.size()) : null;
        long offset = storm.clockOffset().toMillis() * (slot % 2 == 0 ? 1 : -1);
        Worker.Orders orders = new Worker.Orders(
                storm.mode(),
                storm.url(),
                storm.directUrl(),
                storm.threads(),
                point == null ? "" : point.name(),
                1 + random.nextInt(12),
                offset,
                storm.lease().toMillis());
        WorkerProcess worker = new WorkerProcess(slot, orders);
        workers.add(worker);
        Thread reader = new Thread(() -> read(worker), "reader-of-" + slot);
        readers.add(reader);
        reader.start();
    }

    private void read(WorkerProcess worker) {
        try (BufferedReader out = worker.out()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                told(worker, line);
            }
        } catch (IOException e) {
            // a pipe that breaks with its process
            return;
        } finally {
            gone(worker);
        }
    }

    private synchronized void told(WorkerProcess worker, String line) {
        String text = line.substring(2);
        switch (line.charAt(0)) {
            case 'H' -> tally.halts.merge(FaultPoint.valueOf(text), 1, Integer::sum);
            case 'M' -> tally.longestWaitMillis = Math.max(tally.longestWaitMillis, Long.parseLong(text));
            case 'N' -> tally.notes.merge(text, 1, Integer::sum);
            default -> answered(worker, text.split(" ", 3));
        }
        notifyAll();
    }

    private void answered(WorkerProcess worker, String[] parts) {
        Assignment assignment = worker.unacknowledged.remove(Integer.parseInt(parts[0]));
        Answer answer = new Answer(Answer.Kind.valueOf(parts[1]), parts[2]);
        worker.answered++;
        switch (answer.kind()) {
            case AGAIN -> {
                tally.again++;
                if (!tally.acknowledged.get(assignment.delivery())) {
                    later.add(new Later(assignment.again(), millis() + Long.parseLong(answer.text())));
                }
            }
            case WRONG -> {
                tally.wrong.add(assignment + ": " + answer.text());
                tally.acknowledged.set(assignment.delivery());
            }
            default -> tally.acknowledge(assignment, answer);
        }
    }

    private void gone(WorkerProcess worker) {
        int code = worker.exitCode();
        synchronized (this) {
            workers.remove(worker);
            readers.remove(Thread.currentThread());
            deliverAgain(worker);
            if (worker.killed) {
                tally.killed++;
            } else if (code != 0 && code != FaultPlan.HALTED) {
                tally.wrong.add("a worker ended with code " + code);
            }
            if (!isDone() && !abandoned) {
                tally.restarts++;
                start(worker.slot);
            }
            notifyAll();
        }
    }

    private void deliverAgain(WorkerProcess worker) {
        worker.unacknowledged.values().stream()
                .filter(each -> !tally.acknowledged.get(each.delivery()))
                .forEach(each -> later.add(new Later(each.again(), 0)));
    }

    private synchronized boolean isDone() {
        return tally.acknowledged.cardinality() == storm.deliveries();
    }

    synchronized boolean isBusy() {
        return !isDone();
    }

    @SuppressWarnings("WaitNotInLoop") // it is called in one
    private synchronized void pump() {
        leakWhenIdle();
        for (WorkerProcess worker : workers) {
            List<Assignment> next = new ArrayList<>();
            while (!worker.paused && worker.unacknowledged.size() + next.size() < WorkerProcess.CAPACITY) {
                Assignment assignment = next(worker);
                if (assignment == null) {
                    break;
                }
                next.add(assignment);
            }
            if (!next.isEmpty()) {
                worker.hand(next);
            }
        }
        try {
            wait(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Assignment next(WorkerProcess worker) {
        if (!later.isEmpty()
                && later.peek().dueMillis() <= millis()
                && !worker.unacknowledged.containsKey(later.peek().assignment().delivery())) {
            return later.poll().assignment();
        }
        if (fresh.isEmpty() || handed >= allowed()) {
            return null;
        }
        handed++;
        return fresh.poll();
    }

    /**
     * As much of all as of the harm that is wanted has been done; a little more whenever nobody has had anything to do for a
     * while, or harm that needs work to be done would be waited for without end.
     */
    private long allowed() {
        long allowed = storm.deliveries();
        for (Disturbance each : disturbances) {
            allowed = Math.min(allowed, (long) storm.deliveries() * (each.done() + 1) / (each.wanted() + 1));
        }
        return Math.min(storm.deliveries(), allowed + leaked);
    }

    private void leakWhenIdle() {
        if (!isIdle() || !later.isEmpty()) {
            busyAt = millis();
        } else if (millis() - busyAt > IDLE_MILLIS) {
            leaked += WorkerProcess.CAPACITY;
            busyAt = millis();
        }
    }

    synchronized int deaths() {
        return tally.deaths();
    }

    /** Kills a worker that is not to die by itself; true if there was one. */
    synchronized boolean killOne() {
        for (WorkerProcess worker : workers) {
            boolean turn = !haltsAtPoints || tally.killed <= tally.halted() || isIdle();
            if (turn && !worker.planned && !worker.killed && worker.answered > 0) {
                worker.kill();
                return true;
            }
        }
        return false;
    }

    private boolean isIdle() {
        return workers.stream().allMatch(each -> each.unacknowledged.isEmpty());
    }

    /** Stops a worker in the middle of what it does, and delivers that to others; null if none has enough to do. */
    synchronized WorkerProcess pauseOne() {
        for (WorkerProcess worker : workers) {
            if (worker.answered > 20 && worker.unacknowledged.size() > 4 && !worker.paused) {
                worker.paused = true;
                worker.signal("STOP");
                deliverAgain(worker);
                return worker;
            }
        }
        return null;
    }

    synchronized void resume(WorkerProcess worker) {
        worker.signal("CONT");
        worker.paused = false;
        // it has to work again before it is stopped again, or ten stops are one
        worker.answered = 0;
    }
}
