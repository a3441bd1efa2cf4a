package io.concordat.proof.storm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A worker as the broker sees it. */
final class WorkerProcess {

    static final int CAPACITY = 40;

    final int slot;
    final Map<Integer, Assignment> unacknowledged = new HashMap<>();
    boolean planned;
    int answered;
    boolean killed;
    boolean paused;
    private final Process process;
    private final OutputStream in;

    WorkerProcess(int slot, Worker.Orders orders) {
        this.slot = slot;
        this.planned = orders.faultPoint() != null;
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                Worker.class.getName()));
        command.addAll(orders.arguments());
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a worker", e);
        }
        in = process.getOutputStream();
    }

    BufferedReader out() {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    void hand(List<Assignment> assignments) {
        StringBuilder lines = new StringBuilder();
        assignments.forEach(each -> {
            unacknowledged.put(each.delivery(), each);
            lines.append(each.line()).append('\n');
        });
        try {
            in.write(lines.toString().getBytes(StandardCharsets.UTF_8));
            in.flush();
        } catch (IOException e) {
            // it is dead; its reader sees that and what it was handed is delivered again
            return;
        }
    }

    void kill() {
        killed = true;
        process.destroyForcibly();
    }

    void signal(String name) {
        StormPostgres.signal(name, process.pid());
    }

    void finish() {
        try {
            in.close();
        } catch (IOException e) {
            // dead already
            return;
        }
    }

    int exitCode() {
        return process.onExit().join().exitValue();
    }
}
