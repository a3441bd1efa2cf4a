package io.concordat.proof.storm;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * Stands between a client and PostgreSQL, and is a bad network when told to. It understands the server's messages, so it
 * can lose exactly the reply to a commit that has happened.
 */
final class FlakyProxy implements AutoCloseable {

    enum Weather {
        CLEAR,
        /** What the client sends is never seen again; what the server sends arrives. */
        TO_SERVER_CUT,
        /** The other way round. */
        TO_CLIENT_CUT,
        /** Nothing moves and nobody is accepted; what was on its way arrives afterwards. */
        BLACK_HOLE
    }

    private final ServerSocket listening;
    private final int serverPort;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private final AtomicInteger matched = new AtomicInteger();
    private final AtomicInteger dropped = new AtomicInteger();
    private volatile Predicate<String> droppable = tag -> false;
    private volatile int dropOneIn = 1;
    private volatile int jitterMillis;
    private Weather weather = Weather.CLEAR;

    FlakyProxy(int serverPort) throws IOException {
        this.serverPort = serverPort;
        this.listening = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** How many replies were lost. */
    int dropped() {
        return dropped.get();
    }

    /** Loses one in so many replies to commands whose tag matches, and the connection with it. */
    FlakyProxy dropRepliesTo(Predicate<String> commandTag, int oneIn) {
        this.dropOneIn = oneIn;
        this.droppable = commandTag;
        return this;
    }

    FlakyProxy jitter(int upToMillis) {
        this.jitterMillis = upToMillis;
        return this;
    }

    /** Connections that live through a cut stay cut. */
    synchronized void weather(Weather now) {
        weather = now;
        if (now == Weather.TO_CLIENT_CUT || now == Weather.TO_SERVER_CUT) {
            lines.forEach(line -> line.cut = now);
        }
        notifyAll();
    }

    void cutAll() {
        lines.forEach(Line::close);
    }

    private synchronized void awaitLight() {
        while (weather == Weather.BLACK_HOLE) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private synchronized Weather weather() {
        return weather;
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "flaky-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!listening.isClosed()) {
            awaitLight();
            acceptOne();
        }
    }

    private void acceptOne() {
        try {
            Line line = new Line(listening.accept());
            lines.add(line);
            daemon(line::fromClient);
            daemon(line::fromServer);
        } catch (IOException e) {
            // the server is down: the client's connection is closed and it tries again
            return;
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        weather(Weather.CLEAR);
        cutAll();
    }

    private final class Line {

        private final Socket client;
        private final Socket server;
        private volatile Weather cut;

        Line(Socket client) throws IOException {
            this.client = client;
            this.cut = weather();
            client.setTcpNoDelay(true);
            try {
                server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                server.setTcpNoDelay(true);
            } catch (IOException e) {
                client.close();
                throw e;
            }
        }

        void close() {
            lines.remove(this);
            close(client);
            close(server);
        }

        private void close(Socket socket) {
            try {
                socket.close();
            } catch (IOException e) {
                // closed is what it should be
                return;
            }
        }

        private void delay() {
            awaitLight();
            if (jitterMillis > 0) {
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(jitterMillis * 1_000_000L));
            }
        }

        void fromClient() {
            try {
                InputStream in = client.getInputStream();
                OutputStream out = server.getOutputStream();
                byte[] buffer = new byte[8_192];
                for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                    delay();
                    if (cut != Weather.TO_SERVER_CUT) {
                        out.write(buffer, 0, length);
                    }
                }
            } catch (IOException e) {
                // one end is gone, so is the other
                return;
            } finally {
                awaitLight();
                close();
            }
        }

        void fromServer() {
            try {
                DataInputStream in = new DataInputStream(new BufferedInputStream(server.getInputStream()));
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(client.getOutputStream(), 65_536));
                boolean dropping = false;
                for (int type = in.read(); type >= 0; type = in.read()) {
                    int length = in.readInt();
                    byte[] body = in.readNBytes(length - 4);
                    dropping |= type == 'C' && isToBeDropped(body);
                    if (dropping && type == 'Z') {
                        dropped.incrementAndGet();
                        return;
                    }
                    forward(out, type, body, in.available() == 0 && !dropping);
                }
            } catch (IOException e) {
                // one end is gone, so is the other
                return;
            } finally {
                awaitLight();
                close();
            }
        }

        private boolean isToBeDropped(byte[] body) {
            String tag = new String(body, 0, body.length - 1, StandardCharsets.US_ASCII);
            return droppable.test(tag) && matched.incrementAndGet() % dropOneIn == 0;
        }

        private void forward(DataOutputStream out, int type, byte[] body, boolean flush) throws IOException {
            if (cut == Weather.TO_CLIENT_CUT) {
                return;
            }
            out.write(type);
            out.writeInt(body.length + 4);
            out.write(body);
            if (flush) {
                delay();
                out.flush();
            }
        }
    }
}
